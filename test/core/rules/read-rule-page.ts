import type { Tree } from '../../support/roadmap-of.ts';

/**
 * Reads the page of a rule: a title, a line with id and severity, and the sections `## Wrong` and
 * `## Fixed`. In these a fence is a file when the line above it is only its path, as code. The one
 * `text` fence under `## Wrong` is the output of `throughline check`.
 */
export function readRulePage(page: string): RulePage {
  const text = page.replaceAll('\r\n', '\n');
  const [, subtitle = ''] = /^# .+\n\n(.+)\n/.exec(text) ?? [];
  const wrong = section(text, 'Wrong');
  const reported = /^(```text\n)[^]*?(^```$)/m;
  if (!reported.test(wrong)) throw new Error('There is no text fence under "## Wrong".');
  return {
    subtitle,
    wrong: filesIn(wrong),
    fixed: filesIn(section(text, 'Fixed')),
    withReport: (report) =>
      text.replace(wrong, () =>
        wrong.replace(reported, (_, open: string, close: string) => `${open}${report}\n${close}`),
      ),
  };
}

function section(text: string, heading: string): string {
  const found = new RegExp(`^## ${heading}\\n[^]*?(?=^## (?:Wrong|Fixed)\\n|(?![^]))`, 'm').exec(
    text,
  );
  if (found === null) throw new Error(`There is no section "## ${heading}".`);
  return found[0];
}

/** Returns the files that a page shows. */
export function filesIn(text: string): Tree {
  const files = text.matchAll(/^`([^`\n]+)`\n\n(```+)\w+\n([^]*?)^\2$/gm);
  return Object.fromEntries([...files].map(([, path = '', , content = '']) => [path, content]));
}

export interface RulePage {
  /** The line below the title. */
  readonly subtitle: string;
  readonly wrong: Tree;
  readonly fixed: Tree;
  /** The page with another report in place of the one it shows. */
  readonly withReport: (report: string) => string;
}

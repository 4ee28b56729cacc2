import { relative, resolve, sep } from 'node:path';
import picocolors from 'picocolors';

import { absoluteUrl, ruleAddress } from '../core/addresses.ts';
import type { ContentFile } from '../core/content-file.ts';
import { checkRoadmap, type CheckResult } from '../core/roadmap/create-roadmap.ts';
import type { RuleId } from '../core/rules/rule-ids.ts';
import { readContent } from '../io/read-content.ts';
import { formatClosing } from '../report/format-closing.ts';
import { sayWhatWasFound, summarise } from '../report/summarise.ts';
import type { CheckFormat, CheckOptions } from './options.ts';
import { UsageError } from './usage-error.ts';
import { useColor } from './use-color.ts';
import type { World } from './world.ts';

/** `throughline check`: tells every problem on stdout; 1 when one of them is an error, else 0. */
export async function check(options: CheckOptions, world: World): Promise<number> {
  const content = readContent(options.content);
  if (!content.ok) throw new UsageError(`"${options.content}" cannot be read: ${content.reason}.`);
  const found = content.files;
  const result = checkRoadmap(found);
  const report = await reports[options.format]({ found, result, options, world });
  if (report !== '') world.stdout.write(`${report}\n`);
  return result.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const reports = {
  async text({ found, result, options, world }) {
    // What measures and underlines text takes a while to load, and mostly there is nothing to show.
    if (result.diagnostics.length === 0) {
      const colors = picocolors.createColors(useColor(world.stdout, world.env));
      return formatClosing([], { files: countRead(found), colors });
    }
    const { reportProblems } = await import('./report-problems.ts');
    return reportProblems(result.diagnostics, {
      content: options.content,
      files: found,
      cwd: world.cwd,
      color: useColor(world.stdout, world.env),
      width: world.stdout.columns ?? 100,
    });
  },
  async json({ found, result }) {
    const { formatJson } = await import('../report/format-json.ts');
    return formatJson(result.diagnostics, { files: countRead(found), urlOf: urlOf(result) });
  },
  async github({ found, result, options, world }) {
    const { formatGithub } = await import('../report/format-github.ts');
    const root = world.env['GITHUB_WORKSPACE'] || world.cwd;
    const summary = sayWhatWasFound(summarise(result.diagnostics), countRead(found));
    world.stderr.write(`${summary}\n`);
    return formatGithub(result.diagnostics, { pathOf: pathFrom(root, options.content) });
  },
} as const satisfies Record<CheckFormat, (checked: Checked) => Promise<string>>;

/** What may be linked to but is not read, such as an image, does not count. */
function countRead(found: readonly ContentFile[]): number {
  return found.filter((file) => 'problem' in file || file.text !== undefined).length;
}

function pathFrom(folder: string, content: string): (file: string) => string {
  return (file) => relative(folder, resolve(content, file)).split(sep).join('/');
}

function urlOf({ settings }: CheckResult): (rule: RuleId) => string {
  return (rule) => {
    const address = ruleAddress(rule);
    return absoluteUrl(settings, address) ?? address;
  };
}

interface Checked {
  readonly found: readonly ContentFile[];
  readonly result: CheckResult;
  readonly options: CheckOptions;
  readonly world: World;
}

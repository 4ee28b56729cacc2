import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

import { projectRoot } from './project-root.ts';

/** What our pages promise: WCAG 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that look at colours; to all others a page in the dark is the page in the light. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Without the value it has as a script, which would be sent here in full. */
const source = `${readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')};0`;

/**
 * What axe finds wrong with `page` as it is now, or with what `selector` chooses of it: for each
 * element its rule, its place and what would mend it; empty when nothing is.
 *
 * axe goes into a page once and judges there. Its own binding for Playwright judges in a second
 * page, anew at each call: about ten times the work.
 */
export async function complaintsOfAxe(
  page: Page,
  selector = 'html',
  runOnly: RunOnly = { type: 'tag', values: tags },
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([context, rules]) => {
      const { axe } = globalThis as unknown as {
        readonly axe: { run: (context: string, options: object) => Promise<AxeResults> };
      };
      const { violations } = await axe.run(context, {
        runOnly: rules,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    [selector, runOnly] as const,
  );
}

/** What axe finds wrong with the page in the light, and with its colours in the dark. */
export async function complaintsInBothThemes(page: Page, selector = 'html'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const inLight = await complaintsOfAxe(page, selector);
  await page.emulateMedia({ colorScheme: 'dark' });
  const rules = { type: 'rule', values: ofColours } as const;
  const inDark = await complaintsOfAxe(page, selector, rules);
  return [...inLight, ...inDark.map((complaint) => `In the dark: ${complaint}`)];
}

interface RunOnly {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

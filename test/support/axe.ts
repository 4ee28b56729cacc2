import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What our pages promise: WCAG 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong with `page` as it is now, or with what `selector` chooses of it: for each
 * element its rule, its place and what would mend it; empty when nothing is.
 *
 * axe goes into a page once and judges there. Its own binding for Playwright judges in a second
 * page, anew at each call: about ten times the work.
 */
export async function complaintsOfAxe(page: Page, selector = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([context, runOnly]) => {
      const { axe } = globalThis as unknown as {
        readonly axe: { run: (context: string, options: object) => Promise<AxeResults> };
      };
      const { violations } = await axe.run(context, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    [selector, tags] as const,
  );
}

import { problem, type Problem } from '../diagnostics/problem.ts';
import { pageAddressesOf } from '../roadmap/page-addresses.ts';
import type { Sources } from '../roadmap/sources.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** A redirect leads from an address that has no page to one that has. */
export const brokenRedirect: Rule = (sources) => {
  const { settings } = sources;
  if (settings?.fields.redirects === undefined) return [];
  const redirects = new Map(Object.entries(settings.fields.redirects));
  const pages = pageAddressesOf(sources);
  return [...redirects].flatMap(([from, to]) =>
    to === undefined ? [] : checkRedirect({ from, to, pages, settings, redirects }),
  );
};

function checkRedirect({ from, to, pages, settings, redirects }: Redirect): readonly Problem[] {
  const key = settings.keyAt('redirects', from) ?? { file: settings.file };
  if (!addressPattern.test(from)) {
    return [
      problem('broken-redirect', key, {
        message: `${quote(from)} is no address that can be redirected.`,
        hint: 'Write the old address of a goal, intent, slice or team, such as "/slices/old-id/".',
      }),
    ];
  }
  if (pages.has(from)) {
    const message = `${quote(from)} is redirected, but there is a page.`;
    return [problem('broken-redirect', key, { message, hint: 'Remove the redirect.' })];
  }
  if (pages.has(to)) return [];
  return [
    problem('broken-redirect', settings.at('redirects', from), {
      message: `${quote(from)} is redirected to ${quote(to)}, which is ${
        redirects.has(to) ? 'redirected itself' : 'no page of the site'
      }.`,
      hint: hintFor(endOf(to, redirects), to, pages),
    }),
  ];
}

function hintFor(end: string | undefined, to: string, pages: Redirect['pages']): string {
  if (end === undefined) return 'They never end: let one of them lead to a page.';
  const meant = pages.has(end) ? end : didYouMean(end, pages);
  if (meant === undefined) return 'Write the address of a page, such as "/roadmap/".';
  return end === to ? `Did you mean ${quote(meant)}?` : `Write ${quote(meant)}.`;
}

/** Where a chain of redirects ends; `undefined` when it does not. */
function endOf(start: string, redirects: Redirect['redirects']): string | undefined {
  const seen = new Set<string>();
  let at = start;
  for (let next = redirects.get(at); next !== undefined; next = redirects.get(at)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = next;
  }
  return at;
}

/** Pages of items, which are named by their ids: nothing else can be renamed. */
const addressPattern = /^\/(?:goals|intents|slices|teams)\/[a-z0-9]+(?:-[a-z0-9]+)*\/$/;

interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly pages: ReadonlySet<string>;
  readonly settings: NonNullable<Sources['settings']>;
  readonly redirects: ReadonlyMap<string, string | undefined>;
}

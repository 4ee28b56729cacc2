import { problem, type Problem } from '../diagnostics/problem.ts';
import { longestId } from '../model/scalars.ts';
import { pageAddressesOf } from '../roadmap/page-addresses.ts';
import type { Sources } from '../roadmap/sources.ts';
import { didYouMean, mostSuggestions } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** A redirect leads from an address that has no page to one that has. */
export const brokenRedirect: Rule = (sources) => {
  const { settings } = sources;
  if (settings?.fields.redirects === undefined) return [];
  const redirects = new Map(Object.entries(settings.fields.redirects));
  const pages = pageAddressesOf(sources);
  const ends = endsOf(redirects);
  let suggestions = mostSuggestions;
  return [...redirects].flatMap(([from, to]) => {
    if (to === undefined) return [];
    const candidates = suggestions > 0 ? pages : [];
    const problems = checkRedirect({ from, to, pages, candidates, settings, ends });
    suggestions -= problems.length;
    return problems;
  });
};

function checkRedirect(redirect: Redirect): readonly Problem[] {
  const { from, to, pages, settings, ends } = redirect;
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
        ends.has(to) ? 'redirected itself' : 'no page of the site'
      }.`,
      hint: hintFor(ends.has(to) ? ends.get(to) : to, redirect),
    }),
  ];
}

function hintFor(end: string | undefined, { to, pages, candidates }: Redirect): string {
  if (end === undefined) return 'They never end: let one of them lead to a page.';
  const meant = pages.has(end) ? end : didYouMean(end, candidates);
  if (meant === undefined) return 'Write the address of a page, such as "/roadmap/".';
  return end === to ? `Did you mean ${quote(meant)}?` : `Write ${quote(meant)}.`;
}

/** Where each redirect ends that its chain leads to; `undefined` where it never does. */
function endsOf(redirects: ReadonlyMap<string, string | undefined>): Ends {
  const ends = new Map<string, string | undefined>();
  for (const start of redirects.keys()) {
    const chain = new Set<string>();
    let at = start;
    for (let next = redirects.get(at); next !== undefined; next = redirects.get(at)) {
      if (ends.has(at) || chain.has(at)) break;
      chain.add(at);
      at = next;
    }
    // One of the chain itself is a circle.
    const end = ends.has(at) ? ends.get(at) : chain.has(at) ? undefined : at;
    for (const each of chain) ends.set(each, end);
  }
  return ends;
}

/** By the address that is redirected. */
type Ends = ReadonlyMap<string, string | undefined>;

/** Pages of items, which are named by their ids: nothing else can be renamed. */
const addressPattern = new RegExp(
  `^/(?:goals|intents|slices|teams)/(?!.{${longestId + 2}})[a-z0-9]+(?:-[a-z0-9]+)*/$`,
);

interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly pages: ReadonlySet<string>;
  /** The pages that may be suggested. */
  readonly candidates: Iterable<string>;
  readonly settings: NonNullable<Sources['settings']>;
  readonly ends: Ends;
}

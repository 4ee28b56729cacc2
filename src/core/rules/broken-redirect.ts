import { longestId } from '../model/scalars.ts';
import { pageAddressesOf } from '../document/page-addresses.ts';
import { didYouMean, mostSuggestions } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** A redirect leads from an address that has no page to one that has. */
export const brokenRedirect: Check = (sources) => {
  const { settings } = sources;
  if (settings?.fields.redirects === undefined) return [];
  const redirects = new Map(Object.entries(settings.fields.redirects));
  const pages = pageAddressesOf(sources);
  const ends = endsOf(redirects);
  let suggestions = mostSuggestions;
  return [...redirects].flatMap(([from, to]) => {
    if (to === undefined) return [];
    const key = settings.keyAt('redirects', from) ?? { file: settings.file };
    if (!addressPattern.test(from)) {
      const message = `${quote(from)} cannot be redirected.`;
      const hint =
        'Write the old address of a goal, intent, slice or team, such as "/slices/old-id/".';
      return { message, hint, location: key };
    }
    if (pages.has(from)) {
      const message = `${quote(from)} is redirected, but a page has this address.`;
      return { message, hint: 'Remove the redirect.', location: key };
    }
    if (pages.has(to)) return [];
    const isChain = ends.has(to);
    const candidates = suggestions-- > 0 ? pages : [];
    return {
      message: `${quote(from)} is redirected to ${quote(to)}, which is ${isChain ? 'redirected itself' : 'not a page of the site'}.`,
      hint: hintFor(to, isChain ? ends.get(to) : to, pages, candidates),
      location: settings.at('redirects', from),
    };
  });
};

function hintFor(
  to: string,
  end: string | undefined,
  pages: ReadonlySet<string>,
  candidates: Iterable<string>,
): string {
  if (end === undefined) return 'These redirects form a loop. Point one of them to a page.';
  const intended = pages.has(end) ? end : didYouMean(end, candidates);
  if (intended === undefined) return 'Write the address of a page, such as "/roadmap/".';
  return end === to ? `Did you mean ${quote(intended)}?` : `Write ${quote(intended)}.`;
}

/**
 * Returns the address at the end of the chain of each redirect; `undefined` if the chain is a loop.
 */
function endsOf(redirects: ReadonlyMap<string, string | undefined>) {
  const ends = new Map<string, string | undefined>();
  for (const start of redirects.keys()) {
    const chain = new Set<string>();
    let at = start;
    for (let next = redirects.get(at); next !== undefined; next = redirects.get(at)) {
      if (ends.has(at) || chain.has(at)) break;
      chain.add(at);
      at = next;
    }
    // An address of the chain itself closes a loop.
    const end = ends.has(at) ? ends.get(at) : chain.has(at) ? undefined : at;
    for (const each of chain) ends.set(each, end);
  }
  return ends;
}

/** Matches pages of items, which are named by their ids: nothing else can be renamed. */
const addressPattern = new RegExp(
  `^/(?:goals|intents|slices|assumptions|teams)/(?!.{${longestId + 2}})[a-z0-9]+(?:-[a-z0-9]+)*/$`,
);

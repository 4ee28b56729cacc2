import { element } from '../../base/client/element.ts';
import type { SearchHit } from '../../../core/search/open-search-data.ts';
import type { Term } from '../../../core/search/parse-query.ts';
import { resultItem } from './result-item.ts';
import type { SearchHome } from './search-home.ts';
import { wordOf, type SearchState } from './search-state.ts';
import type { Group, Sifted } from './sift.ts';

/** The results of a search, group by group: a few of each, and the rest at a click. */
export function resultList(
  { groups, best }: Sifted,
  context: ResultContext,
): readonly HTMLElement[] {
  return groups.map((group) => groupList(group, best, context));
}

function groupList(group: Group, best: SearchHit | undefined, context: ResultContext): HTMLElement {
  const { id, hits } = group;
  const heading = element('h3', { class: 'caption', id: `_found-${id}` }, [nameOf(group, context)]);
  if (hits.length > 1) heading.append(element('small', {}, [` ${hits.length}`]));
  const list = element('ol', { 'aria-labelledby': heading.id });
  const section = element('section', {}, [heading, list]);

  function extend(from: number, step: number): void {
    const added = hits
      .slice(from, from + step)
      .map((hit) => resultItem(hit, { ...context, isBest: hit === best }));
    list.append(...added);
    const left = hits.length - from - added.length;
    if (from > 0) added[0]?.querySelector('a')?.focus();
    if (left > 0)
      section.append(moreButton(left, context, () => extend(from + added.length, more)));
  }

  extend(0, few);
  return section;
}

function nameOf({ kind, horizon, isInText }: Group, { home }: ResultContext): string {
  const words = [
    wordOf('kind', kind, home),
    horizon && wordOf('horizon', horizon, home),
    isInText && home.say('script.search.in-text'),
  ];
  return words.filter(Boolean).join(' · ');
}

const few = 5;
const more = 25;

function moreButton(left: number, { home }: ResultContext, onMore: () => void): HTMLElement {
  const words =
    left > more
      ? home.say('script.search.more-of', { count: more, total: left })
      : home.say('script.search.more', { count: left });
  const button = element('button', { type: 'button', class: 'search-more' }, [words]);
  button.addEventListener('click', () => {
    button.remove();
    onMore();
  });
  return button;
}

/** Returns the elements for no results: one sentence, and one thing to do. */
export function noResults(
  { home: { say }, state: { query }, isNarrowed, suggestion }: NothingFound,
  change: (next: Partial<SearchState>) => void,
): readonly HTMLElement[] {
  const offer = (words: string, next: Partial<SearchState>) => {
    const button = element('button', { type: 'button', class: 'search-ask', dir: 'auto' }, [words]);
    button.addEventListener('click', () => change(next));
    return button;
  };
  if (isNarrowed || query === '') {
    const clear = offer(say('script.search.clear-filters'), { choice: {} });
    return [said(say('script.search.none-filtered'), ' ', clear)];
  }
  const none = say('script.search.none', { query: `\u2068${query}\u2069` });
  if (suggestion === undefined) {
    const clear = offer(say('script.search.clear'), { query: '', choice: {} });
    return [said(none, ' ', clear)];
  }
  const ask = offer(suggestion, { query: suggestion, choice: {} });
  const [before = '', after = ''] = say('script.search.suggest', { suggestion: '\0' }).split('\0');
  return [said(none, ' ', before, ask, after)];
}

function said(...words: readonly (string | Node)[]): HTMLElement {
  return element('p', { class: 'search-nothing', role: 'status' }, words);
}

interface ResultContext {
  readonly home: SearchHome;
  readonly terms: readonly Term[];
}

interface NothingFound {
  readonly home: SearchHome;
  readonly state: SearchState;
  readonly isNarrowed: boolean;
  readonly suggestion: string | undefined;
}

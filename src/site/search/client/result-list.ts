import { element } from '../../base/client/element.ts';
import { resultItem } from './result-item.ts';
import type { Hit } from './open-index.ts';
import type { SearchHome } from './search-home.ts';
import type { SearchState } from './search-state.ts';
import type { Group, Sifted } from './sift.ts';
import type { Suggestions } from './suggest-words.ts';

/** The results of a search, group by group: a few of each, and the rest at a click. */
export async function resultList(
  { groups, best }: Sifted,
  context: ResultContext,
): Promise<readonly HTMLElement[]> {
  return Promise.all(groups.map((group) => groupList(group, best, context)));
}

async function groupList(
  { id, title, hits }: Group,
  best: Hit | undefined,
  context: ResultContext,
): Promise<HTMLElement> {
  const horizon = context.home.labels[id] ?? (id === 'declined' ? 'declined' : undefined);
  const heading = element('h3', { class: 'caption', id: `_found-${id}` }, [title]);
  if (horizon !== undefined) heading.append(element('span', {}, [` · ${horizon}`]));
  if (hits.length > 1) heading.append(element('small', {}, [` ${hits.length}`]));
  const list = element('ol', { 'aria-labelledby': heading.id });
  const section = element('section', {}, [heading, list]);
  const items = (some: readonly Hit[]) =>
    Promise.all(some.map((hit) => resultItem(hit, { ...context, isBest: hit === best })));

  async function extend(from: number, step: number): Promise<void> {
    const added = await items(hits.slice(from, from + step));
    list.append(...added);
    const left = hits.length - from - added.length;
    if (from > 0) added[0]?.querySelector('a')?.focus();
    if (left > 0) section.append(moreButton(left, () => extend(from + added.length, more)));
  }

  await extend(0, few);
  return section;
}

const few = 5;
const more = 25;

function moreButton(left: number, onMore: () => void): HTMLElement {
  const words = left > more ? `Show ${more} more of ${left}` : `Show ${left} more`;
  const button = element('button', { type: 'button', class: 'search-more' }, [words]);
  button.addEventListener('click', () => {
    button.remove();
    onMore();
  });
  return button;
}

/** What is said when there is nothing to show: why, and how there would be. */
export function noResults(
  { state, isNarrowed, suggestions }: NothingFound,
  change: (next: Partial<SearchState>) => void,
): readonly HTMLElement[] {
  const { query } = state;
  const ask = (words: string) => {
    const button = element('button', { type: 'button', class: 'search-ask', dir: 'auto' }, [words]);
    button.addEventListener('click', () => change({ query: words, choice: {} }));
    return button;
  };
  if (isNarrowed || query === '') {
    const button = element('button', { type: 'button', class: 'search-ask' }, ['Look everywhere']);
    button.addEventListener('click', () => change({ choice: {} }));
    return [said('Nothing like it among what you have chosen. ', button)];
  }
  const { meant, alone = [] } = suggestions ?? {};
  if (meant !== undefined) return [said(`Nothing says “${query}”. Did you mean `, ask(meant), '?')];
  if (alone.length > 0) {
    const words = alone.flatMap((word, at) => (at === 0 ? [ask(word)] : [' or ', ask(word)]));
    return [said(`Nothing says all of “${query}”. Look for less: `, ...words, '.')];
  }
  return [said(`Nothing says “${query}”. Try a shorter word, or the beginning of one.`)];
}

function said(...words: readonly (string | Node)[]): HTMLElement {
  return element('p', { class: 'search-nothing', role: 'status' }, words);
}

interface ResultContext {
  readonly home: SearchHome;
  readonly query: string;
}

interface NothingFound {
  readonly state: SearchState;
  readonly isNarrowed: boolean;
  readonly suggestions: Suggestions | undefined;
}

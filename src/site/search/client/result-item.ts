import { hrefTo } from '../../../core/addresses.ts';
import { excerptOf, markTerms, type Piece } from '../../../core/search/mark-terms.ts';
import type { SearchHit } from '../../../core/search/open-search-data.ts';
import type { Term } from '../../../core/search/parse-query.ts';
import type { SearchEntry } from '../../../core/search/search-entries.ts';
import { assumptionMarks } from '../../items/assumption-marks.ts';
import { element, markElement } from '../../base/client/element.ts';
import type { SearchHome } from './search-home.ts';
import { wordOf } from './search-state.ts';

/** One result: the mark and state of an item, its title and where it says what was looked for. */
export function resultItem(
  { entry }: SearchHit,
  { home, terms, isBest }: ItemContext,
): HTMLElement {
  const { address, title, text, filters } = entry;
  const name = element('span', { class: 'title', dir: 'auto' }, nodes(markTerms(title, terms)));
  const state = element('span', { class: 'label' }, [stateOf(filters, home)]);
  const excerpt = nodes(excerptOf(text, terms));
  const link = element('a', { href: hrefTo(home, address) }, [
    ...[mark(filters), name, state],
    element('span', { class: 'excerpt', dir: 'auto' }, excerpt),
  ]);
  if (isBest) {
    link.dataset['best'] = '';
    link.append(element('kbd', { title: home.say('script.search.enter') }, ['↵']));
  }
  return element('li', {}, [link]);
}

function nodes(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, isMatch }) => (isMatch ? element('mark', {}, [text]) : text));
}

/** The state, by the filters: the heading of the group has kind and horizon. */
function stateOf({ status = [], team = [], kind = [] }: Facets, home: SearchHome): string {
  const [first, blocked] = status;
  const own = first === undefined ? '' : wordOf('status', first, home);
  const state = blocked === undefined ? own : home.say('status.also-blocked', { status: own });
  const words = [state, kind[0] === 'team' ? '' : team.join()];
  return words.filter((word) => word !== '').join(' · ');
}

/** The symbol of an item, from the sprite of the page; a bar for an item without one. */
function mark({ kind: [kind = ''] = [], horizon = [], status = [] }: Facets): Element {
  const name = markName(kind, horizon[0], status);
  if (name === undefined) return element('span', { class: 'bar' });
  return markElement(name);
}

function markName(
  kind: string,
  horizon: string | undefined,
  status: readonly string[],
): string | undefined {
  if (kind === 'vision' || kind === 'goal') return kind;
  if (kind === 'intent') return horizon;
  if (kind === 'slice') return status.includes('blocked') ? 'blocked' : status[0];
  const marks: Readonly<Record<string, string>> = assumptionMarks;
  return kind === 'assumption' ? marks[status[0] ?? ''] : undefined;
}

export interface ItemContext {
  readonly home: SearchHome;
  /** The words to mark. */
  readonly terms: readonly Term[];
  /** Whether Enter in the field opens it. */
  readonly isBest: boolean;
}

type Facets = SearchEntry['filters'];

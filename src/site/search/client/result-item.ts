import { assumptionMarks } from '../../items/assumption-state.ts';
import { element, markElement } from '../../base/client/element.ts';
import type { Facets, Hit } from './open-index.ts';

/** One result: the mark and state of an item, its title and where it says what was looked for. */
export async function resultItem(hit: Hit, { query, isBest }: ItemContext): Promise<HTMLElement> {
  const { url, meta, excerpt } = await hit.read();
  const title = element(
    'span',
    { class: 'title', dir: 'auto' },
    nodes(markedTitle(meta.title, query)),
  );
  const state = element('span', { class: 'label' }, [stateOf(hit.facets)]);
  const text = element('span', { class: 'excerpt', dir: 'auto' }, nodes(markedExcerpt(excerpt)));
  const link = element('a', { href: url }, [mark(hit.facets), title, state, text]);
  if (isBest) {
    link.dataset['best'] = '';
    link.append(element('kbd', { title: 'Enter opens it' }, ['↵']));
  }
  return element('li', {}, [link]);
}

function nodes(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, isMatch }) => (isMatch ? element('mark', {}, [text]) : text));
}

/** What the filters tell of the state: kind and horizon stand above the group. */
function stateOf({ status = [], team = [], kind = [] }: Facets): string {
  const words = [status.toSorted(blockedLast).join(', '), kind[0] === 'team' ? '' : team.join()];
  return words.filter((word) => word !== '').join(' · ');
}

function blockedLast(a: string, b: string): number {
  return Number(a === 'blocked') - Number(b === 'blocked');
}

/** The shape of the page's own sprite that stands for an item; a bar for what is beside the line. */
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

/** The pieces of an excerpt of Pagefind's, as plain text, and whether each is what was looked for. */
export function markedExcerpt(html: string): readonly Piece[] {
  return html
    .split(/(<mark>.*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const inner = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
      return { text: decode(inner ?? part), isMatch: inner !== undefined };
    });
}

/** The pieces of a title: words that begin as one of the query does, inflected perhaps. */
export function markedTitle(title: string, query: string): readonly Piece[] {
  const stems = (query.match(words) ?? []).map((word) => stemOf(plain(word)));
  return title
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((part) => part !== '')
    .map((text) => {
      return { text, isMatch: stems.some((stem) => plain(text).startsWith(stem)) };
    });
}

const words = /[\p{L}\p{N}\p{M}]+/gu;

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Roughly what languages leave of a word; only what is marked depends on it. */
function stemOf(word: string): string {
  if (word.length > 6) return word.slice(0, -3);
  return word.length > 4 ? word.slice(0, -1) : word;
}

/** Pagefind escapes these two, and nothing else. */
function decode(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\u200B', '');
}

interface ItemContext {
  readonly query: string;
  /** Whether Enter in the field opens it. */
  readonly isBest: boolean;
}

interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

import { startReplay } from '../../changes/client/replay.ts';
import { fitColumns } from './fit-columns.ts';
import { placeAt } from '../../changes/write-places.ts';

/** Shows the board of past months, by the slider above it. */
const replay = document.querySelector<HTMLElement>('[data-replay]');
const board = document.querySelector<HTMLElement>('.board');
if (replay && board) {
  startReplay(replay, pastBoard(board));
  const history = replay.closest('details');
  // A past month without its line would look like today.
  history?.addEventListener('toggle', () => {
    if (!history.open) replay.querySelector<HTMLElement>('.back:not([hidden])')?.click();
  });
}

/** Shows the board as of a month, or today's again for `undefined`, and animates what moves. */
function pastBoard(board: HTMLElement): (month: number | undefined) => void {
  const columns = [...board.querySelectorAll<HTMLElement>(':scope > section')].map((section) => ({
    horizon: section.dataset['horizon'] ?? '',
    groups: section.querySelector('.groups'),
  }));
  const cards = [...board.querySelectorAll<HTMLElement>('li[data-at]')]
    .map(cardOf)
    .toSorted((a, b) => a.group - b.group || a.order - b.order);
  let today: readonly (readonly Node[])[] | undefined;

  return (month) => {
    const held = cards.find(({ shown }) => shown.contains(document.activeElement));
    const before = new Map(cards.map((card) => [card, card.shown.getBoundingClientRect()]));
    for (const card of cards) card.shown = month === undefined ? card.today : card.past;
    // As the filters left it.
    today ??= columns.map(({ groups }) => [...(groups?.childNodes ?? [])]);
    for (const [index, { horizon, groups }] of columns.entries()) {
      const nodes = month === undefined ? today[index] : columnAt(horizon, cards, month);
      groups?.replaceChildren(...(nodes ?? []));
    }
    if (month === undefined) today = undefined;
    fitColumns(board);
    held?.shown.querySelector('a')?.focus({ preventScroll: true });
    for (const [card, from] of before) move(card.shown, from);
  };
}

function cardOf(today: HTMLElement): Card {
  const list = today.parentElement;
  const past = today.cloneNode(true) as HTMLElement;
  past.hidden = false;
  past.querySelector('div')?.replaceChildren(...past.querySelectorAll('.title'));
  return {
    today,
    past,
    shown: today,
    list,
    heading: list?.parentElement?.querySelector('h3') ?? null,
    group: Number(list?.dataset['group']),
    order: Number(today.dataset['order']),
    at: today.dataset['at'] ?? '',
  };
}

function columnAt(horizon: string, cards: readonly Card[], month: number): readonly Node[] {
  const nodes: Node[] = [];
  let [group, list]: [number, Node | undefined] = [-1, undefined];
  for (const card of cards.filter(({ at }) => placeAt(at, month) === horizon)) {
    if (card.group !== group && card.list && card.heading) {
      group = card.group;
      list = card.list.cloneNode();
      nodes.push(card.heading.cloneNode(true), list);
    }
    mark(card.past, horizon);
    list?.appendChild(card.past);
  }
  return nodes;
}

function mark(card: HTMLElement, place: string): void {
  card.querySelector('.mark')?.setAttribute('class', `mark mark-${place}`);
  card.querySelector('.mark use')?.setAttribute('href', `#_${place}`);
}

/** Moves a card from where it was; a new one appears. */
function move(card: HTMLElement, from: DOMRect): void {
  const to = card.getBoundingClientRect();
  if (to.width === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [x, y] = [from.x - to.x, from.y - to.y];
  const isNew = from.width === 0;
  if (!isNew && x === 0 && y === 0) return;
  card.animate(isNew ? { opacity: [0, 1] } : { translate: [`${x}px ${y}px`, '0'] }, {
    duration: 450,
    easing: 'cubic-bezier(0.3, 0, 0.1, 1)',
  });
}

interface Card {
  readonly today: HTMLElement;
  readonly past: HTMLElement;
  shown: HTMLElement;
  readonly list: HTMLElement | null;
  readonly heading: Element | null;
  readonly group: number;
  readonly order: number;
  readonly at: string;
}

import { startReplay } from '../../changes/client/replay.ts';
import { element } from '../../base/client/element.ts';
import { placeAt } from '../../changes/write-places.ts';

/** Shows the board of past months, by the slider above it. */
const replay = document.querySelector<HTMLElement>('[data-replay]');
if (replay) {
  const boards = [...document.querySelectorAll<HTMLElement>('.board')].map(pastBoard);
  startReplay(replay, (month) => {
    for (const showBoard of boards) showBoard(month);
  });
}

/** Shows the board as of a month, or today's again for `undefined`, and animates what moves. */
function pastBoard(board: HTMLElement): (month: number | undefined) => void {
  const columns = [...board.querySelectorAll<HTMLElement>(':scope > section')].map((section) => ({
    section,
    today: [...section.childNodes],
  }));
  const cards = [...board.querySelectorAll<HTMLElement>('li[data-at]')]
    .map(cardOf)
    .toSorted((a, b) => a.owner - b.owner || a.order - b.order);

  return (month) => {
    const held = cards.find(({ shown }) => shown.contains(document.activeElement));
    const before = new Map(cards.map((card) => [card, card.shown.getBoundingClientRect()]));
    for (const card of cards) card.shown = month === undefined ? card.today : card.past;
    for (const { section, today } of columns) {
      section.replaceChildren(
        ...(month === undefined ? today : columnAt(section, cards, month, board.dataset['empty'])),
      );
    }
    held?.shown.querySelector('a')?.focus({ preventScroll: true });
    for (const [card, from] of before) move(card.shown, from);
  };
}

function cardOf(today: HTMLElement): Card {
  const list = today.parentElement;
  const past = today.cloneNode(true) as HTMLElement;
  past.querySelector('div')?.replaceChildren(...past.querySelectorAll('.title'));
  return {
    today,
    past,
    shown: today,
    list,
    heading: list?.previousElementSibling ?? null,
    owner: Number(list?.dataset['owner']),
    order: Number(today.dataset['order']),
    at: today.dataset['at'] ?? '',
  };
}

function columnAt(
  section: HTMLElement,
  cards: readonly Card[],
  month: number,
  empty = '',
): readonly Node[] {
  const nodes: Node[] = [...section.querySelectorAll('h2')];
  const there = cards.filter(({ at }) => section.classList.contains(placeAt(at, month)));
  let [owner, list] = [-1, section];
  for (const card of there) {
    if (card.owner !== owner && card.list && card.heading) {
      owner = card.owner;
      list = card.list.cloneNode() as HTMLElement;
      nodes.push(card.heading.cloneNode(true), list);
    }
    mark(card.past, placeAt(card.at, month));
    list.append(card.past);
  }
  return there.length > 0 ? nodes : [...nodes, element('p', { class: 'label' }, [empty])];
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
  readonly owner: number;
  readonly order: number;
  readonly at: string;
}

import { loadSpeaker } from '../../base/client/speaker.ts';
import { fitColumns } from './fit-columns.ts';

/** Filters and sorts the cards of the board by what is chosen above it, and in the address. */
const form = document.querySelector<HTMLFormElement>('[data-filters]');
const board = document.querySelector('.board');
if (form && board) startFilters(form, board);

function startFilters(form: HTMLFormElement, board: Element): void {
  const choices = [...form.querySelectorAll('select')];
  const columns = [...board.querySelectorAll<HTMLElement>('.groups')].map(columnOf);
  const cards = columns.flatMap(({ groups }) => groups.flatMap((group) => group.cards));
  const [status, clear] = [form.querySelector('[role=status]'), form.querySelector('button')];

  function readAddress(): void {
    const given = new URLSearchParams(location.search);
    for (const choice of choices) choice.value = given.get(choice.name) ?? '';
    // A value that is not there any more chooses nothing.
    for (const choice of choices) if (choice.selectedIndex < 0) choice.selectedIndex = 0;
    show();
  }

  function writeAddress(): void {
    const chosen = choices.filter(({ value }) => value !== '');
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    show();
  }

  function show(): void {
    const filters = choices.filter(({ name, value }) => value !== '' && name !== 'sort');
    for (const card of cards) {
      const has = ({ name, value }: HTMLSelectElement) =>
        card.dataset[name]?.split('\n').includes(value);
      card.hidden = !filters.every(has);
    }
    const order = orderBy(choices.find(({ name }) => name === 'sort')?.value);
    for (const column of columns) arrange(column, order, filters.length > 0);
    fitColumns(board);
    clear?.toggleAttribute(
      'hidden',
      choices.every(({ value }) => value === ''),
    );
    const links = document.querySelectorAll<HTMLAnchorElement>('a[data-grouping]');
    for (const link of links) link.search = location.search;
    void announce(filters.length > 0);
  }

  async function announce(isFiltered: boolean): Promise<void> {
    const count = cards.filter(({ hidden }) => !hidden).length;
    const say = isFiltered ? await loadSpeaker() : undefined;
    const text = say?.('script.board.found', { count, all: cards.length }) ?? '';
    if (status) status.textContent = count === 0 && say ? say('script.board.none') : text;
  }

  form.addEventListener('change', writeAddress);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    // The event comes before the values change.
    setTimeout(writeAddress);
    choices[0]?.focus();
  });
  addEventListener('popstate', readAddress);
  // The page is complete without a choice, and moving its cards would draw it again.
  if (location.search !== '') readAddress();
}

/** Puts the cards of a column into one list in an order or, without one, back into their groups. */
function arrange(
  { root, groups, all }: Column,
  order: Order | undefined,
  isFiltered: boolean,
): void {
  if (order && all) {
    all.replaceChildren(...groups.flatMap(({ cards }) => cards).toSorted(order));
    root.replaceChildren(all);
    return;
  }
  for (const { element, list, cards, isFolded } of groups) {
    list.replaceChildren(...cards);
    element.hidden = cards.every(({ hidden }) => hidden);
    if (isFolded) element.toggleAttribute('open', isFiltered);
  }
  root.replaceChildren(...groups.map(({ element }) => element));
}

function orderBy(name: string | undefined): Order | undefined {
  const { lang } = document.documentElement;
  switch (name) {
    case 'due':
      return (a, b) => (a.dataset['due'] ?? '9').localeCompare(b.dataset['due'] ?? '9');
    case 'title':
      return (a, b) => titleOf(a).localeCompare(titleOf(b), lang);
    case 'confidence':
      return (a, b) => rankOf(a) - rankOf(b);
    default:
      return undefined;
  }
}

function titleOf(card: HTMLElement): string {
  return card.querySelector('.title')?.textContent?.trim() ?? '';
}

/** The least sure first; a card without confidence comes last. */
function rankOf({ dataset }: HTMLElement): number {
  return (['low', 'medium', 'high'].indexOf(dataset['confidence'] ?? '') + 4) % 4;
}

function columnOf(root: HTMLElement): Column {
  const groups = [...root.querySelectorAll<HTMLElement>('.group')].flatMap((element) => {
    const list = element.querySelector('ul');
    const cards = [...element.querySelectorAll<HTMLElement>('.card')];
    return list ? [{ element, list, cards, isFolded: element.matches('details') }] : [];
  });
  return { root, groups, all: groups[0]?.list.cloneNode() as HTMLElement | undefined };
}

interface Column {
  readonly root: HTMLElement;
  readonly groups: readonly {
    readonly element: HTMLElement;
    readonly list: HTMLElement;
    readonly cards: readonly HTMLElement[];
    readonly isFolded: boolean;
  }[];
  /** The list of all of them, once they are sorted. */
  readonly all: HTMLElement | undefined;
}

type Order = (a: HTMLElement, b: HTMLElement) => number;

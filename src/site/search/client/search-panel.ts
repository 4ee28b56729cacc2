import { element } from '../../base/client/element.ts';
import { filterChips } from './filter-chips.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import { noResults, resultList } from './result-list.ts';
import type { SearchHome } from './search-home.ts';
import { toggled, type SearchState } from './search-state.ts';
import { sift, type Sifted } from './sift.ts';

/** The search: a field, filters and results. Nothing is loaded before `start`. */
export function searchPanel(home: SearchHome, options: PanelOptions): SearchPanel {
  const { say } = home;
  let state = options.state;
  let index: Promise<SearchIndex> | undefined;
  let turn = 0;
  let settled: Promise<void> = Promise.resolve();

  const field = element('input', {
    id: '_query',
    type: 'text',
    name: 'q',
    placeholder: say('script.search.field'),
    'aria-label': say('script.search.field'),
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    dir: 'auto',
  });
  const chips = element('div', { class: 'search-filters' });
  const status = element('p', { class: 'search-status label', role: 'status' });
  const results = element('div', { class: 'search-results' });
  const line = element('div', { class: 'search-line' }, [...icon(), field]);
  const panel = element('form', { role: 'search', class: 'search-panel' }, [
    line,
    chips,
    status,
    results,
  ]);

  function change(next: Partial<SearchState>): void {
    state = { ...state, ...next };
    if (field.value.trim() !== state.query) field.value = state.query;
    options.onChange(state);
    settled = show();
  }

  /** The button that was pressed is gone: one goes on in the field. */
  function ask(next: Partial<SearchState>): void {
    change(next);
    field.focus();
  }

  /** Only the last of several turns shows its results. */
  async function show(): Promise<void> {
    turn += 1;
    const own = turn;
    const isCurrent = () => own === turn;
    const { query, choice } = state;
    try {
      index ??= openIndex(home);
      const opened = await index;
      if (!isCurrent()) return;
      const hits = opened.search(query);
      const sifted = sift(hits, choice);
      showChips(opened, sifted);
      const isIdle = query === '' && Object.keys(choice).length === 0;
      options.onIdle(isIdle);
      if (isIdle) return fill(say('script.search.start'));
      if (sifted.total > 0)
        return fill(
          say('script.search.results', { count: sifted.total }),
          ...resultList(sifted, { home, terms: opened.termsOf(query) }),
        );
      const isNarrowed = hits.length > 0;
      const suggestion = isNarrowed ? undefined : opened.suggest(query);
      fill('', ...noResults({ home, state, isNarrowed, suggestion }, ask));
    } catch (error) {
      index = undefined;
      if (isCurrent()) fill(say('script.search.failed'));
      // For who runs the site.
      reportError(error);
    }
  }

  /** Keeps the focus of the keyboard where it is. */
  function showChips({ values }: SearchIndex, { count }: Sifted): void {
    const { choice } = state;
    const focused = chips.contains(document.activeElement) ? document.activeElement : undefined;
    const name = focused instanceof HTMLElement ? focused.dataset['filter'] : undefined;
    const made = filterChips({ home, choice, values, count }, (filter, value) =>
      change({ choice: toggled(choice, filter, value) }),
    );
    chips.replaceChildren(...made);
    const again = [...chips.querySelectorAll('button')].find(
      ({ dataset }) => name !== undefined && dataset['filter'] === name,
    );
    again?.focus();
  }

  function fill(words: string, ...list: readonly Node[]): void {
    status.textContent = words;
    results.replaceChildren(...list);
  }

  field.addEventListener('input', () => change({ query: field.value.trim() }));
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    void settled.then(() => results.querySelector<HTMLElement>('a[data-best]')?.click());
  });
  walkResults(panel, field);

  return {
    element: panel,
    line,
    field,
    start() {
      field.value = state.query;
      settled = show();
    },
  };
}

/** The one of the header's link, which is on every page that has a search. */
function icon(): readonly Node[] {
  const shown = document.querySelector('a[data-search] svg')?.cloneNode(true);
  return shown ? [shown] : [];
}

/** Lets the arrow keys walk between the field and the results; typing returns to the field. */
function walkResults(panel: HTMLElement, field: HTMLInputElement): void {
  panel.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...panel.querySelectorAll<HTMLElement>('.search-results a')];
    const at = links.findIndex((link) => link === target);
    if (at < 0 && target !== field) return;
    if (key === 'ArrowDown') go(links[at + 1] ?? links.at(-1));
    else if (key === 'ArrowUp' && at >= 0) go(links[at - 1] ?? field);
    else if (at >= 0 && (key === 'Backspace' || (key.length === 1 && key !== ' '))) field.focus();

    function go(to: HTMLElement | undefined): void {
      event.preventDefault();
      to?.focus();
    }
  });
}

export interface PanelOptions {
  readonly state: SearchState;
  readonly onChange: (state: SearchState) => void;
  readonly onIdle: (isIdle: boolean) => void;
}

export interface SearchPanel {
  readonly element: HTMLFormElement;
  readonly line: HTMLElement;
  readonly field: HTMLInputElement;
  readonly start: () => void;
}

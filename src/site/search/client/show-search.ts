import { element } from '../../base/client/element.ts';
import { loadStyles } from '../../base/client/load-styles.ts';
import { recentQuery, searchHome } from './search-home.ts';
import { searchPanel } from './search-panel.ts';
import styles from './search.css?url';

/** Opens the search over the page; on the search page it focuses the field. */
export async function showSearch(link: HTMLAnchorElement): Promise<void> {
  const own = document.querySelector<HTMLInputElement>('[data-search-place] #_query');
  if (own !== null) return focusField(own);
  await loadStyles(styles);
  if (document.querySelector('dialog[open]') !== null) return;
  dialog ??= createDialog(link);
  dialog.element.showModal();
  focusField(dialog.field);
}

let dialog: SearchDialog | undefined;

function createDialog(link: HTMLAnchorElement): SearchDialog {
  const home = searchHome(link);
  const recent = recentQuery(home);
  const panel = searchPanel(home, {
    state: { query: recent.read(), choice: {} },
    onChange: ({ query }) => recent.keep(query),
    onIdle: () => {},
  });
  const close = element('button', { type: 'button', class: 'search-close' }, ['Close']);
  panel.line.append(close);
  panel.element.append(keys());
  const dialog = element(
    'dialog',
    { class: 'search-dialog', closedby: 'any', 'aria-label': 'Search' },
    [panel.element],
  );
  close.addEventListener('click', () => dialog.close());
  // A result on the page that is open already only moves it.
  panel.element.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.search-results a')) dialog.close();
  });
  document.body.append(dialog);
  panel.start();
  return { element: dialog, field: panel.field };
}

function keys(): HTMLElement {
  const words = [
    ['↑ ↓', 'to walk'],
    ['↵', 'to open'],
    ['Esc', 'to close'],
  ].map(([key = '', does = '']) => element('span', {}, [element('kbd', {}, [key]), ` ${does}`]));
  return element('p', { class: 'search-keys label', 'aria-hidden': 'true' }, words);
}

function focusField(field: HTMLInputElement): void {
  field.focus();
  field.select();
}

interface SearchDialog {
  readonly element: HTMLDialogElement;
  readonly field: HTMLInputElement;
}

import { element, loadStyles } from '../../base/client/element.ts';
import type { Speaker } from '../../base/client/speaker.ts';
import { recentQuery, searchHome, type SearchHome } from './search-home.ts';
import { searchPanel } from './search-panel.ts';
import styles from './search.css?url';

/** Opens the search over the page; on the search page it focuses the field. */
export async function showSearch(link: HTMLAnchorElement): Promise<void> {
  const own = document.querySelector<HTMLInputElement>('[data-search-place] #_query');
  if (own !== null) return focusField(own);
  const [home] = await Promise.all([searchHome(link), loadStyles(styles)]);
  if (document.querySelector('dialog[open]') !== null) return;
  dialog ??= createDialog(home);
  dialog.element.showModal();
  focusField(dialog.field);
}

let dialog: SearchDialog | undefined;

function createDialog(home: SearchHome): SearchDialog {
  const { say } = home;
  const recent = recentQuery(home);
  const panel = searchPanel(home, {
    state: { query: recent.read(), choice: {} },
    onChange: ({ query }) => recent.keep(query),
    onIdle: () => {},
  });
  const close = element('button', { type: 'button', class: 'search-close' }, [
    say('script.search.close'),
  ]);
  panel.line.append(close);
  panel.element.append(keys(say));
  const dialog = element(
    'dialog',
    { class: 'search-dialog', closedby: 'any', 'aria-label': say('script.search.title') },
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

function keys(say: Speaker): HTMLElement {
  const words = [
    ['↑ ↓', say('script.search.to-move')],
    ['↵', say('script.search.to-open')],
    ['Esc', say('script.search.to-close')],
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

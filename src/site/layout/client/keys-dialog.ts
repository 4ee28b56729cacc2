import { element } from '../../base/client/element.ts';
import { keysAreOn, turnKeys } from './keys-are-on.ts';
import styles from './keys-dialog.css?url';
import { loadStyles } from '../../base/client/load-styles.ts';

/** Shows every key of the page in a dialog, with where it leads, and lets the reader turn them off. */
export async function showKeysDialog(): Promise<void> {
  await loadStyles(styles);
  if (document.querySelector('dialog[open]')) return;
  const dialog = element(
    'dialog',
    { class: 'keys', closedby: 'any', 'aria-labelledby': '_keys-title' },
    [
      element('form', { method: 'dialog' }, [
        element('h2', { id: '_keys-title' }, ['Keys']),
        element('button', {}, ['Close']),
      ]),
      element('h3', { class: 'caption' }, ['Along the thread']),
      element('dl', {}, along()),
      element('h3', { class: 'caption' }, ['To a place']),
      element('dl', { class: 'places' }, places()),
      element('h3', { class: 'caption' }, ['Anywhere']),
      element('dl', { class: 'places' }, anywhere()),
      onOff(),
    ],
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function along(): readonly Node[] {
  return ways.map(([key, words, none]) => {
    const link = document.querySelector<HTMLAnchorElement>(`a[data-key="${key}"]`);
    const title = link?.querySelector<HTMLElement>('.title')?.innerText;
    const where = link && title ? element('a', { href: link.href, dir: 'auto' }, [title]) : none;
    return row([key], [words, element('span', { class: 'where' }, [where])]);
  });
}

const ways = [
  ['-', 'Zoom out', 'nothing is further away'],
  ['+', 'Zoom in, or open the item in focus', 'nothing is nearer'],
  ['[', 'Previous', 'nothing before this'],
  [']', 'Next', 'nothing after this'],
] as const;

function places(): readonly Node[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-go]')].map((link) => {
    const words = element('a', { href: link.href, dir: 'auto' }, [link.text.trim()]);
    return row(['g', link.dataset['go'] ?? ''], [words]);
  });
}

/** What the page says of itself has a key, without being a way along the thread. */
function anywhere(): readonly Node[] {
  const keyed = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].map((control) =>
    row((control.ariaKeyShortcuts ?? '').split(' ').map(asPrinted), [
      control.ariaLabel ?? control.textContent.trim(),
    ]),
  );
  return [...keyed, row(['Esc'], ['Close what is open'])];
}

/** As keys are labelled, which takes less room than their names. */
function asPrinted(keys: string): string {
  return keys.replace('Control+', 'Ctrl ').replace('Meta+', '⌘ ');
}

function row(keys: readonly string[], words: readonly (Node | string)[]): Node {
  const shown = keys.flatMap((key) => [' ', element('kbd', {}, [key])]).slice(1);
  return element('div', {}, [element('dt', {}, shown), element('dd', {}, words)]);
}

/** Single keys can be in the way of speech input, so they can be turned off; this stays. */
function onOff(): Node {
  const box = element('input', { type: 'checkbox' });
  box.checked = keysAreOn();
  box.addEventListener('change', () => turnKeys(box.checked));
  return element('label', {}, [box, ' Single keys work on this site']);
}

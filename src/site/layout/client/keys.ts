import { keysAreOn } from './keys-are-on.ts';

/**
 * Keys follow links on the page: `-`, `+`, `[` and `]` those with that `data-key`, `g` and a letter
 * those to places (`data-go`). They do nothing while the reader types, holds a modifier, is
 * in a dialog or has turned shortcuts off.
 */
addEventListener('keydown', (event) => {
  const { key } = event;
  if (isForOthers(event) || !keysAreOn()) return;
  const link = event.timeStamp < goesUntil ? find('go', key.toLowerCase()) : linkOf(key);
  goesUntil = key === 'g' ? event.timeStamp + 2000 : 0;
  if (key === '?') void showKeys();
  else if (link) follow(link);
  else return;
  event.preventDefault();
});

addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-keys]')) void showKeys();
});

let goesUntil = 0;

function isForOthers(event: KeyboardEvent): boolean {
  const { target, ctrlKey, altKey, metaKey } = event;
  // AltGr, with which many keyboards write brackets, says that it is Ctrl and Alt.
  const isHeld = (ctrlKey || altKey || metaKey) && !event.getModifierState('AltGraph');
  const isTaken = event.defaultPrevented || event.isComposing || event.repeat;
  return isHeld || isTaken || isTyping(target) || document.querySelector('dialog[open]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(editable) !== null;
}

const editable =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=textbox]';

/**
 * Nearer is through the item in focus, the way on, or on a list through its first item. `=` is `+`
 * without Shift.
 */
function linkOf(key: string): HTMLElement | null {
  if (key !== '+' && key !== '=') return find('key', key);
  const item = 'main a[data-to]';
  const inFocus = document.querySelector<HTMLElement>(`${item}:focus`);
  return inFocus ?? find('key', '+') ?? document.querySelector<HTMLElement>(item);
}

function find(kind: 'key' | 'go', value: string): HTMLElement | null {
  return document.querySelector(`a[data-${kind}="${CSS.escape(value)}"]`);
}

/**
 * Focuses a link before following it, so that it grows into the next page. A link out of sight does
 * not fly in.
 */
function follow(link: HTMLElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  if (bottom > 0 && top < innerHeight) link.focus({ preventScroll: true });
  link.click();
}

async function showKeys(): Promise<void> {
  const { showKeysDialog } = await import('./keys-dialog.ts');
  await showKeysDialog();
}

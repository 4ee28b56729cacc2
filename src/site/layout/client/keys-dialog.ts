import { element, loadStyles } from '../../base/client/element.ts';
import { keysAreOn, turnKeys } from './keys-are-on.ts';
import styles from './keys-dialog.css?url';
import { loadSpeaker, type Speaker } from '../../base/client/speaker.ts';

/** Shows every key of the page in a dialog, with where it leads, and lets the reader turn them off. */
export async function showKeysDialog(): Promise<void> {
  const [say] = await Promise.all([loadSpeaker(), loadStyles(styles)]);
  if (document.querySelector('dialog[open]')) return;
  const dialog = element(
    'dialog',
    { class: 'keys', closedby: 'any', 'aria-labelledby': '_keys-title' },
    [
      element('form', { method: 'dialog' }, [
        element('h2', { id: '_keys-title' }, [say('script.keys.title')]),
        element('button', {}, [say('script.keys.close')]),
      ]),
      element('h3', { class: 'caption' }, [say('script.keys.along')]),
      element('dl', {}, along(say)),
      element('h3', { class: 'caption' }, [say('script.keys.pages')]),
      element('dl', { class: 'places' }, places()),
      element('h3', { class: 'caption' }, [say('script.keys.anywhere')]),
      element('dl', { class: 'places' }, anywhere(say)),
      onOff(say),
    ],
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function along(say: Speaker): readonly Node[] {
  return ways.flatMap(([key, way]) => {
    const link = document.querySelector<HTMLAnchorElement>(`a[data-key="${key}"]`);
    if (!link && key !== '+') return [];
    const title = link?.querySelector<HTMLElement>('.title') ?? link;
    const where = link && element('a', { href: link.href, dir: 'auto' }, [textOf(title)]);
    return [
      row(
        [key],
        [say(`script.keys.${way}`), element('span', { class: 'where' }, where ? [where] : [])],
      ),
    ];
  });
}

function textOf(shown: HTMLElement | null | undefined): string {
  return shown?.textContent.trim() ?? '';
}

const ways = [
  ['-', 'out'],
  ['+', 'in'],
  ['[', 'previous'],
  [']', 'next'],
] as const;

function places(): readonly Node[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-go]')].map((link) => {
    const words = element('a', { href: link.href, dir: 'auto' }, [link.text.trim()]);
    return row(['g', link.dataset['go'] ?? ''], [words]);
  });
}

/** Returns the shortcuts of the page's own controls, which do not follow the thread. */
function anywhere(say: Speaker): readonly Node[] {
  const keyed = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].map((control) =>
    row((control.ariaKeyShortcuts ?? '').split(' ').map(asPrinted), [
      control.ariaLabel ?? control.textContent.trim(),
    ]),
  );
  return [...keyed, row(['Esc'], [say('script.keys.escape')])];
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
function onOff(say: Speaker): Node {
  const box = element('input', { type: 'checkbox' });
  box.checked = keysAreOn();
  box.addEventListener('change', () => turnKeys(box.checked));
  return element('label', {}, [box, ` ${say('script.keys.switch')}`]);
}

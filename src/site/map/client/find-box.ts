import { element } from '../../base/client/element.ts';
import type { Speaker } from '../../base/client/speaker.ts';
import type { MapItem, Scene } from './scene.ts';

/** Finds while one types: a combobox with a list below it, as ARIA has them. Enter or a click goes there. */
export function createFindBox(input: HTMLInputElement, list: HTMLElement, world: FindWorld): void {
  let found: readonly MapItem[] = [];
  let chosen = -1;

  const close = (): void => {
    found = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (index: number): void => {
    chosen = index;
    [...list.children].forEach((option, at) =>
      option.setAttribute('aria-selected', String(at === index)),
    );
    const id = list.children[index]?.id;
    if (id === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', id);
    list.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const go = (item: MapItem | undefined): void => {
    if (!item) return;
    input.value = '';
    close();
    world.go(item);
  };
  const show = (): void => {
    const asked = fold(input.value.trim());
    if (asked === '') return close();
    const scene = world.scene();
    found = search(scene, asked);
    const option = (item: MapItem, index: number) => optionOf(item, index, scene);
    list.replaceChildren(...(found.length > 0 ? found.map(option) : [nothing(world.say)]));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    choose(found.length > 0 ? 0 : -1);
  };

  input.addEventListener('input', show);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const { length } = found;
    if (event.key === 'Enter') {
      event.preventDefault();
      go(found[chosen]);
    } else if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      close();
    } else if (length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      choose((chosen + (event.key === 'ArrowDown' ? 1 : length - 1)) % length);
    }
  });
  // The list must not take the focus away before it is clicked.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option) go(found[[...list.children].indexOf(option)]);
  });
}

/** Titles that begin with what is asked, then those with a word that does, then the rest. */
function search(scene: Scene, asked: string): readonly MapItem[] {
  const hits: [MapItem[], MapItem[], MapItem[]] = [[], [], []];
  for (const item of [...scene.goals, ...scene.intents, ...scene.slices]) {
    const title = fold(item.title);
    const at = title.indexOf(asked);
    if (at === 0) hits[0].push(item);
    else if (at > 0) hits[title.includes(` ${asked}`) ? 1 : 2].push(item);
  }
  return hits.flat().slice(0, 8);
}

/** Folds the marks of a language, which titles have and typed text does not. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\p{Pi}\p{Pf}‚„]/gu, "'")
    .replaceAll('"', "'")
    .toLowerCase();
}

function optionOf(item: MapItem, index: number, { data }: Scene): HTMLElement {
  const kind = data.words[item.type];
  const facts = item.type === 'slice' ? [kind, ...item.notes.slice(0, 1)] : [kind];
  return element('li', { id: `_found-${index}`, role: 'option' }, [
    element('span', { dir: 'auto' }, [item.title]),
    ' ',
    element('span', { class: 'label' }, [facts.join(' · ')]),
  ]);
}

function nothing(say: Speaker): HTMLElement {
  const attributes = { role: 'option', 'aria-disabled': 'true', class: 'label' };
  return element('li', attributes, [say('script.map.no-results')]);
}

interface FindWorld {
  readonly say: Speaker;
  scene(): Scene;
  go(item: MapItem): void;
}

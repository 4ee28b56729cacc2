import { addressOf } from '../../../core/addresses.ts';
import type { MapItem, Scene } from './scene.ts';

/** Says below the map where it stands: the way there, the item with its page, and what to know of it. */
export function createCaption(host: HTMLElement, go: (item: MapItem) => void): Caption {
  const trail = find(host, '.trail');
  const here = find(host, '.here');
  const live = find(host, '[role=status]');
  let told: MapItem | undefined;
  return {
    tell(item, scene) {
      if (told === item) return;
      told = item;
      trail.replaceChildren(...ancestorsOf(item).map((each) => stop(each, go)));
      const link = document.createElement('a');
      link.href = hrefOf(item, scene);
      link.dir = 'auto';
      link.textContent = item.title;
      const notes = document.createElement('span');
      notes.className = 'label';
      notes.textContent = [kindOf(item), ...item.notes].join(' · ');
      here.replaceChildren(link, notes);
    },
    announce(item) {
      const inside = item.children.length;
      const kind = item.children[0]?.type;
      const below = kind ? ` ${inside} ${kind}${inside === 1 ? '' : 's'} inside.` : '';
      const notes = item.notes.length > 0 ? ` ${item.notes.join(', ')}.` : '';
      live.textContent = `${kindOf(item)}: ${item.title}.${notes}${below}`;
    },
  };
}

/** Where the page of an item is. */
export function hrefOf(item: MapItem, { data }: Scene): string {
  return data.base + addressOf(item.ref).slice(1);
}

function ancestorsOf(item: MapItem): readonly MapItem[] {
  return item.parent ? [...ancestorsOf(item.parent), item.parent] : [];
}

function stop(item: MapItem, go: (item: MapItem) => void): HTMLElement {
  const line = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.dir = 'auto';
  button.textContent = item.title;
  button.addEventListener('click', () => go(item));
  line.append(button);
  return line;
}

function kindOf({ type }: MapItem): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

function find(host: HTMLElement, selector: string): HTMLElement {
  const found = host.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The map has no "${selector}".`);
  return found;
}

export interface Caption {
  /** Shows an item. */
  tell(item: MapItem, scene: Scene): void;
  /** Says it to whoever listens, once it is come to rest. */
  announce(item: MapItem): void;
}

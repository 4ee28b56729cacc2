import { addressOf } from '../../../core/addresses.ts';
import { element } from '../../base/client/element.ts';
import type { MapItem, Scene } from './scene.ts';

/** Says below the map where it stands: the way there, the item with its page, and what to know of it. */
export function createCaption(host: HTMLElement, go: (item: MapItem) => void): Caption {
  const trail = find(host, '.trail');
  const here = find(host, '.here');
  const live = find(host, '[role=status]');
  let shown: MapItem | undefined;
  return {
    tell(item, scene) {
      if (shown === item) return;
      shown = item;
      trail.replaceChildren(...ancestorsOf(item).map((each) => stop(each, go)));
      const link = element('a', { href: hrefOf(item, scene), dir: 'auto' }, [item.title]);
      const told = [kindOf(item), ...item.notes].join(' · ');
      const notes = element('span', { class: 'label' }, [told]);
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
  const button = element('button', { type: 'button', dir: 'auto' }, [item.title]);
  button.addEventListener('click', () => go(item));
  return element('li', {}, [button]);
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
  tell(item: MapItem, scene: Scene): void;
  /** Says it to whoever listens, once it is come to rest. */
  announce(item: MapItem): void;
}

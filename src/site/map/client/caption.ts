import { addressOf } from '../../../core/addresses.ts';
import { element } from '../../base/client/element.ts';
import type { Speaker } from '../../base/client/speaker.ts';
import type { MapItem, Scene } from './scene.ts';

/** Shows below the map where it is: the items above, the item with its page, and its facts. */
export function createCaption(
  host: HTMLElement,
  say: Speaker,
  go: (item: MapItem) => void,
): Caption {
  const trail = find(host, '.trail');
  const here = find(host, '.here');
  const live = find(host, '[role=status]');
  let shown: MapItem | undefined;
  return {
    show(item, scene) {
      if (shown === item) return;
      shown = item;
      trail.replaceChildren(...ancestorsOf(item).map((each) => stop(each, go)));
      const link = element('a', { href: hrefOf(item, scene), dir: 'auto' }, [item.title]);
      const facts = [scene.data.words[item.type], ...item.notes].join(' · ');
      here.replaceChildren(link, element('span', { class: 'label' }, [facts]));
    },
    announce(item, { data }) {
      const { children, notes, title } = item;
      const type = children[0]?.type;
      const inside =
        type && type !== 'vision' ? [say(`count.${type}`, { count: children.length })] : [];
      const name = say('script.map.item', { kind: data.words[item.type], title });
      live.textContent = [name, ...notes, ...inside].join('. ');
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

function find(host: HTMLElement, selector: string): HTMLElement {
  const found = host.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The map has no "${selector}".`);
  return found;
}

export interface Caption {
  show(item: MapItem, scene: Scene): void;
  /** Has it read by a screen reader. */
  announce(item: MapItem, scene: Scene): void;
}

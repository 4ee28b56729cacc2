import { neighbourOf, type Direction } from './neighbour-of.ts';
import type { MapItem, Scene } from './scene.ts';

/** Walks the map by keys: arrows beside, Enter in, Escape out, + and - nearer and further, Home to all of it. */
export function listenToKeys(canvas: HTMLCanvasElement, walk: Walk): void {
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event.key, walk);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
}

function actionOf(key: string, walk: Walk): (() => void) | undefined {
  const { focus, scene, go, enter, zoomBy } = walk;
  const item = focus();
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
      return () => step(item, key, walk);
    case 'Enter':
      return () => {
        const inner = innerOf(item, scene());
        if (inner) go(inner, 'push');
        else enter(item);
      };
    case 'Escape':
    case 'Backspace':
      return item.parent && (() => go(item.parent ?? item, 'push'));
    case 'Home':
    case '0':
      return () => go(scene().vision, 'push');
    case '+':
    case '=':
      return () => zoomBy(1.7);
    case '-':
      return () => zoomBy(1 / 1.7);
    default:
      return undefined;
  }
}

/** From the whole, an arrow goes to what is nearest to go into. */
function step(item: MapItem, direction: Direction, { scene, go }: Walk): void {
  const next =
    item.type === 'vision' ? innerOf(item, scene()) : neighbourOf(item, direction, scene());
  if (next) go(next, 'replace');
}

/** What to go into from an item: what is being worked on, else the first. */
function innerOf(item: MapItem, { current }: Scene): MapItem | undefined {
  const isAbove = (inner: MapItem): boolean =>
    inner === current || inner === current?.parent || inner === current?.parent?.parent;
  const open = item.children.find(({ status }) => status === 'active');
  return item.children.find(isAbove) ?? open ?? item.children[0];
}

interface Walk {
  scene(): Scene;
  focus(): MapItem;
  go(item: MapItem, how: 'push' | 'replace'): void;
  enter(item: MapItem): void;
  zoomBy(factor: number): void;
}

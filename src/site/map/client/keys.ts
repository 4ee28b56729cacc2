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

/** Returns the item to enter from another: the current one, else the first. */
function innerOf(item: MapItem, { current }: Scene): MapItem | undefined {
  const isAbove = (inner: MapItem): boolean =>
    inner === current || inner === current?.parent || inner === current?.parent?.parent;
  const open = item.children.find(({ status }) => status === 'active');
  return item.children.find(isAbove) ?? open ?? item.children[0];
}

/**
 * Returns the nearest item of the same type in a direction: items straight ahead come before those
 * at the side.
 */
function neighbourOf(item: MapItem, direction: Direction, scene: Scene): MapItem | undefined {
  const row = {
    vision: [],
    goal: scene.goals,
    intent: scene.intents,
    slice: scene.slices,
  }[item.type];
  const from = middleOf(item);
  const [dx, dy] = directions[direction];
  let best: { readonly item: MapItem; readonly cost: number } | undefined;
  for (const other of row) {
    const to = middleOf(other);
    const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    if (ahead <= 1 || other === item) continue;
    const cost = ahead + aside * 2.5;
    if (best === undefined || cost < best.cost) best = { item: other, cost };
  }
  return best?.item;
}

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;

/** Intents are compared by the position of their names, not by the end of tall ones. */
function middleOf({ box, type }: MapItem): { readonly x: number; readonly y: number } {
  return { x: box.x + box.width / 2, y: type === 'intent' ? box.y : box.y + box.height / 2 };
}

interface Walk {
  scene(): Scene;
  focus(): MapItem;
  go(item: MapItem, how: 'push' | 'replace'): void;
  enter(item: MapItem): void;
  zoomBy(factor: number): void;
}

type Direction = keyof typeof directions;

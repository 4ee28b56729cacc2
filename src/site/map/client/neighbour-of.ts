import type { MapItem, Scene } from './scene.ts';

/** The nearest item of the same kind in a direction: what lies straight ahead before what lies aside. */
export function neighbourOf(
  item: MapItem,
  direction: Direction,
  scene: Scene,
): MapItem | undefined {
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

/** Intents are compared where their names stand, not where tall ones end. */
function middleOf({ box, type }: MapItem): { readonly x: number; readonly y: number } {
  return { x: box.x + box.width / 2, y: type === 'intent' ? box.y : box.y + box.height / 2 };
}

export type Direction = keyof typeof directions;

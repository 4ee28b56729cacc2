import { boxAround, type Box } from '../map-sizes.ts';
import type { MapItem, Scene } from './scene.ts';
import { levelOf } from './view.ts';

/** Returns the item at a point of the map, at this scale; the vision where there is none. */
export function itemAt(scene: Scene, x: number, y: number, k: number): MapItem {
  const level = levelOf({ k }, scene);
  const intent =
    level === 'cells' ? undefined : scene.intents.find(({ box }) => isIn(box, x, y, 12));
  const slices = level === 'near' ? (intent?.children ?? []) : [];
  const slice = slices.find(({ box }) => isIn(box, x, y, 0));
  if (intent) return slice ?? intent;
  return scene.goals.find(({ box }) => isIn(box, x, y, 0)) ?? scene.vision;
}

/** Returns the intents that share a tile at a point of the map; none at a scale where each has its own. */
export function cellAt(
  scene: Scene,
  x: number,
  y: number,
  k: number,
): readonly MapItem[] | undefined {
  if (levelOf({ k }, scene) !== 'cells') return undefined;
  return scene.cells.find((cell) => isIn(boxAround(cell.map(({ box }) => box)), x, y, 0));
}

function isIn(box: Box, x: number, y: number, edge: number): boolean {
  return (
    x >= box.x - edge &&
    x <= box.x + box.width + edge &&
    y >= box.y - edge &&
    y <= box.y + box.height + edge
  );
}

import type { Box } from '../map-sizes.ts';
import type { MapItem, Scene } from './scene.ts';
import { nearScale } from './view.ts';

/** Returns the item at a point of the map, at this scale; the vision where there is none. */
export function itemAt(scene: Scene, x: number, y: number, k: number): MapItem {
  const intent = scene.intents.find(({ box }) => isIn(box, x, y, 12));
  if (intent && intent.box.width * k >= leastWidth) {
    const slice = k < nearScale ? undefined : intent.children.find(({ box }) => isIn(box, x, y, 0));
    return slice ?? intent;
  }
  return scene.goals.find(({ box }) => isIn(box, x, y, 0)) ?? scene.vision;
}

/** An intent narrower than this on the screen is a dot among others, so its goal is selected. */
const leastWidth = 44;

function isIn(box: Box, x: number, y: number, edge: number): boolean {
  return (
    x >= box.x - edge &&
    x <= box.x + box.width + edge &&
    y >= box.y - edge &&
    y <= box.y + box.height + edge
  );
}

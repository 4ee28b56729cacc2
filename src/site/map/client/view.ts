import { boxAround, type Box } from '../map-sizes.ts';
import type { Scene, MapItem } from './scene.ts';

/** How closely a view shows the intents: together, as tiles, or with each slice in its place. */
export function levelOf({ k }: Pick<View, 'k'>, { tilesFrom }: Scene): 'cells' | 'tiles' | 'near' {
  if (k < tilesFrom) return 'cells';
  return k < nearScale ? 'tiles' : 'near';
}

const nearScale = 0.56;

/** Returns the view that shows an item and little else; the vision is all that a filter finds. */
export function viewOf(item: MapItem, scene: Scene, size: Size): View {
  const { box } = item;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  switch (item.type) {
    case 'vision':
      return scene.found?.length
        ? viewOfBox(boxAround(scene.found.map((found) => found.box)), scene, size)
        : wholeOf(scene, size);
    case 'goal':
      return viewOfBox(box, scene, size);
    case 'intent': {
      const fit = Math.min(size.width / (box.width + 90), size.height / (box.height + 150));
      const k = Math.min(1.15, Math.max(0.8, fit));
      // A box wider than the window is shown from the side where reading begins.
      const over = Math.max(0, box.width - (size.width - 48) / k) / 2;
      return {
        x: middle.x + (scene.data.isRightToLeft ? over : -over),
        y: box.y + (size.height / 2 - 56) / k,
        k,
      };
    }
    case 'slice':
      return { ...middle, k: Math.min(1.9, size.width / (box.width + 70)) };
  }
}

/** Returns the view of everything. */
export function wholeOf({ layout: { width, height } }: Scene, size: Size): View {
  return { x: width / 2, y: height / 2, k: Math.min(size.width / width, size.height / height) };
}

/**
 * Returns the view of a part of the map, as large as it fits, but not so small that names are
 * missing: then it shows the part from where reading begins.
 */
export function viewOfBox(box: Box, scene: Scene, size: Size): View {
  const whole = wholeOf(scene, size).k;
  const fit = Math.min(size.width / (box.width * 1.03), (size.height - 60) / box.height);
  // A phone has room for few tiles, so these are large.
  const least = scene.tilesFrom * (size.width < 600 ? 1.6 : 1.01);
  const k = Math.max(whole * 1.15, least, Math.min(fit, 1.1));
  const half = Math.min(box.width / 2, (size.width / 2 - 12) / k);
  const x = scene.data.isRightToLeft ? box.x + box.width - half : box.x + half;
  return { x, y: box.y + (size.height / 2 - 46) / k, k };
}

/**
 * Returns the same view, so that it does not leave the map: how far over its edge one can look
 * grows with nearness.
 */
export function keepInside(view: View, scene: Scene, size: Size): View {
  const { layout } = scene;
  const whole = wholeOf(scene, size).k;
  const slack = Math.min(1, Math.max(0, view.k / whole - 1)) * 0.7;
  const along = (at: number, room: number, length: number): number => {
    const half = room / 2 / view.k;
    if (half * 2 >= length && slack === 0) return length / 2;
    const least = half * (1 - slack);
    return least * 2 >= length ? length / 2 : Math.min(length - least, Math.max(least, at));
  };
  return {
    x: along(view.x, size.width, layout.width),
    y: along(view.y, size.height, layout.height),
    k: view.k,
  };
}

/** The point in the middle of the window, and the pixels per unit of the map. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

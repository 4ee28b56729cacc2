import type { Scene, MapItem } from './scene.ts';

/** From this scale on, an intent shows its slices and not only its name. */
export const nearScale = 0.56;

/** Returns the view that shows an item and little else. */
export function viewOf(item: MapItem, scene: Scene, size: Size): View {
  const { width, height } = scene.layout;
  const whole = Math.min(size.width / width, size.height / height);
  const { box } = item;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  switch (item.type) {
    case 'vision':
      return { x: width / 2, y: height / 2, k: whole };
    case 'goal': {
      // A row is as wide as the whole; its near end is what it is about now.
      const k = Math.max(whole * 1.2, Math.min(size.height / box.height, nearScale * 0.8));
      const half = Math.min(width, size.width / k) / 2;
      const x = scene.data.isRightToLeft ? width - half : half;
      return { x, y: box.y + (size.height / 2 - 46) / k, k };
    }
    case 'intent': {
      const fit = Math.min(size.width / (box.width + 90), size.height / (box.height + 150));
      const k = Math.min(1.15, Math.max(0.8, fit));
      // A box wider than the window is shown from the side where reading begins.
      const over = Math.max(0, box.width - (size.width - 48) / k) / 2;
      return {
        x: middle.x + (scene.data.isRightToLeft ? over : -over),
        y: box.y + Math.min(box.height / 2 + 10, size.height / 2 / k - 60),
        k,
      };
    }
    case 'slice':
      return { ...middle, k: Math.min(1.9, size.width / (box.width + 70)) };
  }
}

/**
 * Returns the same view, so that it does not leave the map: how far over its edge one can look
 * grows with nearness.
 */
export function keepInside(view: View, { layout }: Scene, size: Size): View {
  const whole = Math.min(size.width / layout.width, size.height / layout.height);
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

import type { MapAddress, MapFilter } from '../map-address.ts';
import { itemAt } from './item-at.ts';
import { keyOf, type MapItem, type Scene } from './scene.ts';
import { keepInside, viewOf, type Size, type View } from './view.ts';

/**
 * Returns the address of a view: by the item that the reader went to, else by the item in the
 * middle.
 */
export function addressOfView(
  view: View,
  focus: MapItem,
  scene: Scene,
  size: Size,
  filter: MapFilter,
): MapAddress {
  if (isSameView(view, viewOf(focus, scene, size), size, scene)) return { at: focus.ref, filter };
  const item = itemAt(scene, view.x, view.y, view.k);
  const { x, y, k } = viewOf(item, scene, size);
  const off = {
    x: (view.x - x) / item.box.width,
    y: (view.y - y) / item.box.height,
    zoom: view.k / k,
  };
  return { at: item.ref, off, filter };
}

/** Returns the view of an address; the whole map where its item is not on it any more. */
export function viewOfAddress({ at, off }: MapAddress, scene: Scene, size: Size): View {
  const item = scene.byKey.get(keyOf(at));
  if (!item) return viewOf(scene.vision, scene, size);
  const { x, y, k } = viewOf(item, scene, size);
  if (!off) return { x, y, k };
  const { width, height } = item.box;
  return { x: x + off.x * width, y: y + off.y * height, k: Math.min(3, k * off.zoom) };
}

/** Returns whether two views look the same. */
export function isSameView(a: View, b: View, size: Size, scene?: Scene): boolean {
  const to = scene ? keepInside(b, scene, size) : b;
  const apart = Math.max(Math.abs(a.x - to.x) / size.width, Math.abs(a.y - to.y) / size.height);
  return Math.abs(a.k / to.k - 1) < 0.02 && apart * to.k < 0.02;
}

import type { Palette } from './palette.ts';
import type { MapItem, Scene } from './scene.ts';
import type { TypeSetter } from './type-setter.ts';
import type { Size } from './view.ts';

/** What the parts of the map share: what is on it, what it is about just now, and how it looks. */
export interface MapState {
  scene: Scene;
  /** Of the stage, in pixels. */
  size: Size;
  focus: MapItem;
  hover: MapItem | undefined;
  palette: Palette;
  type: TypeSetter;
  /** What puts everything on its way, at a time from 0 to 1, and when that began. */
  motion?: { readonly move: (time: number) => void; readonly began: number } | undefined;
}

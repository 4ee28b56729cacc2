import type { Palette } from './palette.ts';
import type { MapItem, Scene } from './scene.ts';
import type { TypeSetter } from './type-setter.ts';
import type { Size } from './view.ts';

/** The state that the parts of the map share: its items, its focus, and its appearance. */
export interface MapState {
  scene: Scene;
  /** Of the stage, in pixels. */
  size: Size;
  focus: MapItem;
  hover: MapItem | undefined;
  palette: Palette;
  type: TypeSetter;
  /** Moves everything, at a time from 0 to 1, and the start of that motion. */
  motion?: { readonly move: (time: number) => void; readonly began: number } | undefined;
}

import type { MapData } from '../map-data.ts';
import type { MapRef } from '../map-address.ts';
import type { Camera } from './camera.ts';
import type { Filter } from './filter.ts';
import type { MapState } from './map-state.ts';
import type { Past } from './move-scene.ts';
import { createScene, keyOf, type MapItem, type Scene } from './scene.ts';
import type { Travel } from './travel.ts';
import { isSameView } from './view-address.ts';
import { viewOf, wholeOf, type Size, type View } from './view.ts';

/**
 * Shows the roadmap of another month. The camera stays where it is, or with the item it was sent to,
 * also past months without that item.
 */
export function changeScene(
  state: MapState,
  { camera, filter, travel }: ChangedWorld,
): ChangeScene {
  let missed: MapRef | undefined;
  let substitute: MapItem | undefined;

  return (data, move) => {
    const { scene: before, size } = state;
    const from = { scene: before, view: camera.view() };
    const watched = substitute === state.focus && missed ? missed : watchedIn(state, from.view);
    const scene = createScene(data, shapeFor(size));
    const found = watched && scene.byKey.get(keyOf(watched));
    filter.apply(scene);
    state.scene = scene;
    state.hover = undefined;
    camera.resize();
    camera.jump(found ? viewOf(found, scene, size) : atLeast(from.view, wholeOf(scene, size).k));
    travel.focusOn(found ?? nearestIn(scene, state.focus));
    missed = watched && !found ? watched : undefined;
    substitute = missed && state.focus;
    state.motion = move && {
      move: move(from, { scene, view: camera.view() }),
      began: performance.now(),
    };
  };
}

/** Returns the map region that fills the window after the reader went there, if any does. */
function watchedIn({ focus, scene, size }: MapState, view: View): MapRef | undefined {
  return isSameView(view, viewOf(focus, scene, size), size, scene) ? focus.ref : undefined;
}

function nearestIn(scene: Scene, item: MapItem): MapItem {
  const found = scene.byKey.get(keyOf(item.ref));
  return found ?? (item.parent ? nearestIn(scene, item.parent) : scene.vision);
}

function atLeast(view: View, k: number): View {
  return { ...view, k: Math.max(view.k, k) };
}

/** The shape of window the map is laid out for: from a phone held upright to a wide desk. */
export function shapeFor({ width, height }: Size): number {
  return windowShapes.findLast((shape) => width / height >= shape - 0.1) ?? windowShapes[0];
}

const windowShapes = [0.6, 0.8, 1.1, 1.35, 1.6, 1.9, 2.3] as const;

type ChangeScene = (data: MapData, move?: Past['moveScene']) => void;

interface ChangedWorld {
  readonly camera: Camera;
  readonly filter: Filter;
  readonly travel: Travel;
}

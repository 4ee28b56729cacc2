import { element } from '../../base/client/element.ts';
import { onceItRests } from '../../base/client/once-it-rests.ts';
import type { Speaker } from '../../base/client/speaker.ts';
import type { MapData } from '../map-data.ts';
import { createCamera } from './camera.ts';
import { createCaption } from './caption.ts';
import { changeScene, shapeFor } from './change-scene.ts';
import { createFilter } from './filter.ts';
import { listenToKeys } from './keys.ts';
import { listenToPointer } from './listen-to-pointer.ts';
import type { MapState } from './map-state.ts';
import { createPainter } from './painter.ts';
import { readPalette } from './palette.ts';
import { createScene, keyOf, type MapItem } from './scene.ts';
import { createTime } from './time.ts';
import { createTravel } from './travel.ts';
import { createTypeSetter } from './type-setter.ts';
import { addressOfView, viewOfAddress } from './view-address.ts';
import type { Size } from './view.ts';

/** Puts a roadmap on the canvas of `host` and makes it something one can go into. */
export function startMap(host: HTMLElement, data: MapData, say: Speaker): void {
  const part = partsOf(host);
  const stage = part('.stage', HTMLElement);
  const canvas = part('.view', HTMLCanvasElement);
  const ctx = canvas.getContext('2d', { alpha: false });
  if (!ctx) return;

  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const state = firstState(stage, data);
  const scene = () => state.scene;
  const { redraw, ...painter } = createPainter(ctx, {
    state,
    say,
    view: () => camera.view(),
    onDrawn: listShown(canvas),
  });
  const camera = createCamera(canvas, {
    scene,
    size: () => state.size,
    onMove: redraw,
    onRest: () => travel.settle(),
  });
  const filter = createFilter(host, say, () => {
    filter.apply(state.scene);
    // The list beside the map may take some of its room.
    refit();
    travel.go(state.scene.vision, 'replace');
  });
  const time = createTime(host, data, say, ({ data: shown, move }) => {
    change(shown, still.matches ? undefined : move);
    dress();
    travel.keepAddressOnceItRests();
  });
  const travel = createTravel(state, {
    camera,
    caption: createCaption(part('.position', HTMLElement), say, (item) => travel.go(item, 'push')),
    filter,
    still,
    redraw,
    month: time.month,
    async goToMonth(month) {
      const shown = await time.set(month);
      if (!shown) return;
      change(shown);
      dress();
    },
  });
  const change = changeScene(state, { camera, filter, travel });

  part('.matches', HTMLElement).addEventListener('click', () =>
    canvas.focus({ preventScroll: true }),
  );
  listenToPointer(canvas, { state, view: camera.view, redraw, ...travel });
  listenToKeys(canvas, { scene, focus: () => state.focus, ...travel });
  for (const event of ['focus', 'blur']) canvas.addEventListener(event, redraw);
  part('.zoom', HTMLElement).addEventListener('click', ({ target }) => {
    const name = target instanceof HTMLButtonElement ? target.name : '';
    if (name === 'in') travel.zoomBy(1.7);
    if (name === 'out') travel.zoomBy(1 / 1.7);
    if (name === 'whole') travel.go(state.scene.vision, 'push');
  });

  const measure = (): void => {
    const before = addressOfView(camera.view(), state.focus, state.scene, state.size, {});
    const shape = shapeFor(state.size);
    state.size = sizeOf(stage);
    painter.measure();
    if (shapeFor(state.size) !== shape) {
      state.scene = createScene(state.scene.data, shapeFor(state.size));
      filter.apply(state.scene);
      state.focus = state.scene.byKey.get(keyOf(state.focus.ref)) ?? state.scene.vision;
      state.hover = state.motion = undefined;
    }
    camera.resize();
    camera.jump(viewOfAddress(before, state.scene, state.size));
  };
  const refit = (): void => {
    const { width, height } = sizeOf(stage);
    if (width === state.size.width && height === state.size.height) return;
    measure();
    painter.draw();
  };
  const dress = (): void => {
    state.palette = readPalette(stage);
    redraw();
  };
  document.fonts.addEventListener('loadingdone', () => {
    state.type = createTypeSetter(state.palette);
    redraw();
  });
  for (const scheme of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(scheme).addEventListener('change', dress);
  }
  addEventListener('popstate', () => void travel.restore(false));
  measure();
  void travel.restore(true).then(painter.drawFirst);
  new ResizeObserver(refit).observe(stage);
}

function firstState(stage: HTMLElement, data: MapData): MapState {
  const size = sizeOf(stage);
  const scene = createScene(data, shapeFor(size));
  const palette = readPalette(stage);
  const type = createTypeSetter(palette);
  return { scene, size, palette, type, focus: scene.vision, hover: undefined };
}

function sizeOf(stage: HTMLElement): Size {
  const { width, height } = stage.getBoundingClientRect();
  return { width, height };
}

function partsOf(host: HTMLElement) {
  return <Kind extends Element>(selector: string, kind: new () => Kind): Kind => {
    const found = host.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The map has no "${selector}".`);
    return found;
  };
}

/** Lists within the canvas what is drawn on it, for those who hear it, as soon as it is still. */
function listShown(canvas: HTMLCanvasElement): (shown: readonly (MapItem | string)[]) => void {
  return onceItRests<readonly (MapItem | string)[]>((shown) => {
    const lines = shown.map((each) =>
      typeof each === 'string' ? each : [each.title, ...each.notes].join(' · '),
    );
    canvas.replaceChildren(
      element(
        'ul',
        {},
        [...new Set(lines)].map((line) => element('li', {}, [line])),
      ),
    );
  }).ask;
}

import { formatMapAddress, parseMapAddress, type MapAddress } from '../../views/map-address.ts';
import type { MapData } from '../../views/map-data.ts';
import { createCamera } from './camera.ts';
import { createCaption, hrefOf } from './caption.ts';
import { drawMap } from './draw-map.ts';
import { createFilter } from './filter.ts';
import { createFindBox } from './find-box.ts';
import { createFrame } from './frame.ts';
import { itemAt } from './item-at.ts';
import { listenToKeys } from './keys.ts';
import { createMinimap } from './minimap.ts';
import { readPalette } from './palette.ts';
import { readShapes } from './read-shapes.ts';
import { createScene, keyOf, type MapItem } from './scene.ts';
import { createTypeSetter } from './type-setter.ts';
import { addressOfView, isSameView, viewOfAddress } from './view-address.ts';
import { viewOf, type Size } from './view.ts';

/** Puts a roadmap on the canvas of `host` and makes it something one can go into. */
export function startMap(host: HTMLElement, data: MapData): void {
  const part = <Kind extends Element>(selector: string, kind: new () => Kind): Kind => {
    const found = host.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The map has no "${selector}".`);
    return found;
  };
  const stage = part('.stage', HTMLElement);
  const canvas = part('.view', HTMLCanvasElement);
  const ctx = canvas.getContext('2d', { alpha: false });
  if (!ctx) return;

  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const shapes = readShapes(document);
  const sizeOfStage = (): Size => {
    const { width, height } = stage.getBoundingClientRect();
    return { width, height };
  };
  let size = sizeOfStage();
  let shape = shapeFor(size);
  let scene = createScene(data, shape);
  let palette = readPalette(stage);
  let type = createTypeSetter(palette);
  let focus = scene.vision;
  let hover: MapItem | undefined;
  // A picture is on its way, from the beginning; and what it shows is not what is wanted any more.
  let isWaiting = true;
  let isStale = false;

  const redraw = (): void => {
    isStale = true;
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      draw();
    });
  };
  const parts = (): Generator<void> => {
    const isKeyed = canvas.matches(':focus-visible');
    const isLit = filter.isLit(scene);
    const looks = { palette, type, shapes, focus, hover, isLit, isKeyed, density: densityOf() };
    return drawMap(createFrame({ ctx, view: camera.view(), size, scene, ...looks }));
  };
  const draw = (): void => {
    for (const _ of parts());
    finish();
  };
  /** Everything is new to the browser then: between the parts it may do what else there is to do. */
  const drawFirst = async (): Promise<void> => {
    await Promise.race([type.load(document.fonts), pause(patience)]);
    isStale = false;
    for (const _ of parts()) await pause(0);
    isWaiting = false;
    if (isStale) redraw();
    else finish();
  };
  const finish = (): void => {
    const view = camera.view();
    minimap.draw(scene, palette, view, size, view.k > 1.25 * whole().k);
    canvas.setAttribute('aria-busy', 'false');
  };
  const whole = () => viewOf(scene.vision, scene, size);

  const camera = createCamera(canvas, {
    scene: () => scene,
    size: () => size,
    onMove: redraw,
    onRest: () => settle(),
  });
  const minimap = createMinimap(part('.minimap', HTMLCanvasElement), {
    goTo: (x, y) => camera.jump({ x, y, k: camera.view().k }),
    onRest: () => settle(),
  });
  const caption = createCaption(part('.standing', HTMLElement), (item) => go(item, 'push'));
  const filter = createFilter(part('form', HTMLFormElement), () => {
    keepAddress('replace');
    redraw();
  });
  createFindBox(part('[role=combobox]', HTMLInputElement), part('[role=listbox]', HTMLElement), {
    scene: () => scene,
    go(item) {
      canvas.focus({ preventScroll: true });
      go(item, 'push');
    },
  });

  const focusOn = (item: MapItem): void => {
    focus = item;
    caption.tell(item, scene);
    redraw();
  };
  const keepAddress = (how: 'push' | 'replace', address = currentAddress()): void => {
    const hash = formatMapAddress(address);
    const to = hash === '' ? location.pathname + location.search : `#${hash}`;
    if (how === 'push' && hash !== location.hash.slice(1)) history.pushState(null, '', to);
    else history.replaceState(history.state, '', to);
  };
  /** What is in the middle is what it is about, once it is still; browsers refuse an address a frame. */
  const settle = (): void => {
    const { x, y, k } = camera.view();
    const isAll = isSameView(camera.view(), whole(), size);
    focusOn(isAll ? scene.vision : itemAt(scene, x, y, k));
    keepAddress('replace');
  };
  const currentAddress = (): MapAddress =>
    addressOfView(camera.view(), focus, scene, size, filter.value());
  const go = (item: MapItem, how: 'push' | 'replace'): void => {
    focusOn(item);
    caption.announce(item);
    keepAddress(how, { at: item.ref, filter: filter.value() });
    const to = viewOf(item, scene, size);
    if (still.matches) camera.jump(to);
    else camera.fly(to, redraw);
  };
  /** Goes into an item, or to its page when one is there already. */
  const enter = (item: MapItem): void => {
    const isThere =
      item === focus && isSameView(camera.view(), viewOf(item, scene, size), size, scene);
    if (isThere && item.type !== 'vision') location.assign(hrefOf(item, scene));
    else go(item, 'push');
  };
  const restore = (isFirst: boolean): void => {
    const address = parseMapAddress(location.hash);
    filter.set(address.filter);
    focusOn(scene.byKey.get(keyOf(address.at)) ?? scene.vision);
    const to = viewOfAddress(address, scene, size);
    if (isFirst || still.matches) camera.jump(to);
    else camera.fly(to, redraw);
  };

  canvas.addEventListener('click', (event) => {
    const item = itemUnder(event);
    if (item.type === 'vision') return;
    if (event.ctrlKey || event.metaKey) window.open(hrefOf(item, scene), '_blank', 'noopener');
    else enter(item);
  });
  canvas.addEventListener('pointermove', (event) => {
    const item =
      event.buttons === 0 && event.pointerType === 'mouse' ? itemUnder(event) : undefined;
    const next = item?.type === 'vision' ? undefined : item;
    canvas.style.cursor = next ? 'pointer' : 'grab';
    if (next !== hover) redraw();
    hover = next;
  });
  canvas.addEventListener('pointerleave', () => {
    hover = undefined;
    redraw();
  });
  const itemUnder = ({ offsetX, offsetY }: MouseEvent): MapItem => {
    const { x, y, k } = camera.view();
    return itemAt(
      scene,
      x + (offsetX - size.width / 2) / k,
      y + (offsetY - size.height / 2) / k,
      k,
    );
  };
  const zoomBy = (factor: number): void => {
    const { x, y, k } = camera.view();
    const to = { x, y, k: Math.min(3, Math.max(whole().k, k * factor)) };
    if (still.matches) {
      camera.jump(to);
      settle();
    } else camera.fly(to, settle);
  };
  listenToKeys(canvas, { scene: () => scene, focus: () => focus, go, enter, zoomBy });
  for (const event of ['focus', 'blur']) canvas.addEventListener(event, redraw);
  part('.zoom', HTMLElement).addEventListener('click', ({ target }) => {
    const name = target instanceof HTMLButtonElement ? target.name : '';
    if (name === 'in') zoomBy(1.7);
    if (name === 'out') zoomBy(1 / 1.7);
    if (name === 'whole') go(scene.vision, 'push');
  });

  const measure = (): void => {
    const stood = addressOfView(camera.view(), focus, scene, size, filter.value());
    size = sizeOfStage();
    const density = densityOf();
    canvas.width = Math.round(size.width * density);
    canvas.height = Math.round(size.height * density);
    const next = shapeFor(size);
    if (next !== shape) {
      shape = next;
      scene = createScene(data, next);
      focus = scene.byKey.get(keyOf(focus.ref)) ?? scene.vision;
      hover = undefined;
    }
    camera.resize();
    camera.jump(viewOfAddress(stood, scene, size));
  };
  const dress = (): void => {
    palette = readPalette(stage);
    type = createTypeSetter(palette);
    redraw();
  };
  document.fonts.addEventListener('loadingdone', dress);
  for (const scheme of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(scheme).addEventListener('change', dress);
  }
  addEventListener('popstate', () => restore(false));
  measure();
  restore(true);
  void drawFirst();
  new ResizeObserver(() => {
    const { width, height } = sizeOfStage();
    if (width === size.width && height === size.height) return;
    measure();
    draw();
  }).observe(stage);
}

/** The shapes of window the map is laid out for: from a phone held upright to a wide desk. */
const windowShapes = [0.6, 0.8, 1.1, 1.35, 1.6, 1.9, 2.3] as const;

function shapeFor({ width, height }: Size): number {
  return windowShapes.findLast((shape) => width / height >= shape - 0.1) ?? windowShapes[0];
}

/** How long the first picture waits for the fonts of the page, in milliseconds. */
const patience = 500;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function densityOf(): number {
  return Math.min(2, devicePixelRatio);
}

import type { Speaker } from '../../base/client/speaker.ts';
import { drawMap } from './draw-map.ts';
import { createFrame, type Shape, type Shapes } from './frame.ts';
import type { MapState } from './map-state.ts';
import type { MapItem } from './scene.ts';
import type { View } from './view.ts';

/** Draws the map whenever something has changed, at most once a frame. */
export function createPainter(ctx: CanvasRenderingContext2D, world: PaintedWorld): Painter {
  const { state } = world;
  const { canvas } = ctx;
  const shapes = readShapes(document);
  let waiting = 0;
  let last = 0;

  const redraw = (): void => {
    waiting ||= requestAnimationFrame(draw);
  };
  const draw = (): void => {
    waiting = 0;
    move(state);
    const { scene, size, palette, type, focus, hover } = state;
    const looks = { palette, type, shapes, focus, hover, say: world.say, density: densityOf() };
    const isKeyed = canvas.matches(':focus-visible');
    const now = performance.now();
    // A single picture is complete.
    const deadline = now - last < apart ? now + settingTime : Infinity;
    last = now;
    const frame = createFrame({
      ctx,
      view: world.view(),
      size,
      scene,
      isKeyed,
      deadline,
      ...looks,
    });
    drawMap(frame);
    world.onDrawn(frame.shown);
    canvas.setAttribute('aria-busy', 'false');
    if (state.motion || frame.putOff.length > 0) redraw();
  };
  return {
    redraw,
    draw,
    async drawFirst() {
      await Promise.race([state.type.load(document.fonts), pause(patience)]);
      draw();
    },
    measure() {
      canvas.width = Math.round(state.size.width * densityOf());
      canvas.height = Math.round(state.size.height * densityOf());
    },
  };
}

function move(state: MapState): void {
  if (!state.motion) return;
  const { move: moveTo, began } = state.motion;
  const time = Math.min(1, (performance.now() - began) / lasts);
  moveTo(1 - (1 - time) ** 3);
  if (time === 1) state.motion = undefined;
}

/** Pictures that follow each other within so many milliseconds are a movement. */
const apart = 100;

/** How long a frame sets tiles anew, in milliseconds: a third of its time. */
const settingTime = 5;

/** How long things are on their way from one month to another, in milliseconds. */
const lasts = 400;

/** How long the first picture waits for the fonts of the page, in milliseconds. */
const patience = 500;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function densityOf(): number {
  return Math.min(2, devicePixelRatio);
}

/** The marks of the page's own sprite as paths, so that they are drawn in one place only. */
function readShapes(page: Document): Shapes {
  return new Map(
    [...page.querySelectorAll('symbol')].map((symbol) => [
      symbol.id.slice(1),
      [...symbol.children].flatMap(shapeOf),
    ]),
  );
}

function shapeOf(element: Element): readonly Shape[] {
  const style = /mark-(full|ground|line|dashed|cut)/.exec(element.getAttribute('class') ?? '')?.[1];
  if (!isStyle(style)) return [];
  const path = new Path2D(element.getAttribute('d') ?? undefined);
  if (element.tagName === 'circle') {
    const [x = 0, y = 0, r = 0] = ['cx', 'cy', 'r'].map((name) =>
      Number(element.getAttribute(name)),
    );
    path.arc(x, y, r, 0, 2 * Math.PI);
  }
  return [{ path, style }];
}

function isStyle(text: string | undefined): text is Shape['style'] {
  return text !== undefined && ['full', 'ground', 'line', 'dashed', 'cut'].includes(text);
}

interface PaintedWorld {
  readonly state: MapState;
  readonly say: Speaker;
  view(): View;
  /** Is given the items and words that are drawn. */
  onDrawn(shown: readonly (MapItem | string)[]): void;
}

export interface Painter {
  redraw(): void;
  draw(): void;
  /** Draws as soon as the fonts are there. */
  drawFirst(): Promise<void>;
  measure(): void;
}

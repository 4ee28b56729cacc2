import type { Speaker } from '../../base/client/speaker.ts';
import type { Box } from '../map-sizes.ts';
import type { Palette } from './palette.ts';
import type { MapItem, Scene } from './scene.ts';
import { setSize, type Face, type TypeSetter } from './type-setter.ts';
import { wholeOf, type Size, type View } from './view.ts';

/**
 * Returns one picture of the map: its drawing tools, and the screen position of the map's places.
 */
export function createFrame(world: World): Frame {
  const { ctx, view, size, scene, density } = world;
  const { x, y, k } = view;
  const whole = wholeOf(scene, size).k;
  const direction = scene.data.isRightToLeft ? -1 : 1;
  let chosen = '';
  const frame: Frame = {
    ...world,
    direction,
    step: whole * 1.15 ** Math.floor(Math.log(k / whole) / Math.log(1.15) + 1e-6),
    lit: scene.lit,
    shown: [],
    putOff: [],
    x: (at) => (at - x) * k + size.width / 2,
    y: (at) => (at - y) * k + size.height / 2,
    startOf: (box) => frame.x(direction > 0 ? box.x : box.x + box.width),
    isSeen({ x: left, y: top, width, height }) {
      const px = frame.x(left);
      const py = frame.y(top);
      const isBeside = px > size.width || px + width * k < 0;
      return !isBeside && py < size.height && py + height * k > 0;
    },
    write(lines, { face, size: points, x: left, y: top, leading, scale, colour, alpha = 1 }) {
      if (alpha <= 0.01) return;
      // Always one size, which the canvas scales: a browser shapes words anew for each size of type.
      const font = world.type.fontOf(face, setSize);
      // The canvas writes its font in its own way, so that asking it finds them always different.
      if (chosen !== font) ctx.font = chosen = font;
      ctx.fillStyle = colour;
      ctx.globalAlpha = alpha;
      const zoom = (density * scale * points) / setSize;
      ctx.setTransform(zoom, 0, 0, zoom, density * left, density * top);
      const step = (leading * setSize) / points;
      lines.forEach((line, index) => ctx.fillText(line, 0, index * step));
      ctx.setTransform(density, 0, 0, density, 0, 0);
      ctx.globalAlpha = 1;
    },
  };
  return frame;
}

interface World {
  readonly ctx: CanvasRenderingContext2D;
  readonly view: View;
  readonly size: Size;
  /** Pixels of the device to one of the page. */
  readonly density: number;
  readonly scene: Scene;
  readonly palette: Palette;
  readonly type: TypeSetter;
  readonly shapes: Shapes;
  readonly focus: MapItem;
  readonly hover: MapItem | undefined;
  /** Whether the keyboard is on the map, so that the focus must be visible. */
  readonly isKeyed: boolean;
  readonly say: Speaker;
  /** When to leave to a later frame what can wait, by the clock of the page. */
  readonly deadline: number;
}

export type Shapes = ReadonlyMap<string, readonly Shape[]>;

/** A part of a mark, on a field of 16, and how it is drawn. */
export interface Shape {
  readonly path: Path2D;
  readonly style: 'full' | 'ground' | 'line' | 'dashed' | 'cut';
}

export interface Frame extends World {
  /** 1 where reading goes right, -1 where it goes left. */
  readonly direction: 1 | -1;
  /** The items that match the filter; nothing when all are shown. */
  readonly lit: ReadonlySet<MapItem> | undefined;
  /** The scale that tiles are set for: this one, or a little smaller. */
  readonly step: number;
  /** Collects the items and words that are drawn. */
  readonly shown: (MapItem | string)[];
  /** Collects what waits for a later frame. */
  readonly putOff: object[];
  x(at: number): number;
  y(at: number): number;
  startOf(box: Box): number;
  isSeen(box: Box): boolean;
  write(lines: readonly string[], how: Writing): void;
}

interface Writing {
  readonly face: Face;
  /** The size of the type and its leading in units, and how many pixels one of these is. */
  readonly size: number;
  readonly leading: number;
  readonly scale: number;
  /** The beginning of the first line, on the screen. */
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly alpha?: number;
}

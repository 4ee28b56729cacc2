import { barStatuses, boxAround, type Box } from '../map-sizes.ts';
import { drawMark } from './draw-mark.ts';
import type { Frame } from './frame.ts';
import type { MapItem } from './scene.ts';
import { setTile, type TileLine, type TileText } from './set-tile.ts';
import type { Face } from './type-setter.ts';
import type { Size } from './view.ts';

/** An intent from afar: a tile with its name, its slices by status, and the most urgent by name. */
export function drawIntentTile(frame: Frame, intent: MapItem): void {
  drawPlate(frame, intent.drawn, [intent]);
  const setting = settingOf(frame, intent, intent.drawn, (size) => {
    const rows = rowsOf(frame, intent);
    const text: TileText = {
      title: intent.title,
      face: faceOf(intent),
      notes: intent.counted === undefined ? [] : [intent.counted],
      rows: rows.map((slice) => ({ title: slice.title, face: faceOf(slice), mark: slice.mark })),
      more: (count) => moreOf(frame, intent, rows.slice(0, count)),
    };
    const set = setTile(text, size, frame.type);
    const marked = set.filter(({ mark }) => mark !== undefined).length;
    return { lines: set, named: rows.slice(0, marked) };
  });
  frame.shown.push(intent, ...setting.named);
  drawLines(frame, intent.drawn, setting, intent);
}

/** All intents of a row in a band as one tile, where those are too small for their names. */
export function drawCellTile(frame: Frame, intents: readonly MapItem[]): void {
  const box = boxAround(intents.map(({ drawn }) => drawn));
  const slices = intents.reduce((sum, { children }) => sum + children.length, 0);
  drawPlate(frame, box, intents);
  const setting = settingOf(frame, intents, box, (size) => {
    const text: TileText = {
      title: frame.say('count.intent', { count: intents.length }),
      face: 'title',
      notes: [frame.say('count.slice', { count: slices })],
      rows: [],
      more: () => '',
    };
    return { lines: setTile(text, size, frame.type), named: [] };
  });
  frame.shown.push(setting.lines.map(({ text }) => text).join(' · '));
  drawLines(frame, box, setting, intents[0]);
}

/** The ground of a tile: its horizon by the rule above, the statuses of its slices by the bar below. */
export function drawPlate(frame: Frame, box: Box, intents: readonly MapItem[]): void {
  const { ctx, palette, view, hover } = frame;
  const [x, y] = [frame.x(box.x), frame.y(box.y)];
  const [width, height] = [box.width * view.k, box.height * view.k];
  const horizon = intents[0]?.horizon;
  const isFar = horizon === 'later' || horizon === 'declined';
  ctx.globalAlpha = alphaOf(frame, intents);
  ctx.fillStyle = isFar ? palette.paper : palette.shade;
  ctx.fillRect(x, y, width, height);
  const isHovered = intents.some((each) => each === hover);
  if (isFar || isHovered) {
    ctx.lineWidth = 1;
    ctx.strokeStyle = isHovered ? palette.accent : palette.line;
    if (!isHovered) ctx.setLineDash([1, 3]);
    ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    ctx.setLineDash([]);
  }
  ctx.fillStyle = horizon === 'now' ? palette.accent : palette.line;
  if (!isFar) ctx.fillRect(x, y, width, horizon === 'now' ? 2 : 1);
  drawBar(frame, intents, { x, y: y + height, width, height: height > 70 ? 5 : 3 });
  ctx.globalAlpha = 1;
}

/** How many slices have each status, from shipped to proposed, as parts of the whole width. */
function drawBar(frame: Frame, intents: readonly MapItem[], { x, y, width, height }: Box): void {
  const { ctx, palette, direction } = frame;
  const slices = intents.flatMap(({ children }) => children);
  const counted = barStatuses.map((mark) => slices.filter((slice) => slice.mark === mark).length);
  const total = counted.reduce((sum, count) => sum + count, 0);
  let done = 0;
  barStatuses.forEach((mark, at) => {
    const part = ((counted[at] ?? 0) / total) * width;
    if (!(part > 0)) return;
    ctx.fillStyle = palette[barColours[mark]];
    const left = direction > 0 ? x + done : x + width - done - part;
    ctx.fillRect(left, y - height, Math.max(1, part - 1), height);
    done += part;
  });
}

const barColours = {
  shipped: 'accent',
  active: 'active',
  blocked: 'signal',
  ready: 'line',
  proposed: 'hairline',
} as const;

/** The slices that a tile names: those active, blocked or ready, or those that a filter finds. */
function rowsOf({ lit }: Frame, intent: MapItem): readonly MapItem[] {
  const isNamed = (slice: MapItem) => (lit ? lit.has(slice) : slice.mark in urgency);
  const rank = ({ mark }: MapItem) => urgency[mark] ?? 9;
  return intent.children.filter(isNamed).toSorted((a, b) => rank(a) - rank(b));
}

const urgency: Partial<Record<MapItem['mark'], number>> = { active: 0, blocked: 1, ready: 2 };

/** The counts of the slices that are not among those named: `+38 shipped · +2 proposed`. */
function moreOf({ say }: Frame, intent: MapItem, named: readonly MapItem[]): string {
  const others = Map.groupBy(
    intent.children.filter((slice) => !named.includes(slice)),
    ({ mark }) => mark,
  );
  const counts = [...barStatuses, 'dropped' as const].flatMap((mark) => {
    const count = others.get(mark)?.length ?? 0;
    return count > 0 ? [say(`count.${mark}`, { count })] : [];
  });
  return counts.length > 0 ? say('script.map.more', { counts: counts.join(' · ') }) : '';
}

/**
 * Sets a tile anew only at a few sizes, so that its lines break rarely while one zooms, and in a later
 * frame where this one has no time left: until then it is drawn as it was, larger or smaller.
 */
function settingOf(
  frame: Frame,
  key: object,
  box: Box,
  setAt: (size: Size) => Omit<TileSetting, 'step'>,
): TileSetting {
  const { type, lit, step } = frame;
  const known = settings.get(key);
  if (known && known.type === type && known.lit === lit) {
    if (known.step === step) return known;
    if (performance.now() > frame.deadline) {
      frame.putOff.push(key);
      return known;
    }
  }
  const made = setAt({ width: box.width * step, height: box.height * step });
  const setting = { type, lit, step, ...made };
  settings.set(key, setting);
  return setting;
}

const settings = new WeakMap<object, Pick<Frame, 'type' | 'lit'> & TileSetting>();

interface TileSetting {
  /** The scale it is set for. */
  readonly step: number;
  readonly lines: readonly TileLine[];
  /** The slices it names. */
  readonly named: readonly MapItem[];
}

function drawLines(frame: Frame, box: Box, { lines, step }: TileSetting, item?: MapItem): void {
  const { palette, direction, hover } = frame;
  const [start, top] = [frame.startOf(box), frame.y(box.y)];
  const alpha = item ? alphaOf(frame, [item]) : 1;
  const scale = frame.step / step;
  for (const { text, face, size, x, y, tone, mark } of lines) {
    const colour = tone === 'muted' || face === 'italic' ? palette.muted : palette.text;
    const [left, base] = [start + direction * x * scale, top + y * scale];
    frame.write([text], {
      ...{ face, size, leading: 0, scale, x: left, y: base, alpha },
      colour: tone === 'title' && item === hover ? palette.accent : colour,
    });
    if (!mark) continue;
    drawMark(frame, mark, left - direction * 11 * scale, base - size * 0.3 * scale, 11 * scale);
  }
}

export function alphaOf({ lit }: Frame, items: readonly MapItem[]): number {
  const isLit = !lit || items.some((item) => lit.has(item));
  return (items[0]?.fade ?? 1) * (isLit ? 1 : 0.2);
}

export function faceOf({ horizon, status }: MapItem): Face {
  const isFar = horizon === 'later' || horizon === 'declined' || status === 'proposed';
  return isFar || status === 'dropped' ? 'italic' : 'title';
}

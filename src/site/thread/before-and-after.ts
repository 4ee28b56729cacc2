import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Settings, Slice } from '../../core/roadmap/roadmap.ts';
import { labelSlice, type DrawnNode } from './drawn-node.ts';
import { stateInWords } from '../base/marks.ts';
import { type LinkState, nearestDependencies, stateOf } from './thread-graph.ts';
import { cutNote } from './wrap-label.ts';

/** Returns the drawing, in pixels, of what blocks a slice and what it blocks; `undefined` if neither. */
export function beforeAndAfter(slice: Slice, settings: Settings): BeforeAndAfter | undefined {
  const before = nearestDependencies(slice);
  const after = followersOf(slice).filter((other) => nearestDependencies(other).includes(slice));
  if (before.length + after.length === 0) return undefined;
  const sides = [
    sideOf(before, { slice, side: 'before' }, settings),
    sideOf(after, { slice, side: 'after' }, settings),
  ];
  const tallest = Math.max(least, ...sides.map(({ height }) => height));
  const middle = sizes.top + tallest / 2;
  const self = labelSlice(slice, settings, { width: sizes.centre, isBold: true });
  const placed = sides.map((side) => placeSide(side, middle));
  const lines = placed.flatMap(({ ends }): readonly Path[] => [
    ...ends.map((end) => ({ state: end.state, d: curve(end, middle) })),
    ...trunk(ends, middle),
  ]);
  return {
    width: sizes.width,
    height: Math.max(
      sizes.top + tallest,
      middle + 22 + self.lines.length * sizes.line + sizes.note,
    ),
    captions: captionsOf(slice, { before, after }, settings),
    self: {
      ...self,
      note: cutNote(stateInWords(slice, settings), sizes.centre),
      x: sizes.width / 2,
      y: middle,
      width: sizes.centre,
      height: self.lines.length * sizes.line + sizes.note,
    },
    nodes: placed.flatMap(({ nodes }) => nodes),
    more: placed.flatMap(({ more }) => more ?? []),
    paths: (['lost', 'done', 'waits'] as const).flatMap((state) => {
      const d = lines.flatMap((line) => (line.state === state ? line.d : [])).join('');
      return d === '' ? [] : { state, d };
    }),
  };
}

/** Returns what a slice blocks; of one that shipped, what it unblocked. */
export function followersOf({ blocks, followedBy, status }: Slice): readonly Slice[] {
  return status === 'shipped' ? followedBy : blocks;
}

/** `mark` is where the marks of a side are, `turn` how far its lines take to come together. */
const sizes = {
  width: 600,
  top: 26,
  label: 186,
  centre: 118,
  mark: 200,
  turn: 30,
  indent: 16,
  line: 19,
  note: 16,
  gap: 14,
} as const;

const least = 36;

/** More slices than these on a side are counted. A count is never 1. */
const mostNamed = 5;

function sideOf(
  slices: readonly Slice[],
  { slice, side }: { readonly slice: Slice; readonly side: Side },
  settings: Settings,
): MeasuredSide {
  const shown = slices.length > mostNamed ? slices.slice(0, mostNamed - 1) : slices;
  const items = shown.map((other) => {
    const isOther = other.intent !== slice.intent;
    const label = labelSlice(other, settings, { width: sizes.label, isOther });
    const state = side === 'before' ? stateOf(other, slice) : stateOf(slice, other);
    return { label, state, height: label.lines.length * sizes.line + sizes.note };
  });
  const rest = slices.slice(shown.length);
  const heights = [...items.map(({ height }) => height), ...(rest.length > 0 ? [sizes.line] : [])];
  const height = heights.reduce((sum, each) => sum + each + sizes.gap, -sizes.gap);
  return { side, items, rest, height: Math.max(0, height) };
}

/** A side is centred on its marks: one alone is level with the slice itself. */
function placeSide({ side, items, rest, height }: MeasuredSide, middle: number): PlacedSide {
  const x = side === 'before' ? sizes.mark : sizes.width - sizes.mark;
  const nodes: SideNode[] = [];
  const ends: End[] = [];
  let y = items.length === 1 && rest.length === 0 ? middle : middle - height / 2 + sizes.line / 2;
  for (const item of items) {
    nodes.push({ ...item.label, side, x, y, width: sizes.label, height: item.height });
    ends.push({ side, x, y, state: item.state });
    y += item.height + sizes.gap;
  }
  const more = { side, x, y, slices: rest };
  return { nodes, ends, ...(rest.length > 0 && { more }) };
}

/** From the marks of a side to where their lines meet. */
function curve({ side, x, y }: End, middle: number): string {
  const { start, meet } = reach(side, x);
  const control = (start + meet) / 2;
  return y === middle
    ? `M${start} ${y}H${meet}`
    : `M${start} ${y}C${control} ${y} ${control} ${middle} ${meet} ${middle}`;
}

/** From where the lines of a side meet to the slice in the middle: it waits if one of them does. */
function trunk(ends: readonly End[], middle: number): readonly Path[] {
  const [end] = ends;
  if (end === undefined) return [];
  const { meet, stop } = reach(end.side, end.x);
  const state = (['waits', 'done'] as const).find((each) => ends.some((one) => one.state === each));
  return [{ state: state ?? 'lost', d: `M${meet} ${middle}H${stop}` }];
}

function reach(side: Side, x: number): Record<'start' | 'meet' | 'stop', number> {
  const way = side === 'before' ? 1 : -1;
  const start = x + way * 11;
  return { start, meet: start + way * sizes.turn, stop: sizes.width / 2 - way * 14 };
}

function captionsOf(
  { blockedBy, status }: Slice,
  { before, after }: Readonly<Record<Side, readonly Slice[]>>,
  settings: Settings,
): BeforeAndAfter['captions'] {
  const t = messagesOf(settings);
  const dependsOn = blockedBy.length > 0 ? t('slice.blocked-by') : t('slice.depends-on');
  const blocks = status === 'shipped' ? t('slice.unblocked') : t('slice.blocks');
  return {
    before: before.length === 0 ? t('slice.depends-on-nothing') : dependsOn,
    after: after.length === 0 ? t('slice.blocks-nothing') : blocks,
  };
}

type Side = 'before' | 'after';

interface MeasuredSide {
  readonly side: Side;
  readonly items: readonly {
    readonly label: ReturnType<typeof labelSlice>;
    readonly state: LinkState;
    readonly height: number;
  }[];
  readonly rest: readonly Slice[];
  readonly height: number;
}

interface End {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly state: LinkState;
}

interface PlacedSide {
  readonly nodes: readonly SideNode[];
  readonly ends: readonly End[];
  readonly more?: MoreNode;
}

interface SideNode extends DrawnNode {
  readonly side: Side;
}

/** Slices that are only counted. */
interface MoreNode {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly slices: readonly Slice[];
}

export interface BeforeAndAfter {
  readonly width: number;
  readonly height: number;
  readonly captions: Readonly<Record<Side, string>>;
  readonly self: DrawnNode;
  readonly nodes: readonly SideNode[];
  readonly more: readonly MoreNode[];
  readonly paths: readonly Path[];
}

interface Path {
  readonly state: LinkState;
  readonly d: string;
}

import type { Horizon } from '../../../core/model/intent.ts';
import type { MapRef } from '../map-address.ts';
import type { MapData, MapIntent, MapSlice } from '../map-data.ts';
import { mapLayout, type MapLayout } from '../map-layout.ts';
import { sliceBox, type Block, type Box } from '../map-sizes.ts';
import type { MarkName } from '../../base/marks.ts';

/**
 * Returns everything that is on the map, each in its place; places change while a month is
 * replayed.
 */
export function createScene(data: MapData, aspect: number): Scene {
  const layout = mapLayout(data, aspect);
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  const vision = itemOf({ type: 'vision' }, data.vision, whole, 'vision');
  const goals = data.goals.map((goal, index) => {
    const row = layout.rows.find((each) => each.goal === index) ?? whole;
    return itemOf(
      { type: 'goal', id: goal.id },
      goal,
      row,
      goal.status ? `goal-${goal.status}` : 'goal',
      vision,
    );
  });
  const intents = data.intents.map((intent, index) => {
    const home = intent.goals[0];
    const parent = (home === undefined ? undefined : goals[home]) ?? vision;
    const block = layout.blocks[index] ?? { ...whole, columns: 1, depth: 1 };
    return intentItem(intent, block, parent, data.isRightToLeft);
  });
  const slices = intents.flatMap((intent) => intent.children);
  vision.children.push(...(goals.length > 0 ? goals : intents));
  for (const intent of intents) if (intent.parent !== vision) intent.parent?.children.push(intent);
  const all = [vision, ...goals, ...intents, ...slices];
  const byKey = new Map(all.map((item) => [keyOf(item.ref), item]));
  const dependsOn = new Map(
    data.intents
      .flatMap((intent) => intent.slices)
      .map((slice, index) => [slices[index], slice.dependsOn?.map((at) => slices[at])] as const)
      .flatMap(([slice, before]) => (slice && before ? [[slice, before.filter(isItem)]] : [])),
  );
  const current = data.current === undefined ? undefined : byKey.get(data.current);
  const cells = [...Map.groupBy(intents, (intent) => cellOf(intent, layout)).values()];
  const tilesFrom = leastTile / Math.min(...intents.map(({ box }) => box.width));
  return {
    data,
    layout,
    vision,
    goals,
    intents,
    slices,
    byKey,
    dependsOn,
    current,
    cells,
    tilesFrom,
  };
}

/** A tile narrower than this, in pixels, has no room for its name. */
const leastTile = 80;

/** In which row and band an intent is. */
function cellOf({ box: { x, y } }: MapItem, { rows, bands }: MapLayout): string {
  const row = rows.findIndex((each) => y >= each.y && y < each.y + each.height);
  const isDeclined = rows[row]?.kind === 'declined';
  return `${row}/${isDeclined ? 0 : bands.findIndex((band) => x >= band.x && x < band.x + band.width)}`;
}

/** Returns the name of an item among all of the map. */
export function keyOf(ref: MapRef): string {
  return ref.type === 'vision' ? 'vision' : `${ref.type}/${ref.id}`;
}

function intentItem(
  intent: MapIntent,
  box: Block,
  parent: MapItem,
  isRightToLeft: boolean,
): MapItem {
  const mark = intent.horizon ?? 'declined';
  const item = itemOf({ type: 'intent', id: intent.id }, intent, box, mark, parent);
  const made: MapItem = {
    ...item,
    horizon: mark,
    counted: intent.counted,
    team: intent.team,
    goals: intent.goals,
  };
  made.children.push(
    ...intent.slices.map((slice, index) =>
      sliceItem(slice, sliceBox(box, index, isRightToLeft), made),
    ),
  );
  return made;
}

function sliceItem(slice: MapSlice, box: Box, parent: MapItem): MapItem {
  const mark = slice.isBlocked ? 'blocked' : slice.status;
  return {
    ...itemOf({ type: 'slice', id: slice.id }, slice, box, mark, parent),
    horizon: parent.horizon,
    team: slice.team,
    goals: parent.goals,
    status: slice.status,
    isThread: slice.isThread,
    isSignal: slice.isSignal,
    details: slice.details,
  };
}

function itemOf(
  ref: MapRef,
  { title, notes }: Pick<MapItem, 'title' | 'notes'>,
  box: Box,
  mark: MarkName,
  parent?: MapItem,
): MapItem {
  return {
    ref,
    type: ref.type,
    title,
    notes,
    box,
    drawn: box,
    mark,
    parent,
    children: [],
    goals: [],
    fade: 1,
  };
}

function isItem(item: MapItem | undefined): item is MapItem {
  return item !== undefined;
}

export interface Scene {
  readonly data: MapData;
  /** Its parts are drawn where they are, or on their way there. */
  layout: MapLayout;
  readonly vision: MapItem;
  readonly goals: readonly MapItem[];
  readonly intents: readonly MapItem[];
  readonly slices: readonly MapItem[];
  readonly byKey: ReadonlyMap<string, MapItem>;
  readonly dependsOn: ReadonlyMap<MapItem, readonly MapItem[]>;
  readonly current: MapItem | undefined;
  /** The intents by row and band. */
  readonly cells: readonly (readonly MapItem[])[];
  /** From this scale on, each intent is a tile with its name. */
  readonly tilesFrom: number;
  /** The intents and slices that match a filter, and these with what they are part of. */
  found?: readonly MapItem[] | undefined;
  lit?: ReadonlySet<MapItem> | undefined;
  /** The items of another month while they fade. */
  leaving?:
    { readonly intents: readonly MapItem[]; readonly slices: readonly MapItem[] } | undefined;
}

export interface MapItem {
  readonly ref: MapRef;
  readonly type: 'vision' | 'goal' | 'intent' | 'slice';
  readonly title: string;
  readonly notes: readonly string[];
  readonly box: Box;
  /** Where it is drawn: there, or on its way there. */
  drawn: Box;
  /** How plainly it is drawn, from 0 to 1: less while it comes or goes. */
  fade: number;
  readonly mark: MarkName;
  readonly parent: MapItem | undefined;
  readonly children: MapItem[];
  /** The goals it serves, by their index. */
  readonly goals: readonly number[];
  readonly horizon?: Horizon | 'declined' | undefined;
  readonly counted?: string | undefined;
  readonly team?: string | undefined;
  readonly status?: string | undefined;
  readonly isThread?: boolean | undefined;
  readonly isSignal?: boolean | undefined;
  readonly details?: readonly string[] | undefined;
}

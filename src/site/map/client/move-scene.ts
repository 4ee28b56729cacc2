import type { MapLayout } from '../map-layout.ts';
import type { Box } from '../map-sizes.ts';
import { keyOf, type MapItem, type Scene } from './scene.ts';
import type { View } from './view.ts';
import type { MapData } from '../map-data.ts';
import type { MapReplayData } from '../map-replay.ts';
import { dataAt } from './data-at.ts';

/**
 * Moves one scene into another: an item in both moves from its old position to its new one, a new
 * item appears, a removed one fades. Returns a function that puts everything in its position at a
 * time between 0 and 1; after 1, nothing is left of the move.
 */
export function moveScene(from: Seen, to: Seen): (time: number) => void {
  const { scene } = to;
  const { layout } = scene;
  const start = startIn(from, to);
  const intents = scene.intents.map((item) => moveOf(item, from.scene, start));
  const slices = intents.flatMap((intent) =>
    intent.item.children.map((slice) => moveOf(slice, from.scene, start, intent)),
  );
  const isGone = (item: MapItem) => !scene.byKey.has(keyOf(item.ref));
  const left = (item: MapItem): MapItem => ({
    ...item,
    drawn: start(item.drawn, item.box),
    children: item.children.map(left),
  });
  const leaving = {
    intents: from.scene.intents.filter(isGone).map(left),
    slices: from.scene.slices
      .filter((slice) => isGone(slice) && slice.parent && !isGone(slice.parent))
      .map(left),
  };
  const fading = leaving.intents.flatMap((intent) => [intent, ...intent.children]);
  const layoutAt = layoutBetween(from.scene.layout, layout, start);

  return (time) => {
    const isOver = time === 1;
    for (const { item, box, by, isNew } of [...intents, ...slices]) {
      item.drawn = isOver ? box : shifted(box, { x: by.x * (1 - time), y: by.y * (1 - time) });
      item.fade = isNew ? time : 1;
    }
    for (const item of [...fading, ...leaving.slices]) item.fade = 1 - time;
    scene.leaving = isOver ? undefined : leaving;
    scene.layout = isOver ? layout : layoutAt(time);
  };
}

/** An item that joins one that was there before moves along with it. */
function moveOf(item: MapItem, before: Scene, start: Start, owner?: Move): Move {
  const old = before.byKey.get(keyOf(item.ref));
  const { box } = item;
  if (!old) return { item, box, by: owner?.by ?? { x: 0, y: 0 }, isNew: true };
  const { x, y } = start(old.drawn, box);
  return { item, box, by: { x: x - box.x, y: y - box.y }, isNew: false };
}

/**
 * Returns the box in the new scene that is seen at the old position of a box in the other, from the
 * side where reading begins.
 */
function startIn(from: Seen, to: Seen): Start {
  const { isRightToLeft } = to.scene.data;
  const nearer = from.view.k / to.view.k;
  return (old, box) => {
    const side = isRightToLeft ? old.x + old.width : old.x;
    const x = (side - from.view.x) * nearer + to.view.x - (isRightToLeft ? box.width : 0);
    return { ...box, x, y: (old.y - from.view.y) * nearer + to.view.y };
  };
}

function layoutBetween(before: MapLayout, layout: MapLayout, start: Start) {
  const rows = layout.rows.map((row) => {
    const old = before.rows.find(({ kind, goal }) => kind === row.kind && goal === row.goal);
    return old ? start(old, row).y - row.y : 0;
  });
  const bands = layout.bands.map(
    (band, index) => start(before.bands[index] ?? band, band).x - band.x,
  );
  return (time: number): MapLayout => ({
    ...layout,
    rows: layout.rows.map((row, index) => {
      const by = { x: 0, y: (rows[index] ?? 0) * (1 - time) };
      return { ...shifted(row, by), label: shifted(row.label, by) };
    }),
    bands: layout.bands.map((band, index) =>
      shifted(band, { x: (bands[index] ?? 0) * (1 - time), y: 0 }),
    ),
  });
}

function shifted<Kind extends Box>(box: Kind, by: Point): Kind {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

/** Loads what shows the map of past months, and moves it from one month to another. */
export async function loadPast(src: string, today: MapData): Promise<Past> {
  const answer = await fetch(src);
  if (!answer.ok) throw new Error(`"${src}" cannot be had.`);
  // oxlint-disable-next-line typescript/consistent-type-assertions -- it was written by mapReplayData for this page
  const past = (await answer.json()) as MapReplayData;
  return { dataAt: (month) => dataAt(today, past, month), moveScene };
}

/** A scene, and from where it is seen. */
interface Seen {
  readonly scene: Scene;
  readonly view: View;
}

type Start = (old: Box, box: Box) => Box;

interface Move {
  readonly item: MapItem;
  /** Where it comes to rest, and how far from there it was. */
  readonly box: Box;
  readonly by: Point;
  readonly isNew: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Past {
  /** The roadmap at the end of the month of that number. */
  readonly dataAt: (month: number) => MapData;
  readonly moveScene: typeof moveScene;
}

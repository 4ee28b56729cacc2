import type { SliceStatus } from '../../../core/model/slice.ts';
import { bandOrder } from '../map-columns.ts';
import type { MapData, MapIntent, MapSlice } from '../map-data.ts';
import type { MapReplayData } from '../map-replay.ts';
import { placeAt } from '../../changes/write-places.ts';

/**
 * Returns the roadmap at the end of a month: bands and statuses as of then, all else as of `today`.
 */
export function dataAt(today: MapData, past: MapReplayData, month: number): MapData {
  const places = past.intents.map((written) => placeAt(written, month));
  const slices = today.intents.flatMap((intent, owner) =>
    intent.slices.map((slice) => ({ slice, owner })),
  );
  const status = (number: number) => {
    const { owner = -1 } = slices[number] ?? {};
    const isOn = (places[owner] ?? 'absent') !== 'absent';
    const found = isOn ? placeAt(past.slices[number] ?? '', month) : 'absent';
    return isStatus(found, past) ? found : undefined;
  };
  const there = [...slices.keys()].filter((number) => status(number) !== undefined);
  const numbers = new Map(there.map((number, index) => [number, index]));
  const ofIntent = today.intents.map((): MapSlice[] => []);
  for (const number of there) {
    const [found, then] = [slices[number], status(number)];
    if (found && then) ofIntent[found.owner]?.push(sliceAt(found.slice, then, numbers, past));
  }
  const { current: _, ...others } = today;
  return {
    ...others,
    goals: today.goals.map(({ id, title }) => ({ id, title, notes: [] })),
    intents: today.intents.flatMap((intent, index) => {
      const place = places[index] ?? 'absent';
      return place === 'absent' ? [] : [intentAt(intent, place, ofIntent[index] ?? [], today)];
    }),
  };
}

function intentAt(
  { id, title, team, goals }: MapIntent,
  place: string,
  slices: readonly MapSlice[],
  { bands, words }: MapData,
): MapIntent {
  const horizon = bandOrder.find((name) => name === place);
  const label = bands.find((band) => band.horizon === horizon)?.label ?? words.declined;
  return {
    id,
    title,
    ...(horizon && { horizon }),
    ...(team !== undefined && { team }),
    goals,
    notes: [label],
    slices,
  };
}

function sliceAt(
  { id, title, isThread, team, dependsOn }: MapSlice,
  status: SliceStatus,
  numbers: ReadonlyMap<number, number>,
  { statuses, thread }: MapReplayData,
): MapSlice {
  return {
    id,
    title,
    status,
    ...(isThread && { isThread }),
    ...(team !== undefined && { team }),
    notes: [...(isThread ? [thread] : []), statuses[status]],
    ...(dependsOn && { dependsOn: dependsOn.flatMap((number) => numbers.get(number) ?? []) }),
  };
}

function isStatus(text: string, { statuses }: MapReplayData): text is SliceStatus {
  return Object.hasOwn(statuses, text);
}

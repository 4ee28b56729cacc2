import { replayOf } from '../../core/history/replay-of.ts';
import type { SliceStatus } from '../../core/model/slice.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { sayMonth } from '../changes/say-month.ts';
import { isDrawn } from './map-data.ts';
import { writePlaces } from '../changes/write-places.ts';

/**
 * Returns the months below the map, and what changed in each; `undefined` when there is nothing to
 * replay.
 */
export function mapReplay(roadmap: Roadmap) {
  const replay = replayOf(roadmap);
  if (replay === undefined) return undefined;
  const { months } = replay;
  const [items, slices] = [replay.intents.map(titled), replay.slices.map(titled)];
  const t = messagesOf(roadmap.settings);
  const changes = months.map((_, month) => sayMonth({ months, items, slices }, month, t));
  return { months, items: [...items, ...slices], changes };
}

function titled<States>({ item, states }: { item: { title: string }; states: States }) {
  return { title: item.title, states };
}

/** Returns the data of past months, as the JSON that the map's script loads for a replay. */
export function mapReplayData(roadmap: Roadmap): MapReplayData | undefined {
  const replay = replayOf(roadmap);
  const t = messagesOf(roadmap.settings);
  return (
    replay && {
      intents: replay.intents
        .filter(({ item }) => isDrawn(item))
        .map(({ states }) => writePlaces(states)),
      slices: replay.slices
        .filter(({ item }) => isDrawn(item.intent))
        .map(({ states }) => writePlaces(states)),
      statuses: {
        proposed: t('status.proposed'),
        ready: t('status.ready'),
        active: t('status.active'),
        shipped: t('status.shipped'),
        dropped: t('status.dropped'),
      },
      thread: t('slice.steel-thread'),
    }
  );
}

export interface MapReplayData {
  /** The horizons of each intent of the map, in the same order, by its changes: `2:later 5:next`. */
  readonly intents: readonly string[];
  /** Likewise the statuses of each slice, intent by intent. */
  readonly slices: readonly string[];
  /** The words for the statuses and a steel thread. */
  readonly statuses: Readonly<Record<SliceStatus, string>>;
  readonly thread: string;
}

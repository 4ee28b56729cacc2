import { replayOf } from '../../core/history/replay-of.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { sayMonth } from '../changes/say-month.ts';
import { writePlaces } from '../changes/write-places.ts';

/** The months below the map, and what changed in each; `undefined` when there is nothing to replay. */
export function mapReplay(roadmap: Roadmap) {
  const replay = replayOf(roadmap);
  if (replay === undefined) return undefined;
  const { months } = replay;
  const [items, slices] = [replay.intents.map(titled), replay.slices.map(titled)];
  const t = messagesOf(roadmap.settings);
  const changes = months.map((_, month) => sayMonth({ months, items, slices }, month, t));
  return { months, items: [...items, ...slices], changes };
}

function titled<Stood>({ item, stood }: { item: { title: string }; stood: Stood }) {
  return { title: item.title, stood };
}

/** What the map needs to be drawn as it stood, as the JSON its script asks for when it is replayed. */
export function mapReplayData(roadmap: Roadmap): MapReplayData | undefined {
  const replay = replayOf(roadmap);
  return (
    replay && {
      intents: replay.intents.map(({ stood }) => writePlaces(stood)),
      slices: replay.slices.map(({ stood }) => writePlaces(stood)),
    }
  );
}

export interface MapReplayData {
  /** Where each intent of the map stood, in the same order, by its changes alone: `2:later 5:next`. */
  readonly intents: readonly string[];
  /** Likewise which status each slice had, intent by intent. */
  readonly slices: readonly string[];
}

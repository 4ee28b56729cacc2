import type { MapData } from '../map-data.ts';
import type { MapReplayData } from '../map-replay.ts';
import { dataAt } from './data-at.ts';
import { moveScene } from './move-scene.ts';

/** Everything that it takes to show the map as it stood, and how it came from one month to another. */
export async function loadPast(src: string, today: MapData): Promise<Past> {
  const answer = await fetch(src);
  if (!answer.ok) throw new Error(`"${src}" cannot be had.`);
  // oxlint-disable-next-line typescript/consistent-type-assertions -- it was written by mapReplayData for this page
  const past = (await answer.json()) as MapReplayData;
  return { dataAt: (month) => dataAt(today, past, month), moveScene };
}

export interface Past {
  /** The roadmap at the end of the month of that number. */
  readonly dataAt: (month: number) => MapData;
  readonly moveScene: typeof moveScene;
}

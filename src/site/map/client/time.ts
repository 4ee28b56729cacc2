import type { Speaker } from '../../base/client/speaker.ts';
import type { MapData } from '../map-data.ts';
import { startReplay } from '../../changes/client/replay.ts';
import type { Past } from './move-scene.ts';

/**
 * Returns the slider of months below the map. Calls `onChange` with the roadmap of the month
 * chosen.
 */
export function createTime(
  host: HTMLElement,
  today: MapData,
  say: Speaker,
  onChange: OnChange,
): Time {
  const line = host.querySelector<HTMLElement>('[data-replay]');
  if (!line) return { month: () => undefined, set: async () => undefined };
  let loading: Promise<Past> | undefined;
  let asked: number | undefined;

  async function dataOf(month: number | undefined): Promise<Changed | undefined> {
    asked = month;
    try {
      loading ??= import('./move-scene.ts').then(({ loadPast }) =>
        loadPast(line?.dataset['replay'] ?? '', today),
      );
      const past = await loading;
      const data = month === undefined ? today : past.dataAt(month);
      // Meanwhile, another one may have been asked for.
      return asked === month ? { data, move: past.moveScene } : undefined;
    } catch (error) {
      loading = undefined;
      replay.set(undefined);
      replay.say(say('script.map.past-failed'));
      // The page says what to do; the reason is for the console.
      reportError(error);
      return { data: today };
    }
  }

  const replay = startReplay(line, async (month) => {
    const changed = await dataOf(month);
    if (changed) onChange(changed);
  });
  return {
    month: replay.month,
    async set(month) {
      const before = replay.month();
      const number = replay.set(month);
      return replay.month() === before ? undefined : (await dataOf(number))?.data;
    },
  };
}

type OnChange = (changed: Changed) => void;

export interface Changed {
  readonly data: MapData;
  readonly move?: Past['moveScene'];
}

export interface Time {
  /** The month that is shown, as `YYYY-MM`; none when it is today. */
  month(): string | undefined;
  /** Goes to a month or to today without calling `onChange`; returns what is new to show. */
  set(month: string | undefined): Promise<MapData | undefined>;
}

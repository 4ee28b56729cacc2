import { horizons } from '../../core/model/intent.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';

/** How many intents there are on each horizon, as one sentence that can stand alone in a chat. */
export function describeBoard({ intents, settings }: Roadmap): string {
  const counts = horizons.map((horizon) => {
    const own = intents.filter((intent) => intent.horizon === horizon);
    return `${settings.labels[horizon]} ${own.length}`;
  });
  return `What must become true, from near to far: ${counts.join(', ')}.`;
}

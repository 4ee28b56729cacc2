import type { Horizon } from '../model/intent.ts';
import type { Slice } from '../roadmap/roadmap.ts';

/** The horizon of a slice where it is not that of its intent. */
export function ownHorizon({ horizon, intent }: Slice): Horizon | undefined {
  return horizon === intent.horizon ? undefined : horizon;
}

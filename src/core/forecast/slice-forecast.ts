import { daysOf } from '../model/days.ts';
import { type Roadmap, type Slice, type Team, teamOf } from '../roadmap/roadmap.ts';
import { cyclesOf } from './cycles-of.ts';
import { fewestCycles, typicalTime, type TypicalTime } from './typical-time.ts';

/**
 * Returns how long slices took that are similar to an active one: those of its team, or all when
 * its team has shipped too few. Returns `undefined` for a slice that is not active, is an
 * experiment or is for later, and when too few have shipped.
 */
export function sliceForecast(slice: Slice, roadmap: Roadmap): SliceForecast | undefined {
  if (slice.status !== 'active' || slice.kind !== 'build' || slice.horizon === 'later') {
    return undefined;
  }
  const all = cyclesOf(roadmap);
  const team = teamOf(slice);
  const own = all.filter((cycle) => team !== undefined && cycle.team === team);
  const isOwn = own.length >= fewestCycles;
  const typical = typicalTime(isOwn ? own : all);
  if (typical === undefined) return undefined;
  const { started } = slice.days;
  const day =
    started === undefined || started > roadmap.asOf ? undefined : daysOf(started, roadmap.asOf);
  return {
    ...typical,
    ...(isOwn && team && { team }),
    ...(day !== undefined && { day, shorter: typical.days.filter((days) => days < day).length }),
  };
}

export interface SliceForecast extends TypicalTime {
  /** The team whose slices these are; absent where they are those of all teams. */
  readonly team?: Team;
  /** The day of its work, and how many of those slices took fewer days. */
  readonly day?: number;
  readonly shorter?: number;
}

import { daysBetween } from '../model/days.ts';
import { type Roadmap, type Slice, type Team, teamOf } from '../roadmap/roadmap.ts';
import { cyclesOf } from './cycles-of.ts';
import { fewestCycles, typicalTime, type TypicalTime } from './typical-time.ts';

/**
 * What is known of slices like one that is being built: those of its team, or of everybody where its
 * team has shipped too few. `undefined` for what is not under way, for experiments, for what is far
 * away, and where too little is known.
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
    started === undefined || started > roadmap.asOf
      ? undefined
      : daysBetween(started, roadmap.asOf) + 1;
  return {
    ...typical,
    ...(isOwn && team && { team }),
    ...(day !== undefined && { day, done: typical.days.filter((days) => days <= day).length }),
  };
}

export interface SliceForecast extends TypicalTime {
  /** Whose slices it rests on; absent where it is everybody's. */
  readonly team?: Team;
  /** Which day of its work it is in, and how many of those slices had shipped by that day of theirs. */
  readonly day?: number;
  readonly done?: number;
}

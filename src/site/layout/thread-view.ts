import { stageOf } from '../../core/model/intent.ts';
import { addressOf } from '../../core/addresses.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Roadmap, Settings } from '../../core/roadmap/roadmap.ts';
import { threadThrough, type ThreadStop } from '../../core/roadmap/thread-through.ts';
import { markOf, stateInWords, type MarkName } from '../base/marks.ts';
import { siblingsOf } from './siblings-of.ts';

/** Returns the stops from the vision down to `item`, each with the items beside it. */
export function threadView(roadmap: Roadmap, item: ThreadStop): readonly StopView[] {
  const line = threadThrough(roadmap, item);
  const here = line.indexOf(item);
  return line.slice(0, here + 1).map((stop, index) => ({
    ...named(stop),
    type: stop.type,
    kind: messagesOf(roadmap.settings)(`kind.${stop.type}`),
    state: stateOf(stop, roadmap.settings),
    isHere: index === here,
    beside: besideView(roadmap, stop, line[index - 1]),
  }));
}

/** Returns the items closest to a stop in its row, and the page that has the whole row. */
function besideView(
  roadmap: Roadmap,
  stop: ThreadStop,
  parent: ThreadStop | undefined,
): BesideView | undefined {
  const row = siblingsOf(roadmap, stop);
  if (row.length < 2 || !parent) return undefined;
  const from = Math.max(0, Math.min(row.indexOf(stop) - most / 2, row.length - most));
  return {
    near: row.slice(from, from + most).map((each) => ({ ...named(each), isStop: each === stop })),
    all: row.length > most ? { count: row.length, address: addressOf(parent) } : undefined,
  };
}

/** A list in every page has to be short. */
const most = 12;

function named(stop: ThreadStop): Named {
  return { title: stop.title, address: addressOf(stop), mark: markOf(stop) };
}

function stateOf(stop: ThreadStop, settings: Settings): string | undefined {
  if (stop.type === 'intent') return messagesOf(settings)(`horizon.${stageOf(stop)}`);
  return stop.type === 'slice' ? stateInWords(stop, settings) : undefined;
}

export interface StopView extends Named {
  readonly type: ThreadStop['type'];
  readonly kind: string;
  readonly state: string | undefined;
  readonly isHere: boolean;
  /** Absent where nothing is beside it. */
  readonly beside: BesideView | undefined;
}

interface BesideView {
  readonly near: readonly (Named & { readonly isStop: boolean })[];
  /** The page with the whole row; absent where `near` is that. */
  readonly all: { readonly count: number; readonly address: string } | undefined;
}

interface Named {
  readonly title: string;
  readonly address: string;
  readonly mark: MarkName;
}

import { type ChangesOfBranch, liveChanges, type Present } from './live-changes.ts';
import type { World } from './world.ts';

/**
 * Keeps what a content folder changes against the default branch. It is compared when no edit came
 * for a moment, so that no edit waits for it.
 */
export function liveBranch(
  { content, signal, onCompared }: LiveBranchOptions,
  world: World,
): LiveBranch {
  const compare = liveChanges(content, world);
  let compared: ChangesOfBranch | undefined;
  let pending: NodeJS.Timeout | undefined;
  let latest: Present | undefined;
  let isRunning = false;

  async function run(): Promise<void> {
    if (isRunning || latest === undefined) return;
    isRunning = true;
    const present = latest;
    const found = await compare(present).catch(() => undefined);
    isRunning = false;
    if (signal.aborted) return;
    if (present !== latest) return schedule();
    const isNews = textOf(found) !== textOf(compared);
    compared = found;
    if (isNews) onCompared();
  }

  function schedule(): void {
    clearTimeout(pending);
    pending = setTimeout(() => void run(), calm).unref();
  }

  return {
    get compared() {
      return compared;
    },
    compareSoon(present) {
      latest = present;
      schedule();
    },
  };
}

function textOf(found: ChangesOfBranch | undefined): string {
  return JSON.stringify([found?.branch, found?.changes]);
}

/** In milliseconds. */
const calm = 250;

interface LiveBranch {
  /** The last comparison; `undefined` where there is nothing to compare with. */
  readonly compared: ChangesOfBranch | undefined;
  compareSoon(present: Present): void;
}

interface LiveBranchOptions {
  readonly content: string;
  readonly signal: AbortSignal;
  /** Called when something else was found than before. */
  readonly onCompared: () => void;
}

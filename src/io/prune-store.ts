import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lets go of what lies in a cache and was not used for 60 days, or is not among the `most` used
 * last, and of drafts that killed processes left a day ago. `markUsed` says what is used.
 */
export function pruneStore(folder: string, { isDraft, most = Infinity }: PruneOptions): void {
  const entries = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    return { path, isDraft: isDraft(name), days: (Date.now() - used) / day };
  });
  const [drafts, kept] = [
    entries.filter((each) => each.isDraft),
    entries.filter((each) => !each.isDraft),
  ];
  const surplus = kept.toSorted((a, b) => a.days - b.days).slice(most);
  const lost = drafts.filter(({ days }) => days > 1);
  const stale = kept.filter(({ days }) => days > daysKept);
  for (const { path } of [...lost, ...stale, ...surplus])
    rmSync(path, { recursive: true, force: true });
}

const day = 24 * 60 * 60 * 1000;
const daysKept = 60;

interface PruneOptions {
  /** Whether an entry of this name is one that is being made. */
  readonly isDraft: (name: string) => boolean;
  readonly most?: number;
}

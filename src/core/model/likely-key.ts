import { didYouMean } from '../text/did-you-mean.ts';

/**
 * Returns the known key that was probably intended: one with almost the same name, or one with
 * another name in other tools.
 */
export function likelyKey(written: string, known: readonly string[]): string | undefined {
  const near = didYouMean(written, known);
  if (near !== undefined) return near;
  const name = written
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return known.find((key) => elsewhere[key]?.includes(name) === true);
}

/** Names of these keys in boards and trackers. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  title: ['name', 'heading', 'headline'],
  intent: ['epic', 'initiative', 'parent', 'objective', 'outcome'],
  status: ['state', 'stage', 'phase'],
  horizon: ['status', 'state', 'stage', 'when', 'bucket', 'column'],
  owner: ['assignee', 'assigned_to', 'lead', 'dri', 'responsible'],
  team: ['squad', 'department'],
  appetite: ['estimate', 'effort', 'size', 'duration'],
  depends_on: ['blocked_by', 'dependencies', 'requires', 'needs', 'blockers', 'after'],
  target: ['due', 'due_date', 'deadline', 'eta', 'release_date', 'promise'],
  by: ['due', 'due_date', 'deadline', 'eta'],
  started: ['start', 'start_date', 'begin', 'begun'],
  shipped: ['released', 'done', 'completed', 'end_date', 'closed', 'delivered', 'finished'],
  done: [
    ...['achieved', 'completed', 'finished', 'closed', 'shipped', 'accomplished', 'reached'],
    ...['done_on', 'completed_on', 'completed_at', 'closed_at', 'end_date'],
  ],
  declined: ['rejected', 'wont_do', 'dropped', 'cancelled', 'canceled'],
  date: ['day', 'published_at', 'published_on'],
  links: ['urls', 'references', 'see_also'],
};

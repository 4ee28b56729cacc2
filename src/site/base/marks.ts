import type { GoalStatus } from '../../core/forecast/status-of-goal.ts';
import { stageOf, type Stage } from '../../core/model/intent.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Intent, Settings, Slice } from '../../core/roadmap/roadmap.ts';

/** Returns the mark of an item: its outline shows the kind, its filling the state. */
export function markOf(item: { readonly type: 'vision' | 'goal' } | Intent | Slice): MarkName {
  if (item.type === 'slice') return item.blockedBy.length > 0 ? 'blocked' : item.status;
  if (item.type === 'intent') return stageOf(item);
  return item.type;
}

/** Returns the state of a slice in words: `active`, `active, blocked`. */
export function stateInWords(slice: Slice, settings: Settings): string {
  const t = messagesOf(settings);
  const status = t(`status.${slice.status}`);
  return slice.blockedBy.length > 0 ? t('status.also-blocked', { status }) : status;
}

/** The marks of slices, which the sprite also draws as markers, `url(#_at-<name>)`. */
export const pointMarks = ['shipped', 'active', 'blocked', 'ready', 'proposed', 'dropped'] as const;

/** Returns whether a mark is one of a slice. */
export function isPoint(name: MarkName): name is (typeof pointMarks)[number] {
  return pointMarks.some((point) => point === name);
}

export type MarkName =
  | 'vision'
  | 'goal'
  | `goal-${GoalStatus}`
  | Stage
  | Slice['status']
  | 'blocked'
  | 'unsure'
  | 'aging'
  | 'stale'
  | 'unmet'
  | 'agreed';

import { changeKinds, type ChangeGroup, type ChangeKind } from '../core/diff/change-kinds.ts';
import type { TitledFinding } from '../core/diff/change.ts';
import { endedPromises } from '../core/history/with-slips.ts';
import { isOver } from '../core/promise/judge-promise.ts';
import type { Messages } from '../messages/create-messages.ts';
import type { MessageId } from '../messages/message-id.ts';

/**
 * Returns changes in lists by what they are, in the order a leader would ask, each under a heading
 * that says so. A step of a slice and what it does to its promise are one change.
 */
export function listChanges<Each extends Listed>(
  changes: readonly Each[],
  t: Messages,
): readonly ListOfChanges<Each>[] {
  const shown = withoutImplied(changes);
  const lists = Map.groupBy(shown, listNameOf);
  return listNames.flatMap((name) => {
    const own = lists.get(name);
    return own ? [{ name, heading: t(headings[name]), changes: own }] : [];
  });
}

/** Returns how many changes there are of the kinds that matter most: `6 shipped, 4 started`. */
export function countLists(
  lists: readonly ListOfChanges<Listed>[],
  t: Messages,
): readonly string[] {
  return counted.flatMap(([name, id]) => {
    const count = lists.find((list) => list.name === name)?.changes.length ?? 0;
    return count > 0 ? [t(id, { count })] : [];
  });
}

/** Returns moves without those that another one of the same day and commit includes. */
export function withoutRepeats<Each extends Listed & DatedChange>(
  moves: readonly Each[],
): readonly Each[] {
  const groups = Map.groupBy(moves, ({ date, commit }) => `${date} ${commit}`);
  const kept = new Set([...groups.values()].flatMap(withoutImplied));
  return moves.filter((move) => kept.has(move));
}

/**
 * The line of a shipped slice includes its promise; a slice that is dropped or removed ends it, which
 * is worth a line of its own if it was overdue.
 */
function withoutImplied<Each extends Listed>(changes: readonly Each[]): readonly Each[] {
  const steps = changes.filter((change) => !isJudgedAgain(change));
  const known = new Set(steps.map(({ kind, item }) => `${kind} ${item.id}`));
  return changes.filter(
    (change) =>
      isOverdue(change) ||
      !impliedBy[change.kind]?.some((other) => known.has(`${other} ${change.item.id}`)),
  );
}

const impliedBy: { readonly [Kind in ChangeKind]?: readonly ChangeKind[] } = {
  'slice-shipped': ['promise-kept', 'promise-missed', 'promise-undated'],
  'promise-withdrawn': ['slice-dropped', 'slice-removed'],
};

/** Whether a promise was withdrawn when its period was over. */
function isOverdue({ kind, detail }: Listed): boolean {
  const isEnd = kind === 'promise-withdrawn' && typeof detail === 'object' && 'last' in detail;
  return isEnd && isOver(detail.last ?? '', detail.day ?? '');
}

function listNameOf(change: Listed): ListName {
  const { kind } = change;
  // A day that was corrected ships nothing once more.
  return isJudgedAgain(change) ? 'promises' : (ownLists[kind] ?? changeKinds[kind].group);
}

/** Whether a promise had ended already, and the day it ended is another one now. */
function isJudgedAgain({ kind, detail }: Listed): boolean {
  return endedPromises.has(kind) && typeof detail === 'object' && 'was' in detail;
}

/** Of promises and of work, every kind has its list: the name of the group says too little. */
const ownLists: OwnLists = {
  'slice-shipped': 'shipped',
  'promise-kept': 'shipped',
  'promise-missed': 'shipped',
  'promise-undated': 'shipped',
  'promise-slipped': 'slipped',
  'promise-withdrawn': 'withdrawn',
  'promise-made': 'due',
  'promise-brought-forward': 'promises',
  'promise-restated': 'promises',
  'intent-done': 'done',
  'lesson-learned': 'lessons',
  'slice-started': 'started',
  'slice-dropped': 'dropped',
  'slice-readied': 'ready',
  'intent-reopened': 'work',
  'slice-reopened': 'work',
  'slice-set-back': 'work',
  'intent-added': 'intents',
  'slice-added': 'slices',
  'slice-removed': 'removed',
  'confidence-changed': 'confidence',
};

/** In the order of the lists. */
const headings = {
  direction: 'changes.group-direction',
  measures: 'changes.group-measures',
  done: 'horizon.done',
  shipped: 'changes.list-shipped',
  slipped: 'changes.list-slipped',
  started: 'changes.list-started',
  dropped: 'changes.list-dropped',
  lessons: 'changes.list-lessons',
  withdrawn: 'changes.list-withdrawn',
  due: 'changes.list-due',
  promises: 'changes.list-promises',
  horizons: 'changes.group-horizons',
  confidence: 'changes.list-confidence',
  ready: 'changes.list-ready',
  work: 'changes.list-work',
  intents: 'changes.list-intents',
  slices: 'changes.list-slices',
  removed: 'changes.list-removed',
  scope: 'changes.group-scope',
  questions: 'changes.group-questions',
  people: 'changes.group-people',
  beliefs: 'changes.group-beliefs',
  news: 'changes.group-news',
  details: 'changes.group-details',
} as const satisfies Record<ChangeGroup, MessageId> & Record<string, MessageId>;

const listNames = Object.keys(headings) as readonly ListName[];

const counted = [
  ['done', 'done.count'],
  ['shipped', 'count.shipped'],
  ['slipped', 'changes.count-slipped'],
  ['started', 'changes.count-started'],
  ['dropped', 'count.dropped'],
  ['slices', 'changes.count-slices'],
  ['measures', 'changes.count-measures'],
] as const;

export type ListName = keyof typeof headings;

type OwnLists = { readonly [Kind in ChangeKind]?: ListName } & {
  readonly [Kind in KindOf<'promises' | 'work'>]: ListName;
};

type KindOf<Group extends ChangeGroup> = {
  [Kind in ChangeKind]: (typeof changeKinds)[Kind]['group'] extends Group ? Kind : never;
}[ChangeKind];

type Listed = Pick<TitledFinding, 'kind' | 'item' | 'detail'>;

interface DatedChange {
  readonly date: string;
  readonly commit?: number;
}

export interface ListOfChanges<Each> {
  readonly name: ListName;
  readonly heading: string;
  readonly changes: readonly Each[];
}

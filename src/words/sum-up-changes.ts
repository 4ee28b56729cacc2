import type { Change } from '../core/diff/change.ts';
import { changeKinds, type ChangeKind } from '../core/diff/change-kinds.ts';
import { upperFirst } from '../core/text/upper-first.ts';
import type { Names } from './names.ts';
import { sayList, textOf } from './part.ts';
import { changeText } from './say-change.ts';
import { sayCount, sayNumber } from './say-number.ts';

/** One sentence on all changes: what a leader would ask about first, and how much more there is. */
export function sumUpChanges(changes: readonly Change[], names: Names): string {
  const [only, ...others] = changes;
  if (only === undefined) return 'Nothing on the roadmap changes.';
  if (others.length === 0) return changeText(only, names);
  const counts = [...Map.groupBy(changes, ({ kind }) => kind)];
  const isSmall = ([kind]: Counted): boolean => changeKinds[kind].group === 'details';
  const shown = counts.every(isSmall) ? counts : counts.filter((count) => !isSmall(count));
  const first = shown.length > mostShown + 1 ? shown.slice(0, mostShown) : shown;
  const rest = changes.length - first.reduce((sum, [, { length }]) => sum + length, 0);
  const parts = first.map(([kind, { length }]) => sayKind(kind, length));
  const there = rest === 1 ? 'there is' : 'there are';
  const more = rest === 0 ? '' : `; ${there} ${sayCount(rest, 'more change')}`;
  return upperFirst(`${textOf(sayList(parts))}${more}.`);
}

/** More kinds than this make no sentence. */
const mostShown = 5;

function sayKind(kind: ChangeKind, count: number): string {
  const [one, many] = counted[kind];
  if (count > 1) return `${sayNumber(count)} ${many}`;
  return one.startsWith('the ') ? one : `one ${one}`;
}

/** How one change of a kind is counted, and how many are. */
const counted = {
  'roadmap-begun': ['the roadmap begins', 'roadmaps begin'],
  'roadmap-removed': ['the roadmap is removed', 'roadmaps are removed'],
  'statement-reworded': ['the vision is reworded', 'visions are reworded'],
  'vision-rescheduled': ['the date of the vision changes', 'dates of visions change'],
  'goal-retargeted': ['goal changes its aim', 'goals change their aims'],
  'goal-added': ['goal is new', 'goals are new'],
  'goal-removed': ['goal is given up', 'goals are given up'],
  'goals-reordered': ['the goals change order', 'lists of goals change order'],
  'intent-declined': ['intent is declined', 'intents are declined'],
  'intent-revived': ['intent is taken up again', 'intents are taken up again'],
  'promise-slipped': ['promise slips', 'promises slip'],
  'promise-missed': ['promise is kept late', 'promises are kept late'],
  'promise-withdrawn': ['promise is withdrawn', 'promises are withdrawn'],
  'promise-undated': [
    'promise ended on a day nobody wrote down',
    'promises ended on days nobody wrote down',
  ],
  'promise-kept': ['promise is kept', 'promises are kept'],
  'promise-brought-forward': ['promise comes earlier', 'promises come earlier'],
  'promise-made': ['promise is made', 'promises are made'],
  'promise-restated': ['promise is restated', 'promises are restated'],
  'slice-shipped': ['slice has shipped', 'slices have shipped'],
  'slice-dropped': ['slice is dropped', 'slices are dropped'],
  'lesson-learned': ['lesson is learned', 'lessons are learned'],
  'slice-reopened': ['slice is taken up again', 'slices are taken up again'],
  'slice-started': ['slice has started', 'slices have started'],
  'slice-set-back': ['slice is set back', 'slices are set back'],
  'slice-readied': ['slice is ready', 'slices are ready'],
  'horizon-moved': ['horizon moves', 'horizons move'],
  'order-changed': ['intent changes place', 'intents change place'],
  'goal-reading': ['goal is read anew', 'goals are read anew'],
  'confidence-changed': ['confidence changes', 'confidences change'],
  'intent-added': ['intent is new', 'intents are new'],
  'intent-removed': ['intent is removed', 'intents are removed'],
  'slice-added': ['slice is new', 'slices are new'],
  'slice-removed': ['slice is removed', 'slices are removed'],
  'slice-moved': ['slice changes intent', 'slices change intent'],
  'intent-repointed': ['intent changes its goals', 'intents change their goals'],
  'thread-replaced': ['steel thread is replaced', 'steel threads are replaced'],
  'thread-named': ['steel thread is named', 'steel threads are named'],
  'thread-unset': ['steel thread is given up', 'steel threads are given up'],
  'appetite-changed': ['appetite changes', 'appetites change'],
  'dependencies-changed': ['slice changes what it waits for', 'slices change what they wait for'],
  'kind-changed': ['slice changes its kind', 'slices change their kind'],
  'hypothesis-changed': ['hypothesis changes', 'hypotheses change'],
  'question-asked': ['question is asked', 'questions are asked'],
  'question-reopened': ['question is open again', 'questions are open again'],
  'question-answered': ['question is answered', 'questions are answered'],
  'question-reworded': ['question is reworded', 'questions are reworded'],
  'question-removed': ['question is taken out', 'questions are taken out'],
  'done-when-added': ['slice has more to meet', 'slices have more to meet'],
  'done-when-removed': ['slice has less to meet', 'slices have less to meet'],
  'done-when-reworded': [
    'slice words what it is to meet anew',
    'slices word what they are to meet anew',
  ],
  'done-when-unchecked': [
    'slice no longer meets what it did',
    'slices no longer meet what they did',
  ],
  'done-when-checked': [
    'slice meets more of its done-when list',
    'slices meet more of their done-when lists',
  ],
  'ask-made': ['team is asked for help', 'teams are asked for help'],
  'ask-agreed': ['ask is agreed', 'asks are agreed'],
  'ask-disagreed': ['ask is open again', 'asks are open again'],
  'ask-changed': ['ask changes hands', 'asks change hands'],
  'ask-withdrawn': ['ask is withdrawn', 'asks are withdrawn'],
  'team-changed': ['team changes', 'teams change'],
  'owner-changed': ['owner changes', 'owners change'],
  'team-added': ['team is new', 'teams are new'],
  'team-removed': ['team is gone', 'teams are gone'],
  'assumption-broken': ['assumption is broken', 'assumptions are broken'],
  'assumption-holds': ['assumption holds', 'assumptions hold'],
  'assumption-tested': ['assumption is put to the test', 'assumptions are put to the test'],
  'assumption-untested': ['assumption is untested again', 'assumptions are untested again'],
  'assumption-added': ['assumption is new', 'assumptions are new'],
  'assumption-removed': ['assumption is removed', 'assumptions are removed'],
  'assumption-reworded': ['assumption is reworded', 'assumptions are reworded'],
  'tests-changed': ['assumption changes its tests', 'assumptions change their tests'],
  'assumptions-changed': ['intent changes what it rests on', 'intents change what they rest on'],
  'update-added': ['update is posted', 'updates are posted'],
  'update-removed': ['update is removed', 'updates are removed'],
  'update-redated': ['update is redated', 'updates are redated'],
  'update-relinked': ['update changes what it is about', 'updates change what they are about'],
  reviewed: ['item is reviewed', 'items are reviewed'],
  retitled: ['item is retitled', 'items are retitled'],
  renamed: ['item has another address', 'items have another address'],
  'lens-changed': ['team changes its lens', 'teams change their lens'],
  'reason-changed': ['reason changes', 'reasons change'],
  'dates-changed': ['slice changes its dates', 'slices change their dates'],
  'demo-changed': ['demo changes', 'demos change'],
  'links-changed': ['list of links changes', 'lists of links change'],
  'text-changed': ['text changes', 'texts change'],
  'extra-changed': ['item changes in keys of your own', 'items change in keys of your own'],
  'key-changed': ['key changes', 'keys change'],
  'setting-changed': ['setting changes', 'settings change'],
} as const satisfies Record<ChangeKind, readonly [one: string, many: string]>;

type Counted = readonly [ChangeKind, readonly Change[]];

import type { ChangeGroup } from './change-groups.ts';
import type { KindOfChange } from './kind-of-change.ts';

/**
 * Every kind of change, in the order a leader would ask: are we still going where we said, were
 * promises kept, what shipped, what moved, what is in and what is out; last what is only words.
 * `counts` is how a summary tells one and many of them. `changes` tells what `before` and `after`
 * are, and with that how to make one roadmap of the other.
 */
export const changeKinds = {
  'roadmap-begun': kind('direction', 'item', 'the roadmap begins', 'roadmaps begin'),
  'roadmap-removed': kind('direction', 'item', 'the roadmap is removed', 'roadmaps are removed'),
  'statement-reworded': kind(
    'direction',
    'key statement',
    'the vision is reworded',
    'visions are reworded',
  ),
  'vision-rescheduled': kind(
    'direction',
    'key by',
    'the date of the vision changes',
    'dates of visions change',
  ),
  'goal-retargeted': kind('direction', 'keys', 'goal changes its aim', 'goals change their aims'),
  'goal-added': kind('direction', 'item', 'goal is new', 'goals are new'),
  'goal-removed': kind('direction', 'item', 'goal is given up', 'goals are given up'),
  'goals-reordered': kind(
    'direction',
    'key goals',
    'the goals change order',
    'lists of goals change order',
  ),
  'intent-declined': kind('direction', 'keys', 'intent is declined', 'intents are declined'),
  'intent-revived': kind(
    'direction',
    'keys',
    'intent is taken up again',
    'intents are taken up again',
  ),

  'promise-slipped': kind('promises', 'key target', 'promise slips', 'promises slip'),
  'promise-missed': kind(
    'promises',
    'key target',
    'promise is kept late',
    'promises are kept late',
  ),
  'promise-withdrawn': kind(
    'promises',
    'key target',
    'promise is withdrawn',
    'promises are withdrawn',
  ),
  'promise-undated': kind(
    'promises',
    'key target',
    'promise ended on a day nobody wrote down',
    'promises ended on days nobody wrote down',
  ),
  'promise-kept': kind('promises', 'key target', 'promise is kept', 'promises are kept'),
  'promise-brought-forward': kind(
    'promises',
    'key target',
    'promise comes earlier',
    'promises come earlier',
  ),
  'promise-made': kind('promises', 'key target', 'promise is made', 'promises are made'),
  'promise-restated': kind(
    'promises',
    'key target',
    'promise is restated',
    'promises are restated',
  ),

  'slice-shipped': kind('work', 'keys', 'slice has shipped', 'slices have shipped'),
  'slice-dropped': kind('work', 'keys', 'slice is dropped', 'slices are dropped'),
  'lesson-learned': kind('work', 'key learned', 'lesson is learned', 'lessons are learned'),
  'slice-reopened': kind('work', 'keys', 'slice is taken up again', 'slices are taken up again'),
  'slice-started': kind('work', 'keys', 'slice has started', 'slices have started'),
  'slice-set-back': kind('work', 'keys', 'slice is set back', 'slices are set back'),
  'slice-readied': kind('work', 'keys', 'slice is ready', 'slices are ready'),

  'horizon-moved': kind('horizons', 'key horizon', 'horizon moves', 'horizons move'),
  'order-changed': kind('horizons', 'key order', 'intent changes place', 'intents change place'),

  'goal-reading': kind('measures', 'list readings', 'goal is read anew', 'goals are read anew'),
  'confidence-changed': kind(
    'measures',
    'key confidence',
    'confidence changes',
    'confidences change',
  ),

  'intent-added': kind('scope', 'item', 'intent is new', 'intents are new'),
  'intent-removed': kind('scope', 'item', 'intent is removed', 'intents are removed'),
  'slice-added': kind('scope', 'item', 'slice is new', 'slices are new'),
  'slice-removed': kind('scope', 'item', 'slice is removed', 'slices are removed'),
  'slice-moved': kind('scope', 'key intent', 'slice changes intent', 'slices change intent'),
  'intent-repointed': kind(
    'scope',
    'key goals',
    'intent changes its goals',
    'intents change their goals',
  ),
  'thread-replaced': kind(
    'scope',
    'thread',
    'steel thread is replaced',
    'steel threads are replaced',
  ),
  'thread-named': kind('scope', 'thread', 'steel thread is named', 'steel threads are named'),
  'thread-unset': kind('scope', 'thread', 'steel thread is given up', 'steel threads are given up'),
  'appetite-changed': kind('scope', 'key appetite', 'appetite changes', 'appetites change'),
  'dependencies-changed': kind(
    'scope',
    'list depends_on',
    'slice changes what it waits for',
    'slices change what they wait for',
  ),
  'kind-changed': kind('scope', 'key kind', 'slice changes its kind', 'slices change their kind'),
  'hypothesis-changed': kind('scope', 'key hypothesis', 'hypothesis changes', 'hypotheses change'),

  'question-asked': kind('questions', 'list questions', 'question is asked', 'questions are asked'),
  'question-reopened': kind(
    'questions',
    'list questions',
    'question is open again',
    'questions are open again',
  ),
  'question-answered': kind(
    'questions',
    'list questions',
    'question is answered',
    'questions are answered',
  ),
  'question-reworded': kind(
    'questions',
    'list questions',
    'question is reworded',
    'questions are reworded',
  ),
  'question-removed': kind(
    'questions',
    'list questions',
    'question is taken out',
    'questions are taken out',
  ),
  'done-when-added': kind(
    'questions',
    'list done_when',
    'slice has more to meet',
    'slices have more to meet',
  ),
  'done-when-removed': kind(
    'questions',
    'list done_when',
    'slice has less to meet',
    'slices have less to meet',
  ),
  'done-when-reworded': kind(
    'questions',
    'list done_when',
    'slice words what it is to meet anew',
    'slices word what they are to meet anew',
  ),
  'done-when-unchecked': kind(
    'questions',
    'list done_when',
    'slice no longer meets what it did',
    'slices no longer meet what they did',
  ),
  'done-when-checked': kind(
    'questions',
    'list done_when',
    'slice meets more of its done-when list',
    'slices meet more of their done-when lists',
  ),

  'ask-made': kind('people', 'list asks', 'team is asked for help', 'teams are asked for help'),
  'ask-agreed': kind('people', 'list asks', 'ask is agreed', 'asks are agreed'),
  'ask-disagreed': kind('people', 'list asks', 'ask is open again', 'asks are open again'),
  'ask-changed': kind('people', 'list asks', 'ask changes hands', 'asks change hands'),
  'ask-withdrawn': kind('people', 'list asks', 'ask is withdrawn', 'asks are withdrawn'),
  'team-changed': kind('people', 'key team', 'team changes', 'teams change'),
  'owner-changed': kind('people', 'key owner', 'owner changes', 'owners change'),
  'team-added': kind('people', 'item', 'team is new', 'teams are new'),
  'team-removed': kind('people', 'item', 'team is gone', 'teams are gone'),

  'assumption-broken': kind(
    'beliefs',
    'key status',
    'assumption is broken',
    'assumptions are broken',
  ),
  'assumption-holds': kind('beliefs', 'key status', 'assumption holds', 'assumptions hold'),
  'assumption-tested': kind(
    'beliefs',
    'key status',
    'assumption is put to the test',
    'assumptions are put to the test',
  ),
  'assumption-untested': kind(
    'beliefs',
    'key status',
    'assumption is untested again',
    'assumptions are untested again',
  ),
  'assumption-added': kind('beliefs', 'item', 'assumption is new', 'assumptions are new'),
  'assumption-removed': kind('beliefs', 'item', 'assumption is removed', 'assumptions are removed'),
  'assumption-reworded': kind(
    'beliefs',
    'keys',
    'assumption is reworded',
    'assumptions are reworded',
  ),
  'tests-changed': kind(
    'beliefs',
    'list tests',
    'assumption changes its tests',
    'assumptions change their tests',
  ),
  'assumptions-changed': kind(
    'beliefs',
    'list assumptions',
    'intent changes what it rests on',
    'intents change what they rest on',
  ),

  'update-added': kind('news', 'item', 'update is posted', 'updates are posted'),
  'update-removed': kind('news', 'item', 'update is removed', 'updates are removed'),
  'update-redated': kind('news', 'key date', 'update is redated', 'updates are redated'),
  'update-relinked': kind(
    'news',
    'keys',
    'update changes what it is about',
    'updates change what they are about',
  ),

  reviewed: kind('details', 'key reviewed', 'item is reviewed', 'items are reviewed'),
  retitled: kind('details', 'key title', 'item is retitled', 'items are retitled'),
  renamed: kind('details', 'id', 'item has another address', 'items have another address'),
  'lens-changed': kind('details', 'key lens', 'team changes its lens', 'teams change their lens'),
  'reason-changed': kind('details', 'keys', 'reason changes', 'reasons change'),
  'dates-changed': kind('details', 'keys', 'slice changes its dates', 'slices change their dates'),
  'demo-changed': kind('details', 'key demo', 'demo changes', 'demos change'),
  'links-changed': kind('details', 'list links', 'list of links changes', 'lists of links change'),
  'text-changed': kind('details', 'key text', 'text changes', 'texts change'),
  'key-changed': kind('details', 'keys', 'key changes', 'keys change'),
  'extra-changed': kind(
    'details',
    'keys',
    'item changes in keys of your own',
    'items change in keys of your own',
  ),
  'setting-changed': kind('details', 'keys', 'setting changes', 'settings change'),
} as const satisfies Record<string, KindOfChange>;

function kind(
  group: ChangeGroup,
  changes: KindOfChange['changes'],
  one: string,
  many: string,
): KindOfChange {
  return { group, changes, counts: { one, many } };
}

export type ChangeKind = keyof typeof changeKinds;

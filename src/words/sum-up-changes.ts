import type { Change } from '../core/diff/change.ts';
import { changeKinds, type ChangeKind } from '../core/diff/change-kinds.ts';
import { upperFirst } from '../core/text/upper-first.ts';
import type { Names } from './names.ts';
import { sayList, textOf } from './part.ts';
import { changeText } from './say-change.ts';
import { plural } from '../core/text/numbers.ts';

/** One sentence on all changes: what a leader would ask about first, and how much more there is. */
export function sumUpChanges(changes: readonly Change[], names: Names): string {
  const [only, ...others] = changes;
  if (only === undefined) return 'No changes to the roadmap.';
  if (others.length === 0) return changeText(only, names);
  const counts = [...Map.groupBy(changes, nameOf)];
  const isSmall = ([, [first]]: Counted): boolean =>
    first !== undefined && changeKinds[first.kind].group === 'details';
  const shown = counts.every(isSmall) ? counts : counts.filter((count) => !isSmall(count));
  const first = shown.length > mostShown + 1 ? shown.slice(0, mostShown) : shown;
  const rest = changes.length - first.reduce((sum, [, { length }]) => sum + length, 0);
  const parts = first.map(([name, { length }]) => sayCount(name, length));
  const more = rest === 0 ? [] : [plural(rest, 'more change')];
  return upperFirst(`${textOf(sayList([...parts, ...more], 'en'))}.`);
}

/** More kinds than this make no sentence. */
const mostShown = 5;

/** The name of its kind. A target date that was written down after its slice ended has its own. */
function nameOf({ kind, detail }: Change): CountedName {
  if (kind !== 'promise-restated' || detail === undefined) return kind;
  return detail === 'corrected' ? 'target-corrected' : 'target-given';
}

function sayCount(name: CountedName, count: number): string {
  const [one, many] = counted[name];
  if (count > 1) return `${count} ${many}`;
  return /^(?:roadmap|statement|vision|goals)-(?:begun|removed|reworded|rescheduled|reordered)$/.test(
    name,
  )
    ? one
    : `1 ${one}`;
}

/** How one change is counted, and how many are. */
const counted = {
  'roadmap-begun': ['roadmap created', 'roadmaps created'],
  'roadmap-removed': ['roadmap removed', 'roadmaps removed'],
  'statement-reworded': ['vision reworded', 'visions reworded'],
  'vision-rescheduled': ['vision date moved', 'vision dates moved'],
  'goal-retargeted': ['goal target changed', 'goal targets changed'],
  'goal-added': ['goal added', 'goals added'],
  'goal-removed': ['goal removed', 'goals removed'],
  'goals-reordered': ['goals reordered', 'lists of goals reordered'],
  'intent-declined': ['intent declined', 'intents declined'],
  'intent-revived': ['intent no longer declined', 'intents no longer declined'],
  'promise-slipped': ['promise slipped', 'promises slipped'],
  'promise-missed': ['promise missed', 'promises missed'],
  'promise-withdrawn': ['promise withdrawn', 'promises withdrawn'],
  'promise-undated': ['promise with unknown ship date', 'promises with unknown ship dates'],
  'promise-kept': ['promise kept', 'promises kept'],
  'promise-brought-forward': ['promise brought forward', 'promises brought forward'],
  'promise-made': ['promise made', 'promises made'],
  'promise-restated': ['target date restated', 'target dates restated'],
  'target-given': [
    'target date added after the slice shipped',
    'target dates added after their slices shipped',
  ],
  'target-corrected': ['target date corrected', 'target dates corrected'],
  'intent-done': ['intent done', 'intents done'],
  'slice-shipped': ['slice shipped', 'slices shipped'],
  'slice-dropped': ['slice dropped', 'slices dropped'],
  'lesson-learned': ['lesson learned', 'lessons learned'],
  'intent-reopened': ['intent no longer done', 'intents no longer done'],
  'slice-reopened': ['slice reopened', 'slices reopened'],
  'slice-started': ['slice started', 'slices started'],
  'slice-set-back': ['slice moved back', 'slices moved back'],
  'slice-readied': ['slice ready to start', 'slices ready to start'],
  'horizon-moved': ['item moved to another horizon', 'items moved to other horizons'],
  'order-changed': ['intent reordered', 'intents reordered'],
  'goal-reading': ['goal measured', 'goals measured'],
  'confidence-changed': ['confidence changed', 'confidences changed'],
  'intent-added': ['intent added', 'intents added'],
  'intent-removed': ['intent removed', 'intents removed'],
  'slice-added': ['slice added', 'slices added'],
  'slice-removed': ['slice removed', 'slices removed'],
  'slice-moved': ['slice moved to another intent', 'slices moved to other intents'],
  'intent-repointed': ['intent with changed goals', 'intents with changed goals'],
  'thread-replaced': ['steel thread replaced', 'steel threads replaced'],
  'thread-named': ['steel thread set', 'steel threads set'],
  'thread-unset': ['steel thread removed', 'steel threads removed'],
  'appetite-changed': ['appetite changed', 'appetites changed'],
  'dependencies-changed': ['slice with changed dependencies', 'slices with changed dependencies'],
  'kind-changed': ['slice with a changed kind', 'slices with changed kinds'],
  'hypothesis-changed': ['hypothesis changed', 'hypotheses changed'],
  'question-asked': ['question asked', 'questions asked'],
  'question-reopened': ['question reopened', 'questions reopened'],
  'question-answered': ['question answered', 'questions answered'],
  'question-reworded': ['question reworded', 'questions reworded'],
  'question-removed': ['question removed', 'questions removed'],
  'done-when-added': ['done-when list extended', 'done-when lists extended'],
  'done-when-removed': ['done-when list shortened', 'done-when lists shortened'],
  'done-when-reworded': ['done-when list reworded', 'done-when lists reworded'],
  'done-when-unchecked': ['done-when list set back', 'done-when lists set back'],
  'done-when-checked': ['done-when list advanced', 'done-when lists advanced'],
  'ask-made': ['request made', 'requests made'],
  'ask-agreed': ['request agreed', 'requests agreed'],
  'ask-disagreed': ['request no longer agreed', 'requests no longer agreed'],
  'ask-changed': ['request agreed by somebody else', 'requests agreed by somebody else'],
  'ask-withdrawn': ['request withdrawn', 'requests withdrawn'],
  'team-changed': ['team changed', 'teams changed'],
  'owner-changed': ['owner changed', 'owners changed'],
  'team-added': ['team added', 'teams added'],
  'team-removed': ['team removed', 'teams removed'],
  'assumption-broken': ['assumption broken', 'assumptions broken'],
  'assumption-holds': ['assumption found to hold', 'assumptions found to hold'],
  'assumption-tested': ['assumption in test', 'assumptions in test'],
  'assumption-untested': ['assumption untested again', 'assumptions untested again'],
  'assumption-added': ['assumption added', 'assumptions added'],
  'assumption-removed': ['assumption removed', 'assumptions removed'],
  'assumption-reworded': ['assumption reworded', 'assumptions reworded'],
  'tests-changed': ['assumption with changed tests', 'assumptions with changed tests'],
  'assumptions-changed': ['intent with changed assumptions', 'intents with changed assumptions'],
  'update-added': ['update posted', 'updates posted'],
  'update-removed': ['update removed', 'updates removed'],
  'update-redated': ['update redated', 'updates redated'],
  'update-relinked': ['update about other items', 'updates about other items'],
  reviewed: ['item reviewed', 'items reviewed'],
  retitled: ['item renamed', 'items renamed'],
  renamed: ['item with a new id', 'items with new ids'],
  'lens-changed': ['lens changed', 'lenses changed'],
  'reason-changed': ['reason changed', 'reasons changed'],
  'dates-changed': ['item with changed dates', 'items with changed dates'],
  'demo-changed': ['demo changed', 'demos changed'],
  'links-changed': ['list of links changed', 'lists of links changed'],
  'text-changed': ['text changed', 'texts changed'],
  'extra-changed': ['item with changed custom keys', 'items with changed custom keys'],
  'key-changed': ['key changed', 'keys changed'],
  'setting-changed': ['setting changed', 'settings changed'],
} as const satisfies Record<CountedName, readonly [one: string, many: string]>;

type CountedName = ChangeKind | 'target-given' | 'target-corrected';

type Counted = readonly [CountedName, readonly Change[]];

/**
 * Every kind of change, in the order a leader would ask: are we still going where we said, were
 * promises kept, what shipped, what moved, what is in and what is out; last what is only words.
 *
 * `changes` is what `before` and `after` hold, and with that how to make one roadmap of the other:
 * - `item`: the item comes with the values in `after`, or goes with those in `before`;
 * - `id`: its id;
 * - `key x`: the value of the key `x`; left out where the key is;
 * - `keys`: a record of keys and their values; a key that is in `before` alone goes;
 * - `list x`: what leaves and what joins the list under the key `x`, whose order means nothing;
 * - `thread`: ids of slices: the one in `before` is no longer a steel thread, the one in `after` is;
 *   a slice in both is one.
 */
export const changeKinds = {
  'roadmap-begun': { group: 'direction', changes: 'item' },
  'roadmap-removed': { group: 'direction', changes: 'item' },
  'statement-reworded': { group: 'direction', changes: 'key statement' },
  'vision-rescheduled': { group: 'direction', changes: 'key by' },
  'goal-retargeted': { group: 'direction', changes: 'keys' },
  'goal-added': { group: 'direction', changes: 'item' },
  'goal-removed': { group: 'direction', changes: 'item' },
  'goals-reordered': { group: 'direction', changes: 'key goals' },
  'intent-declined': { group: 'direction', changes: 'keys' },
  'intent-revived': { group: 'direction', changes: 'keys' },

  'promise-slipped': { group: 'promises', changes: 'key target' },
  'promise-missed': { group: 'promises', changes: 'key target' },
  'promise-withdrawn': { group: 'promises', changes: 'key target' },
  'promise-undated': { group: 'promises', changes: 'key target' },
  'promise-kept': { group: 'promises', changes: 'key target' },
  'promise-brought-forward': { group: 'promises', changes: 'key target' },
  'promise-made': { group: 'promises', changes: 'key target' },
  'promise-restated': { group: 'promises', changes: 'key target' },

  'intent-done': { group: 'work', changes: 'keys' },
  'slice-shipped': { group: 'work', changes: 'keys' },
  'slice-dropped': { group: 'work', changes: 'keys' },
  'lesson-learned': { group: 'work', changes: 'key learned' },
  'intent-reopened': { group: 'work', changes: 'keys' },
  'slice-reopened': { group: 'work', changes: 'keys' },
  'slice-started': { group: 'work', changes: 'keys' },
  'slice-set-back': { group: 'work', changes: 'keys' },
  'slice-readied': { group: 'work', changes: 'keys' },

  'horizon-moved': { group: 'horizons', changes: 'key horizon' },
  'order-changed': { group: 'horizons', changes: 'key order' },

  'goal-reading': { group: 'measures', changes: 'list readings' },
  'confidence-changed': { group: 'measures', changes: 'key confidence' },

  'intent-added': { group: 'scope', changes: 'item' },
  'intent-removed': { group: 'scope', changes: 'item' },
  'slice-added': { group: 'scope', changes: 'item' },
  'slice-removed': { group: 'scope', changes: 'item' },
  'slice-moved': { group: 'scope', changes: 'key intent' },
  'intent-repointed': { group: 'scope', changes: 'key goals' },
  'thread-replaced': { group: 'scope', changes: 'thread' },
  'thread-named': { group: 'scope', changes: 'thread' },
  'thread-unset': { group: 'scope', changes: 'thread' },
  'appetite-changed': { group: 'scope', changes: 'key appetite' },
  'dependencies-changed': { group: 'scope', changes: 'list depends_on' },
  'kind-changed': { group: 'scope', changes: 'key kind' },
  'hypothesis-changed': { group: 'scope', changes: 'key hypothesis' },

  'question-asked': { group: 'questions', changes: 'list questions' },
  'question-reopened': { group: 'questions', changes: 'list questions' },
  'question-answered': { group: 'questions', changes: 'list questions' },
  'question-reworded': { group: 'questions', changes: 'list questions' },
  'question-removed': { group: 'questions', changes: 'list questions' },
  'done-when-added': { group: 'questions', changes: 'list done_when' },
  'done-when-removed': { group: 'questions', changes: 'list done_when' },
  'done-when-reworded': { group: 'questions', changes: 'list done_when' },
  'done-when-unchecked': { group: 'questions', changes: 'list done_when' },
  'done-when-checked': { group: 'questions', changes: 'list done_when' },

  'ask-made': { group: 'people', changes: 'list asks' },
  'ask-agreed': { group: 'people', changes: 'list asks' },
  'ask-disagreed': { group: 'people', changes: 'list asks' },
  'ask-changed': { group: 'people', changes: 'list asks' },
  'ask-withdrawn': { group: 'people', changes: 'list asks' },
  'team-changed': { group: 'people', changes: 'key team' },
  'owner-changed': { group: 'people', changes: 'key owner' },
  'team-added': { group: 'people', changes: 'item' },
  'team-removed': { group: 'people', changes: 'item' },

  'assumption-broken': { group: 'beliefs', changes: 'key status' },
  'assumption-holds': { group: 'beliefs', changes: 'key status' },
  'assumption-tested': { group: 'beliefs', changes: 'key status' },
  'assumption-untested': { group: 'beliefs', changes: 'key status' },
  'assumption-added': { group: 'beliefs', changes: 'item' },
  'assumption-removed': { group: 'beliefs', changes: 'item' },
  'assumption-reworded': { group: 'beliefs', changes: 'keys' },
  'tests-changed': { group: 'beliefs', changes: 'list tests' },
  'assumptions-changed': { group: 'beliefs', changes: 'list assumptions' },

  'update-added': { group: 'news', changes: 'item' },
  'update-removed': { group: 'news', changes: 'item' },
  'update-redated': { group: 'news', changes: 'key date' },
  'update-relinked': { group: 'news', changes: 'keys' },

  reviewed: { group: 'details', changes: 'key reviewed' },
  retitled: { group: 'details', changes: 'key title' },
  renamed: { group: 'details', changes: 'id' },
  'lens-changed': { group: 'details', changes: 'key lens' },
  'reason-changed': { group: 'details', changes: 'keys' },
  'dates-changed': { group: 'details', changes: 'keys' },
  'demo-changed': { group: 'details', changes: 'key demo' },
  'links-changed': { group: 'details', changes: 'list links' },
  'text-changed': { group: 'details', changes: 'key text' },
  'extra-changed': { group: 'details', changes: 'keys' },
  'key-changed': { group: 'details', changes: 'keys' },
  'setting-changed': { group: 'details', changes: 'keys' },
} as const satisfies Record<string, { readonly group: string; readonly changes: string }>;

/** Where a kind comes in the order a leader would ask. */
export function rankOf(kind: ChangeKind): number {
  return ranks.get(kind) ?? ranks.size;
}

const ranks = new Map(Object.keys(changeKinds).map((name, rank) => [name, rank]));

/** The subject of a change. */
export type ChangeGroup = (typeof changeKinds)[ChangeKind]['group'];

export type ChangeKind = keyof typeof changeKinds;

import { cameAndWent } from '../core/diff/came-and-went.ts';
import type { AssumptionStatus } from '../core/model/assumption.ts';
import type { Link } from '../core/roadmap/roadmap.ts';
import { termOf, type Key, type Keys } from '../core/model/key.ts';
import { keysOf } from '../core/model/nouns.ts';
import { sayFigure } from '../core/text/say-figure.ts';
import { quoted, quotedAtEnd, say, sayList, type Filling, type Part } from './part.ts';
import { sayCount } from './say-number.ts';
import {
  periodAt,
  sayMembers,
  sayValue,
  textAt,
  type Sentence,
  type Sentences,
  type Words,
} from './sentence.ts';

/** The sentences on people, assumptions and updates, and on what is only words. */
export const detailSentences = {
  'ask-made'({ after }, { name, team }) {
    const agreed = after?.agreed === undefined ? '' : ` (agreed: ${after.agreed})`;
    return say`${name} asks ${team(after?.team ?? '')}${agreed}: ${quotedAtEnd(after?.what ?? '')}`;
  },
  'ask-withdrawn': ({ before }, { name, team }) =>
    say`${name} no longer asks ${team(before?.team ?? '')}: ${quotedAtEnd(before?.what ?? '')}`,
  'ask-agreed': answer,
  'ask-disagreed': answer,
  'ask-changed': answer,
  'team-changed'({ before, after }, words) {
    const [was, is] = [before, after].map((id) => id && words.team(id));
    return was && is
      ? say`${words.name} goes from ${was} to ${is}.`
      : sayValue(words, 'a team', was, is);
  },
  'owner-changed': ({ before, after }, words) => sayValue(words, 'an owner', before, after),
  'team-added': (_, { name }) => say`${name} is a new team.`,
  'team-removed': (_, { name }) => say`The team ${name} is gone.`,

  'assumption-broken': verdict('has proved wrong'),
  'assumption-holds': verdict('has held'),
  'assumption-tested': verdict('is being tested'),
  'assumption-untested': verdict('counts as untested again'),
  'assumption-added': ({ after }, { name }) =>
    say`${name} is a new assumption, ${textAt(after, 'status') ?? ''}.`,
  'assumption-removed': (_, { name }) => say`The assumption ${name} is removed.`,
  'assumption-reworded': (_, { name }) => say`The assumption ${name} is reworded.`,
  'tests-changed'({ before = [], after = [] }, { name, other }) {
    const named = (id: string): Part => other('slice', id);
    const come = [after.map(named), 'is now tested by'] as const;
    return sayMembers(say`The assumption ${name}`, come, [
      before.map(named),
      'is no longer tested by',
    ]);
  },

  'update-added': ({ after }, { name }) =>
    say`${name} was posted on ${periodAt(after, 'date') ?? ''}.`,
  'update-removed': ({ before }, { name }) =>
    say`The update ${name} of ${periodAt(before, 'date') ?? ''} is removed.`,
  'update-redated': ({ before = '', after = '' }, { name }) =>
    say`The update ${name} is now dated ${{ period: after }}, not ${{ period: before }}.`,
  'update-relinked': (_, { name }) => say`The update ${name} changes what it is about.`,

  reviewed({ before, after }, words) {
    const [was, is] = [before, after].map((period) => period && { period });
    if (!is || (after ?? '') <= (before ?? '')) return sayValue(words, 'a day of review', was, is);
    return say`${words.name} was reviewed on ${is} and found true.`;
  },
  retitled: ({ before = '' }, { title }) => say`${quoted(before)} is now called ${title}.`,
  renamed: ({ before = '', after = '' }, { name }) =>
    say`${name} goes by another id: ${quoted(after)}, no longer ${quoted(before)}.`,
  'lens-changed': ({ before, after }, words) => sayValue(words, 'a lens', before, after),
  'reason-changed'({ before, after }, { name }) {
    const keys = { ...before, ...after };
    if ('why' in keys)
      return say`The reason for ${name} is ${after?.['why'] === undefined ? 'no longer given' : 'reworded'}.`;
    if ('declined' in keys)
      return say`${name} stays declined, for another reason: ${quotedAtEnd(textAt(after, 'declined') ?? '')}`;
    const because = textAt(after, 'because');
    if (because === undefined) return say`${name} no longer says why it was dropped.`;
    return say`The reason why ${name.length > 0 ? name : 'it'} was dropped is now: ${quotedAtEnd(because)}`;
  },
  'dates-changed'({ before, after }, { name }) {
    const verbs = ['started', 'shipped'].filter((verb) => verb in { ...before, ...after });
    const dated = verbs.flatMap((verb) => {
      const day = periodAt(after, verb);
      return day ? [say`${verb} on ${day}`] : [];
    });
    const gone = verbs.filter((verb) => after?.[verb] === undefined);
    const parts = [
      ...(dated.length > 0 ? [say`${sayList(dated)}, by its own account`] : []),
      ...(gone.length > 0 ? [say`no longer says when it ${sayList(gone)}`] : []),
    ];
    return say`${name} ${sayList(parts, ', and ')}.`;
  },
  'links-changed'({ before: gone = [], after: come = [] }, { name }) {
    const list = (links: readonly Link[]) => sayList(links.map(({ label }) => quoted(label)));
    if (gone.length === 0) return say`${name} now links to ${list(come)}.`;
    if (come.length === 0) return say`${name} no longer links to ${list(gone)}.`;
    return say`${name} now links to ${list(come)} in place of ${list(gone)}.`;
  },
  /** How much of a text is new and how much is gone, counted in words. */
  'text-changed'({ before = '', after = '' }, { name, of }) {
    const { gone, come } = cameAndWent(wordsOf(before), wordsOf(after));
    if (before === '') return say`${name} now has a text, of ${sayCount(come.length, 'word')}.`;
    if (after === '') return say`${name} no longer has a text.`;
    const parts = [
      ...(come.length > 0 ? [`${sayCount(come.length, 'word')} new`] : []),
      ...(gone.length > 0 ? [`${sayCount(gone.length, 'word')} gone`] : []),
    ];
    return say`The text${of} changes: ${parts.join(', ') || 'the same words, arranged anew'}.`;
  },
  'extra-changed'({ before, after }, words) {
    const keys = Object.keys({ ...before, ...after }).map((key) => quoted(key));
    return say`Keys of your own change${words.in}: ${sayList(keys, ', ')}.`;
  },
  'key-changed'({ item, before, after }, words) {
    const [name = ''] = Object.keys({ ...before, ...after });
    const keys: Keys = { ...keysOf, team: {}, settings: {} }[item.kind];
    const key = keys[name];
    const say = (value: unknown) => (value === undefined ? undefined : sayAny(value, key, words));
    const term = termOf(name);
    return sayValue(words, term, say(before?.[name]), say(after?.[name]));
  },
  'setting-changed'({ before, after }) {
    const [key = ''] = Object.keys({ ...before, ...after });
    const [was, is] = [before, after].map((values) =>
      values && key in values ? saySetting(values[key]) : undefined,
    );
    if (is === undefined) return say`The setting ${quoted(key)} is gone; it was ${was ?? ''}.`;
    if (was === undefined) return say`The setting ${quoted(key)} is now ${is}.`;
    return say`The setting ${quoted(key)} is now ${is}, no longer ${was}.`;
  },
} as const satisfies Partial<Sentences>;

/** Who answers what is asked of a team. */
function answer(
  { before, after }: Parameters<Sentence<'ask-agreed' | 'ask-disagreed' | 'ask-changed'>>[0],
  { name, team }: Words,
): readonly Part[] {
  const [was, is] = [before?.agreed, after?.agreed];
  const who = say`${is ?? was ?? ''} of ${team(after?.team ?? '')}${is && was ? `, no longer ${was},` : ''}`;
  return say`${who} ${is ? 'agrees' : 'no longer agrees'} to what ${name} asks: ${quotedAtEnd(after?.what ?? '')}`;
}

function verdict(words: string): Sentence<VerdictKind> {
  return ({ before = 'untested' }, { name }) =>
    say`The assumption ${name} ${words}; it was ${states[before]}.`;
}

const states = {
  broken: 'broken',
  holds: 'found to hold',
  testing: 'being tested',
  untested: 'untested',
} as const satisfies Record<AssumptionStatus, string>;

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+/g) ?? [];
}

/** A value of a key that no sentence is written for. */
function sayAny(value: unknown, key: Key | undefined, words: Words): Filling {
  if (typeof value === 'number') return sayFigure(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return sayList(value.map((member) => sayAny(member, key, words)));
  if (typeof value === 'object' && value !== null) {
    if ('amount' in value && 'unit' in value)
      return sayCount(Number(value.amount), String(value.unit));
    return 'label' in value ? quoted(String(value.label)) : saySetting(value);
  }
  const text = String(value);
  if (key?.kind === 'day' || key?.kind === 'period') return { period: text };
  if (key?.kind !== 'id' && key?.kind !== 'ids') return quoted(text);
  return key.of === 'team' ? words.team(text) : words.other(key.of, text);
}

function saySetting(value: unknown): readonly Part[] {
  const values: readonly unknown[] =
    typeof value === 'object' ? Object.values(value ?? {}) : [value];
  return sayList(
    values.map((part) => quoted(String(part))),
    ', ',
  );
}

type VerdictKind =
  'assumption-broken' | 'assumption-holds' | 'assumption-tested' | 'assumption-untested';

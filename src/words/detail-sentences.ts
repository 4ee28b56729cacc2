import { cameAndWent } from '../core/diff/canonical.ts';
import type { Link } from '../core/roadmap/roadmap.ts';
import { termOf, type Key, type Keys } from '../core/model/key.ts';
import { keysOf } from '../core/model/nouns.ts';
import { formatNumber, formatAmount } from '../core/text/numbers.ts';
import { type Filling, type Part, quoted, sayList } from './part.ts';
import {
  periodAt,
  sayMembers,
  sayValue,
  textAt,
  type Sentence,
  type Sentences,
  type Words,
} from './sentence.ts';

/** The sentences on people, assumptions and updates, and on details. */
export const detailSentences = {
  'ask-made'({ after }, { say, team }) {
    const [to, text] = [team(after?.team ?? ''), quoted(after?.what ?? '')];
    return after?.agreed === undefined
      ? say('change.ask-made', { to, text })
      : say('change.ask-made-agreed', { to, who: after.agreed, text });
  },
  'ask-withdrawn': ({ before }, { say, team }) =>
    say('change.ask-withdrawn', {
      to: team(before?.team ?? ''),
      text: quoted(before?.what ?? ''),
    }),
  'ask-agreed': answer,
  'ask-disagreed': answer,
  'ask-changed': answer,
  'team-changed'({ before: was, after: is }, words) {
    const [before, after] = [was, is].map((id) => id && words.team(id));
    return before && after
      ? words.say('change.team-changed', { before, after })
      : sayValue(words, words.t('change.term-team'), before, after);
  },
  'owner-changed': ({ before, after }, words) =>
    sayValue(words, words.t('change.term-owner'), before, after),
  'team-added': (_, { say }) => say('change.team-added'),
  'team-removed': (_, { say }) => say('change.team-removed'),

  'assumption-broken': verdict,
  'assumption-holds': verdict,
  'assumption-tested': verdict,
  'assumption-untested': verdict,
  'assumption-added'({ after }, { t, say }) {
    const status = textAt(after, 'status') ?? '';
    return say('change.assumption-added', { status: t.find(`assumption.${status}`) ?? status });
  },
  'assumption-removed': (_, { say }) => say('change.assumption-removed'),
  'assumption-reworded': (_, { say }) => say('change.assumption-reworded'),
  'tests-changed'({ before = [], after = [] }, words) {
    const named = (id: string): Part => words.other('slice', id);
    return sayMembers(words, 'tests-changed', after.map(named), before.map(named));
  },

  'update-added': ({ after }, { say }) =>
    say('change.update-added', { day: periodAt(after, 'date') ?? '' }),
  'update-removed': ({ before }, { say }) =>
    say('change.update-removed', { day: periodAt(before, 'date') ?? '' }),
  'update-redated': ({ before = '', after = '' }, { say }) =>
    say('change.update-redated', { before: { period: before }, after: { period: after } }),
  'update-relinked': (_, { say }) => say('change.update-relinked'),

  reviewed({ before: was, after: is }, words) {
    const [before, after] = [was, is].map((period) => period && { period });
    return after && (is ?? '') > (was ?? '')
      ? words.say('change.reviewed', { day: after })
      : sayValue(words, words.t('change.term-reviewed'), before, after);
  },
  retitled: ({ before = '' }, { say, title }) =>
    say('change.retitled', { before: quoted(before), title }),
  renamed: ({ before = '', after = '' }, { say }) =>
    say('change.renamed', { before: quoted(before), after: quoted(after) }),
  'lens-changed': ({ before, after }, words) =>
    sayValue(words, words.t('change.term-lens'), before, after),
  'reason-changed'({ before, after }, { say }) {
    const keys = { ...before, ...after };
    if ('why' in keys)
      return say(after?.['why'] === undefined ? 'change.reason-removed' : 'change.reason-reworded');
    if ('declined' in keys)
      return say('change.reason-declined', { text: quoted(textAt(after, 'declined') ?? '') });
    const because = textAt(after, 'because');
    return because === undefined
      ? say('change.reason-dropped-removed')
      : say('change.reason-dropped', { text: quoted(because) });
  },
  'dates-changed'({ before, after }, { t, say }) {
    const done = periodAt(after, 'done');
    if (done)
      return say('change.dates-changed', { changes: say('change.date-done', { day: done }) });
    const keys = { ...before, ...after };
    const changes = (['started', 'shipped'] as const).flatMap((verb): readonly Filling[] => {
      const day = periodAt(after, verb);
      if (day) return [say(`change.date-${verb}`, { day })];
      return verb in keys ? [t(`change.date-${verb}-removed`)] : [];
    });
    return say('change.dates-changed', { changes: sayList(changes, t.locale, 'facts') });
  },
  'links-changed'({ before = [], after = [] }, words) {
    const named = ({ label }: Link): Part => quoted(label);
    return sayMembers(words, 'links-changed', after.map(named), before.map(named));
  },
  /** How much of a text is new and how much is gone, counted in words. */
  'text-changed'({ before = '', after = '' }, { t, say }) {
    const { gone, come } = cameAndWent(wordsOf(before), wordsOf(after));
    if (before === '') return say('change.text-added', { count: come.length });
    if (after === '') return say('change.text-removed');
    const changes = [
      ...(come.length > 0 ? [t('change.words-added', { count: come.length })] : []),
      ...(gone.length > 0 ? [t('change.words-removed', { count: gone.length })] : []),
    ];
    const moved = changes.length > 0 ? changes : [t('change.words-moved')];
    return say('change.text-changed', { changes: sayList(moved, t.locale, 'facts') });
  },
  'extra-changed'({ before, after }, { t, say }) {
    const keys = Object.keys({ ...before, ...after }).map((key) => quoted(key));
    return say('change.extra-changed', { keys: sayList(keys, t.locale, 'facts') });
  },
  'key-changed'({ item, before, after }, words) {
    const [name = ''] = Object.keys({ ...before, ...after });
    const keys: Keys = { ...keysOf, team: {}, settings: {} }[item.kind];
    const key = keys[name];
    const said = (value: unknown) => (value === undefined ? undefined : sayAny(value, key, words));
    const term = words.t.find(`key.${name}`) ?? termOf(name);
    return sayValue(words, term, said(before?.[name]), said(after?.[name]));
  },
  'setting-changed'({ before: was, after: is }, words) {
    const [name = ''] = Object.keys({ ...was, ...is });
    const [before, after] = [was, is].map((values) =>
      values && name in values ? saySetting(values[name], words) : undefined,
    );
    const key = quoted(name);
    if (after === undefined)
      return words.say('change.setting-removed', { key, before: before ?? '' });
    return before === undefined
      ? words.say('change.setting-set', { key, after })
      : words.say('change.setting-changed', { key, before, after });
  },
} as const satisfies Partial<Sentences>;

/** Who agrees to a request. */
function answer(
  { kind, before, after }: Parameters<Sentence<'ask-agreed' | 'ask-disagreed' | 'ask-changed'>>[0],
  { say, team }: Words,
): readonly Part[] {
  const [to, text] = [team(after?.team ?? ''), quoted(after?.what ?? '')];
  const [was = '', is = ''] = [before?.agreed, after?.agreed];
  if (kind === 'ask-disagreed') return say('change.ask-disagreed', { who: was, to, text });
  return kind === 'ask-agreed'
    ? say('change.ask-agreed', { who: is, to, text })
    : say('change.ask-changed', { who: is, to, before: was, text });
}

function verdict(
  { before = 'untested', after = 'untested' }: Parameters<Sentence<VerdictKind>>[0],
  { t, say }: Words,
): readonly Part[] {
  return say('change.assumption-status', {
    before: t(`assumption.${before}`),
    after: t(`assumption.${after}`),
  });
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+/g) ?? [];
}

/** A value of a key that no sentence is written for. */
function sayAny(value: unknown, key: Key | undefined, words: Words): Filling {
  const { t, list } = words;
  if (typeof value === 'number') return formatNumber(value, t.locale);
  if (typeof value === 'boolean') return t(value ? 'key.yes' : 'change.no');
  if (Array.isArray(value)) return list(value.map((member) => sayAny(member, key, words)));
  if (typeof value === 'object' && value !== null) {
    if ('amount' in value && 'unit' in value)
      return formatAmount(Number(value.amount), value.unit === 'day' ? 'day' : 'week', t.locale);
    return 'label' in value ? quoted(String(value.label)) : saySetting(value, words);
  }
  const text = String(value);
  if (key?.kind === 'day' || key?.kind === 'period') return { period: text };
  if (key?.kind !== 'id' && key?.kind !== 'ids') return quoted(text);
  return key.of === 'team' ? words.team(text) : words.other(key.of, text);
}

function saySetting(value: unknown, { t }: Words): readonly Part[] {
  return sayList(
    leavesOf(value).map((part) => quoted(String(part))),
    t.locale,
    'facts',
  );
}

/** The texts and numbers in a value, however deep. */
function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' ? Object.values(value ?? {}).flatMap(leavesOf) : [value];
}

type VerdictKind =
  'assumption-broken' | 'assumption-holds' | 'assumption-tested' | 'assumption-untested';

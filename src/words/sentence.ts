import type { TitledFinding, Values } from '../core/diff/change.ts';
import type { ChangeKind } from '../core/diff/change-kinds.ts';
import type { NamedNoun } from '../core/diff/comparison.ts';
import { horizons, type Horizon } from '../core/model/intent.ts';
import { lastDayOf } from '../core/model/period.ts';
import { formatNumber } from '../core/text/numbers.ts';
import type { Messages } from '../messages/create-messages.ts';
import type { Given, MessageId, ValuesOf } from '../messages/message-id.ts';
import type { Filling, Part } from './part.ts';
import { sayDuration } from './say-duration.ts';

/** Puts a change of a kind into words. */
export type Sentence<Kind extends ChangeKind> = (
  change: TitledFinding<Kind>,
  words: Words,
) => readonly Part[];

export type Sentences = { readonly [Kind in ChangeKind]: Sentence<Kind> };

/** The tools that make sentences. */
export interface Words {
  readonly t: Messages;
  /** A message for which `voice` and `item` are known. */
  readonly say: <Id extends MessageId>(
    id: Id,
    ...given: Given<Omit<ValuesOf<Id, Filling>, 'voice' | 'item'>>
  ) => readonly Part[];
  readonly list: (items: readonly Filling[]) => readonly Part[];
  /** The item by its title, also on its own page. */
  readonly title: Part;
  /** Another item by its title. */
  readonly other: (noun: Exclude<NamedNoun, 'team'>, id: string) => Part;
  readonly team: (id: string) => string;
  readonly horizon: (horizon: Horizon | undefined) => string;
}

/** A sentence on a value that was given, changed or taken away: `term` is what it is called. */
export function sayValue(
  { say }: Words,
  term: string,
  before: Filling | undefined,
  after: Filling | undefined,
): readonly Part[] {
  if (after === undefined) return say('change.value-removed', { term, before: before ?? '' });
  if (before === undefined) return say('change.value-set', { term, after });
  return say('change.value-changed', { term, before, after });
}

/** A sentence on the items that joined a list, and those that left it. */
export function sayMembers(
  { say, list }: Words,
  kind: MemberKind,
  joined: readonly Part[],
  left: readonly Part[],
): readonly Part[] {
  const [come, gone] = [list(joined), list(left)];
  if (left.length === 0) return say(`change.${kind}-added`, { come });
  if (joined.length === 0) return say(`change.${kind}-removed`, { gone });
  return say(`change.${kind}-replaced`, { come, gone });
}

type MemberKind =
  | 'intent-repointed'
  | 'assumptions-changed'
  | 'tests-changed'
  | 'dependencies-changed'
  | 'links-changed';

/** How much later or earlier one period ends than another; empty when both end together. */
export function sayLag(before: string, after: string, t: Messages): string {
  const duration = sayDuration(before, after, t);
  if (duration === '') return '';
  return t(lastDayOf(after) > lastDayOf(before) ? 'change.later' : 'change.earlier', { duration });
}

/** The text under a key, if there is any. */
export function textAt(values: Values | undefined, key: string): string | undefined {
  const value = values?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** The texts in the list under a key. */
export function listAt(values: Values | undefined, key: string): readonly string[] {
  const value: unknown = values?.[key];
  return Array.isArray(value) ? value.filter((member) => typeof member === 'string') : [];
}

/** The number under a key as prose has it, if there is one. */
export function figureAt(
  values: Values | undefined,
  key: string,
  { locale }: Messages,
): string | undefined {
  const value = values?.[key];
  return typeof value === 'number' ? formatNumber(value, locale) : undefined;
}

/** The period under a key, if there is one. */
export function periodAt(values: Values | undefined, key: string): Part | undefined {
  const period = textAt(values, key);
  return period === undefined ? undefined : { period };
}

/** The horizon in a record of values, if there is one. */
export function horizonAt(values: Values | undefined): Horizon | undefined {
  return horizons.find((horizon) => horizon === values?.['horizon']);
}

import type { TitledFinding, Values } from '../core/diff/change.ts';
import type { ChangeKind } from '../core/diff/change-kinds.ts';
import type { NamedNoun } from '../core/diff/comparison.ts';
import { horizons, type Horizon } from '../core/model/intent.ts';
import { lastDayOf } from '../core/model/period.ts';
import { sayFigure } from '../core/text/say-figure.ts';
import type { Messages } from '../messages/create-messages.ts';
import { say, sayList, type Filling, type Part } from './part.ts';
import { sayDuration } from './say-duration.ts';

/** Puts a change of a kind into words. */
export type Sentence<Kind extends ChangeKind> = (
  change: TitledFinding<Kind>,
  words: Words,
) => readonly Part[];

export type Sentences = { readonly [Kind in ChangeKind]: Sentence<Kind> };

/** What sentences are made with. */
export interface Words {
  readonly t: Messages;
  /** The item as the subject: empty on its own page; the vision goes without its title. */
  readonly name: readonly Part[];
  /** The same after a preposition: ` of "Fewer gaps"`. */
  readonly of: readonly Part[];
  readonly in: readonly Part[];
  /** The item by its title, on its own page as well. */
  readonly title: Part;
  /** Another item by its title. */
  readonly other: (noun: Exclude<NamedNoun, 'team'>, id: string) => Part;
  readonly team: (id: string) => string;
  readonly horizon: (horizon: Horizon | undefined) => string;
}

/** A sentence on a value that was given, changed or taken away: `what` is its noun with an article. */
export function sayValue(
  { name, of }: Words,
  what: string,
  before: Filling | undefined,
  after: Filling | undefined,
): readonly Part[] {
  if (after === undefined) return say`${name} no longer has ${what}; it was ${before ?? 'none'}.`;
  if (before === undefined) return say`${name} now has ${what}: ${after}.`;
  return say`The ${what.replace(/^an? /, '')}${of} is now ${after}, no longer ${before}.`;
}

/** A sentence on the items that joined a list, and those that left it. */
export function sayMembers(
  name: Filling,
  [come, joins]: readonly [readonly Part[], string],
  [gone, leaves]: readonly [readonly Part[], string],
): readonly Part[] {
  const joined = come.length > 0 ? [say`${joins} ${sayList(come)}`] : [];
  const left = gone.length > 0 ? [say`${leaves} ${sayList(gone)}`] : [];
  return say`${name} ${sayList([...joined, ...left])}.`;
}

/** How much later or earlier one period ends than another; empty when both end together. */
export function sayLag(before: string, after: string, t: Messages): string {
  const lag = sayDuration(before, after, t);
  return lag === '' ? '' : `${lag} ${lastDayOf(after) > lastDayOf(before) ? 'later' : 'earlier'}`;
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
export function figureAt(values: Values | undefined, key: string): string | undefined {
  const value = values?.[key];
  return typeof value === 'number' ? sayFigure(value) : undefined;
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

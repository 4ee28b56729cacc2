import { isOpen } from '../roadmap/is-open.ts';
import type {
  Assumption,
  Goal,
  Intent,
  Item,
  Slice,
  Team,
  Update,
  Vision,
} from '../roadmap/roadmap.ts';
import { sayFigure } from '../text/say-figure.ts';
import type { Finding } from './change.ts';
import { cite } from './cite.ts';
import type { Comparison } from './comparison.ts';
import { diffPromise } from './diff-promise.ts';
import { kindOfStep, sayStep } from './diff-status.ts';
import { finding } from './finding.ts';
import { sayList } from './say-list.ts';
import { sayOverdue } from './say-overdue.ts';
import { sayPeriod } from './say-period.ts';
import { titleOf } from './title-of.ts';
import { valuesOf } from './values-of.ts';

/** An item that is new, with all it says; of a new slice also its promise, and that it has begun or ended. */
export function findArrival(item: Item, comparison: Comparison): readonly Finding[] {
  const after = valuesOf(item, comparison.head);
  const name = cite(titleOf(item));
  const [kind, text] = sayArrival(item, name, comparison);
  const arrival = finding(kind, { after }, text);
  return item.type === 'slice' ? [arrival, ...findBeginnings(item, name, comparison)] : [arrival];
}

/** An item that is gone, with all it said; of a slice also the promise that goes with it. */
export function findDeparture(item: Item, comparison: Comparison): readonly Finding[] {
  const before = valuesOf(item, comparison.base);
  const name = cite(titleOf(item));
  const [kind, text] = sayDeparture(item, name);
  const departure = finding(kind, { before }, text);
  return item.type === 'slice'
    ? [departure, ...findBrokenPromise(item, name, comparison.asOf)]
    : [departure];
}

function findBeginnings(slice: Slice, name: string, { asOf }: Comparison): readonly Finding[] {
  const { status, started, shipped, target } = slice;
  const promise =
    target === undefined || status === 'dropped' ? [] : diffPromise(undefined, slice, name, asOf);
  if (status !== 'active' && status !== 'shipped') return promise;
  const kind = kindOfStep(undefined, status);
  const after = Object.fromEntries(
    Object.entries({ status, started, shipped }).filter(([, value]) => value !== undefined),
  );
  return [...promise, finding(kind, { after }, sayStep(kind, undefined, slice, name))];
}

/** The promise that goes with a slice that goes, on the day `asOf`. */
export function findBrokenPromise(
  { status, target }: Pick<Slice, 'status' | 'target'>,
  name: string,
  asOf: string,
): readonly Finding[] {
  if (target === undefined || !isOpen({ status })) return [];
  const text = `The promise of ${name} for ${sayPeriod(target)} is withdrawn with the slice${sayOverdue(target, asOf)}.`;
  return [finding('promise-withdrawn', { before: target }, text)];
}

/** The sentence on an item that is new, and its kind. */
export function sayArrival(
  item: Arriving,
  name: string,
  { sayHorizon }: Pick<Comparison, 'sayHorizon'>,
) {
  switch (item.type) {
    case 'vision':
      return ['roadmap-begun', `The roadmap begins, with the vision ${name}.`] as const;
    case 'goal':
      return ['goal-added', `${name} is a new goal${sayAim(item)}.`] as const;
    case 'intent':
      return ['intent-added', `${name} is a new intent${sayPlace(item, sayHorizon)}.`] as const;
    case 'slice': {
      const dropped = item.status === 'dropped' ? ', dropped already' : '';
      return ['slice-added', `${name} is added to ${cite(item.intent.title)}${dropped}.`] as const;
    }
    case 'assumption':
      return ['assumption-added', `${name} is a new assumption, ${item.status}.`] as const;
    case 'update':
      return ['update-added', `${name} was posted on ${sayPeriod(item.date)}.`] as const;
    case 'team':
      return ['team-added', `${name} is a new team.`] as const;
  }
}

/** The sentence on an item that is gone, and its kind. */
export function sayDeparture(item: Leaving, name: string) {
  switch (item.type) {
    case 'vision':
      return ['roadmap-removed', `The roadmap is removed; its vision was ${name}.`] as const;
    case 'goal':
      return ['goal-removed', `The goal ${name} is given up.`] as const;
    case 'intent':
      return ['intent-removed', `The intent ${name} is removed.`] as const;
    case 'slice':
      return [
        'slice-removed',
        `${name}, which was ${item.status}, is taken from ${cite(item.intent.title)}.`,
      ] as const;
    case 'assumption':
      return ['assumption-removed', `The assumption ${name} is removed.`] as const;
    case 'update':
      return [
        'update-removed',
        `The update ${name} of ${sayPeriod(item.date)} is removed.`,
      ] as const;
    case 'team':
      return ['team-removed', `The team ${name} is gone.`] as const;
  }
}

function sayAim({ measurement, by }: Pick<Goal, 'measurement' | 'by'>): string {
  const aim = measurement
    ? [`from ${sayFigure(measurement.baseline)} to ${sayFigure(measurement.target)}`]
    : [];
  const date = by === undefined ? [] : [`by ${sayPeriod(by)}`];
  const parts = [...aim, ...date];
  return parts.length === 0 ? '' : `: ${parts.join(' ')}`;
}

function sayPlace(
  { horizon, goals }: Pick<Intent, 'horizon' | 'goals'>,
  sayHorizon: Comparison['sayHorizon'],
): string {
  if (horizon === undefined) return ', declined from the start';
  const served =
    goals.length === 0 ? '' : `, for ${sayList(goals.map(({ title }) => cite(title)))}`;
  return ` in ${sayHorizon(horizon)}${served}`;
}

/** As much of an item as is told when it comes. */
export type Arriving =
  | Pick<Goal, 'type' | 'measurement' | 'by'>
  | Pick<Intent, 'type' | 'horizon' | 'goals'>
  | (Pick<Slice, 'type' | 'status'> & { readonly intent: Pick<Intent, 'title'> })
  | Pick<Assumption, 'type' | 'status'>
  | Pick<Update, 'type' | 'date'>
  | Pick<Vision | Team, 'type'>;

/** As much of an item as is told when it goes. */
export type Leaving =
  | (Pick<Slice, 'type' | 'status'> & { readonly intent: Pick<Intent, 'title'> })
  | Pick<Update, 'type' | 'date'>
  | Pick<Vision | Goal | Intent | Assumption | Team, 'type'>;

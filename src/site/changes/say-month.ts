import type { Place } from '../../core/history/stood-by-month.ts';
import type { SliceStatus } from '../../core/model/slice.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';
import { formatPeriod } from '../../core/model/format-period.ts';
import { count } from '../base/format-number.ts';

/** What moved in a month of a replay, in sentences; of the first, what stood there. */
export function sayMonth(replay: Told, month: number, settings: Settings): string {
  const { items, slices = [], months } = replay;
  const isLast = month === months.length - 1;
  const when = isLast ? 'This month' : formatPeriod(months[month] ?? '', settings.language);
  if (month === 0) {
    const there = items.filter(({ stood }) => isOnBoard(stood[0] ?? 'absent')).length;
    const begun = slices.filter(({ stood }) => (stood[0] ?? 'absent') !== 'absent').length;
    const also = begun > 0 ? ` and ${count(begun, 'slice')}` : '';
    return `${when}: what is known begins here, with ${count(there, 'intent')}${also}.`;
  }
  const sentences = [
    ...intentSentences(stepsOf(items, month), settings),
    ...sliceSentences(stepsOf(slices, month)),
  ];
  return `${when}: ${sentences.join(' ') || 'nothing moved.'}`;
}

function stepsOf<State extends string>(
  items: readonly Moved<State>[],
  month: number,
): readonly Step<State>[] {
  return items
    .filter(({ stood }) => stood[month] !== stood[month - 1])
    .map(({ title, stood }) => ({
      title: `“\u2068${title}\u2069”`,
      from: stood[month - 1] ?? 'absent',
      to: stood[month] ?? 'absent',
    }));
}

function intentSentences(changed: readonly Step<Place>[], settings: Settings): readonly string[] {
  const name = nameOf(settings);
  const moved = changed.filter(({ from, to }) => isOnBoard(to) && from !== 'absent');
  const came = changed.filter(({ from, to }) => isOnBoard(to) && from === 'absent');
  const declined = changed.filter(({ to }) => to === 'declined');
  const gone = changed.filter(({ from, to }) => to === 'absent' && isOnBoard(from));
  return [
    ...say(moved, 'intent', 'moved', ({ title, from, to }) => {
      return `${title} from ${name(from)} to ${name(to)}`;
    }),
    ...say(came, 'intent', 'came', ({ title, to }) => `${title} in ${name(to)}`),
    ...say(declined, 'intent', 'declined'),
    ...say(gone, 'intent', 'taken off'),
  ];
}

/** Names those that were begun and that shipped; of the others there are too many. */
function sliceSentences(changed: readonly Step<SliceStatus | 'absent'>[]): readonly string[] {
  const into = (status: SliceStatus) => changed.filter(({ to }) => to === status);
  const counted = (['ready', 'proposed', 'dropped'] as const)
    .map((status) => ({ status, found: into(status).length }))
    .filter(({ found }) => found > 0)
    .map(({ status, found }, index) => {
      return `${index === 0 ? count(found, 'slice') : found} ${verbs[status]}`;
    });
  return [
    ...say(into('shipped'), 'slice', 'shipped'),
    ...say(into('active'), 'slice', 'begun'),
    ...(counted.length > 0 ? [`${counted.join(', ')}.`] : []),
  ];
}

const verbs = { ready: 'made ready', proposed: 'proposed', dropped: 'dropped' } as const;

function say<State extends string>(
  found: readonly Step<State>[],
  noun: 'intent' | 'slice',
  verb: string,
  tell: (step: Step<State>) => string = ({ title }) => title,
): readonly string[] {
  if (found.length === 0) return [];
  const most = mostTold[noun];
  const more = found.length - most;
  const told = [...found.slice(0, most).map(tell), ...(more > 0 ? [`and ${more} more`] : [])];
  return [`${count(found.length, noun)} ${verb}: ${told.join('; ')}.`];
}

const mostTold = { intent: 3, slice: 2 } as const;

function isOnBoard(place: Place): boolean {
  return place !== 'absent' && place !== 'declined';
}

function nameOf({ labels, language }: Settings): (place: Place) => string {
  return (place) =>
    place === 'absent' || place === 'declined' ? place : labels[place].toLocaleLowerCase(language);
}

interface Step<State> {
  readonly title: string;
  readonly from: State | 'absent';
  readonly to: State | 'absent';
}

interface Told {
  /** Each as `YYYY-MM`, the oldest first; the last one is that of today. */
  readonly months: readonly string[];
  readonly items: readonly Moved<Place>[];
  readonly slices?: readonly Moved<SliceStatus | 'absent'>[];
}

interface Moved<State> {
  readonly title: string;
  readonly stood: readonly State[];
}

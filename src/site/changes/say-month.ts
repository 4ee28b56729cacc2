import type { Place } from '../../core/history/states-by-month.ts';
import type { SliceStatus } from '../../core/model/slice.ts';
import type { Messages } from '../../messages/create-messages.ts';
import { textOf } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';

/** Returns the changes in a month of a replay, in one line; for the first month, what there was. */
export function sayMonth(replay: Replayed, month: number, t: Messages): string {
  const { items, slices = [], months } = replay;
  if (month === 0) return sayStart(items, slices, t);
  const isLast = month === months.length - 1;
  const changes = [
    ...intentChanges(stepsOf(items, month), t),
    ...sliceChanges(stepsOf(slices, month), t),
  ].join(' · ');
  if (changes === '') return t(isLast ? 'replay.no-changes-this-month' : 'replay.no-changes');
  return isLast ? t('replay.this-month', { changes }) : changes;
}

function sayStart(
  items: readonly Moved<Place>[],
  slices: readonly Moved<SliceStatus | 'absent'>[],
  t: Messages,
): string {
  const intents = items.filter(({ states: [first = 'absent'] }) => isOnBoard(first)).length;
  const known = slices.filter(({ states: [first = 'absent'] }) => first !== 'absent').length;
  const counts = [
    t('count.intent', { count: intents }),
    ...(known > 0 ? [t('count.slice', { count: known })] : []),
  ];
  return t('replay.start', { items: textOf(listOf(counts, t.locale)) });
}

function stepsOf<State extends string>(
  items: readonly Moved<State>[],
  month: number,
): readonly Step<State>[] {
  return items
    .filter(({ states }) => states[month] !== states[month - 1])
    .map(({ title, states }) => ({
      title: `\u2068${title}\u2069`,
      from: states[month - 1] ?? 'absent',
      to: states[month] ?? 'absent',
    }));
}

function intentChanges(changed: readonly Step<Place>[], t: Messages): readonly string[] {
  const name = (place: Place) => (place === 'absent' ? '' : t(`horizon.${place}`));
  const into = changed.filter(({ to }) => isOnBoard(to));
  const titles = listFor(3, t);
  return [
    ...titles(
      'intents-moved',
      into.filter(({ from }) => from !== 'absent'),
      ({ title, from, to }) => t('replay.moved', { title, from: name(from), to: name(to) }),
    ),
    ...titles(
      'intents-added',
      into.filter(({ from }) => from === 'absent'),
      ({ title, to }) => t('replay.added', { title, horizon: name(to) }),
    ),
    ...titles(
      'intents-done',
      changed.filter(({ to }) => to === 'done'),
    ),
    ...titles(
      'intents-declined',
      changed.filter(({ to }) => to === 'declined'),
    ),
    ...titles(
      'intents-removed',
      changed.filter(({ from, to }) => to === 'absent' && isOnBoard(from)),
    ),
  ];
}

/** Names those that started and that shipped; of the others there are too many. */
function sliceChanges(
  changed: readonly Step<SliceStatus | 'absent'>[],
  t: Messages,
): readonly string[] {
  const into = (status: SliceStatus) => changed.filter(({ to }) => to === status);
  const titles = listFor(2, t);
  return [
    ...titles('slices-shipped', into('shipped')),
    ...titles('slices-started', into('active')),
    ...(['ready', 'proposed', 'dropped'] as const).flatMap((status) => {
      const count = into(status).length;
      return count > 0 ? [t(`replay.slices-${status}`, { count })] : [];
    }),
  ];
}

/** Says how many changed in a way, with the titles of the first of them. */
function listFor(most: number, t: Messages) {
  return <State extends string>(
    change: Listed,
    found: readonly Step<State>[],
    say: (step: Step<State>) => string = ({ title }) => t('replay.title', { title }),
  ): readonly string[] => {
    const count = found.length;
    if (count === 0) return [];
    const more = count > most ? [t('replay.more', { count: count - most })] : [];
    const titles = textOf(listOf([...found.slice(0, most).map(say), ...more], t.locale));
    return [t(`replay.${change}`, { count, titles })];
  };
}

type Listed =
  | 'intents-moved'
  | 'intents-added'
  | 'intents-done'
  | 'intents-declined'
  | 'intents-removed'
  | 'slices-shipped'
  | 'slices-started';

function isOnBoard(place: Place): boolean {
  return place !== 'absent' && place !== 'done' && place !== 'declined';
}

interface Step<State> {
  readonly title: string;
  readonly from: State | 'absent';
  readonly to: State | 'absent';
}

interface Replayed {
  /** Each as `YYYY-MM`, the oldest first; the last one is that of today. */
  readonly months: readonly string[];
  readonly items: readonly Moved<Place>[];
  readonly slices?: readonly Moved<SliceStatus | 'absent'>[];
}

interface Moved<State> {
  readonly title: string;
  readonly states: readonly State[];
}

import type { Settings } from '../../core/roadmap/roadmap.ts';
import type { BoardReplay, Place } from './board-replay.ts';
import { count } from './count.ts';
import { formatPeriod } from './format-period.ts';

/** What moved on the board in a month of a replay, in sentences; of the first, what stood there. */
export function sayMonth(
  { items, months }: BoardReplay,
  month: number,
  settings: Settings,
): string {
  const name = nameOf(settings);
  const isLast = month === months.length - 1;
  const when = isLast ? 'This month' : formatPeriod(months[month] ?? '', settings.language);
  const steps = items.map(({ title, stood }) => {
    const [from, to] = [stood[month - 1] ?? 'absent', stood[month] ?? 'absent'] as const;
    return { title: `“\u2068${title}\u2069”`, from, to };
  });
  if (month === 0) {
    const there = steps.filter(({ to }) => isOnBoard(to)).length;
    return `${when}: what is known begins here, with ${count(there, 'intent')}.`;
  }
  const changed = steps.filter(({ from, to }) => from !== to);
  const moved = changed.filter(({ from, to }) => isOnBoard(to) && from !== 'absent');
  const came = changed.filter(({ from, to }) => isOnBoard(to) && from === 'absent');
  const declined = changed.filter(({ to }) => to === 'declined');
  const gone = changed.filter(({ from, to }) => to === 'absent' && isOnBoard(from));
  const said = [
    [moved, 'moved', ({ title, from, to }: Step) => `${title} from ${name(from)} to ${name(to)}`],
    [came, 'came', ({ title, to }: Step) => `${title} in ${name(to)}`],
    [declined, 'declined', ({ title }: Step) => title],
    [gone, 'taken off', ({ title }: Step) => title],
  ] as const;
  const sentences = said.flatMap(([found, verb, tell]) =>
    found.length === 0 ? [] : [`${count(found.length, 'intent')} ${verb}: ${list(found, tell)}.`],
  );
  return `${when}: ${sentences.join(' ') || 'nothing moved.'}`;
}

function list(steps: readonly Step[], tell: (step: Step) => string): string {
  const told = steps.slice(0, mostTold).map(tell);
  const more = steps.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

const mostTold = 3;

function isOnBoard(place: Place): boolean {
  return place !== 'absent' && place !== 'declined';
}

function nameOf({ labels, language }: Settings): (place: Place) => string {
  return (place) =>
    place === 'absent' || place === 'declined' ? place : labels[place].toLocaleLowerCase(language);
}

interface Step {
  readonly title: string;
  readonly from: Place;
  readonly to: Place;
}

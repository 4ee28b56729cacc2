import { horizons, type Horizon } from '../model/intent.ts';
import { knownOption } from '../model/likely-option.ts';
import { intendedDay, intendedPeriod } from '../model/likely-value.ts';
import { lastDayOf } from '../model/period.ts';
import type { SliceStatus } from '../model/slice.ts';
import { quote } from '../text/quote.ts';
import { whyNoDay } from './clear-days.ts';
import type { Cell, Place } from './import-row.ts';
import type { ImportContext, Say } from './owner-and-team.ts';
import { horizonOf, horizonOfLabels, readStage, type Stage } from './read-stage.ts';
import type { Draft } from './sort-rows.ts';

/** Returns whether an intent is done or declined, else its horizon, and notes what is guessed. */
export function stageOfIntent(draft: Draft, { asOf }: ImportContext, say: Say): IntentStage {
  const { cells = {} } = draft.row ?? {};
  const at = (cells.horizon ?? cells.status)?.at ?? draft.at;
  const said = saidOfIntent(draft, asOf);
  if (said.status === 'shipped') {
    const day = dayIn(cells.shipped) ?? (said.period && earlier(lastDayOf(said.period), asOf));
    const isDayGuessed = day === undefined;
    if (isDayGuessed)
      say('The day the intent was done is unknown. The day of the import is used.', at, true);
    return { key: 'done', value: day ?? asOf, at: cells.shipped?.at ?? at, isDayGuessed };
  }
  if (said.status === 'dropped') {
    const reason = cells.because?.text;
    if (reason === undefined) say('The reason why the intent was dropped is unknown.', at, true);
    const unknown = `Dropped before the import: ${cells.status?.text ?? 'no reason is given'}.`;
    return { key: 'declined', value: reason ?? unknown, at };
  }
  const { value, guesses = [], from = at } = horizonOfIntent(draft, said, asOf);
  for (const guess of guesses) say(guess, from, true);
  return { key: 'horizon', value, at };
}

/** The horizon of an intent: what its row says, else its date, its status, its slices or its priority. */
function horizonOfIntent(draft: Draft, said: Stage, asOf: string): GuessedHorizon {
  const { cells = {} } = draft.row ?? {};
  if (said.horizon !== undefined) return { value: said.horizon };
  if (said.status === 'active' && said.period === undefined) return { value: 'now' };

  const period = said.period ?? (cells.target && intendedPeriod(cells.target.text));
  if (period !== undefined) {
    const value = horizonOf(period, asOf);
    const from = (cells.horizon ?? cells.target)?.at;
    return { value, guesses: [`${quote(period)} is read as ${value}.`], from };
  }
  const written = (cells.horizon ?? cells.status)?.text;
  const byStatus = said.status && horizonsByStatus[said.status];
  if (byStatus !== undefined) {
    const { status } = cells;
    const isFromStatus = status && readStage(status.text, 'status').status !== undefined;
    const guess = `The status ${quote((isFromStatus ? status.text : written) ?? '')} is read as ${byStatus}.`;
    return { value: byStatus, guesses: [guess] };
  }
  const unread =
    written === undefined ? [] : [`${quote(written)} is neither a horizon nor a status.`];
  const near =
    horizonBySlices(draft) ?? (cells.priority && knownOption(cells.priority.text, horizons));
  const reason =
    near === undefined
      ? 'Nothing says when an intent comes: later is written.'
      : 'The horizon of the intent is taken from its slices or priority.';
  return { value: near ?? 'later', guesses: [...unread, reason] };
}

const horizonsByStatus: { readonly [Status in SliceStatus]?: Horizon } = {
  active: 'now',
  ready: 'next',
  proposed: 'later',
};

/** The status and time of an intent; one whose slices are all shipped is shipped once its time is over. */
function saidOfIntent(draft: Draft, asOf: string): Stage {
  const isRelease = draft.type === 'release';
  const { period } = isRelease ? readStage(draft.title, 'horizon') : {};
  const said = { ...(period !== undefined && { period }), ...saidIn(draft) };
  if (said.status !== undefined || !isAllShipped(draft)) return said;
  return isRelease || isPast(said.period, asOf) ? { ...said, status: 'shipped' } : said;
}

/** The status and time in the row of an item; a status counts before a horizon. */
function saidIn({ row }: Draft): Stage {
  const { status, horizon, because, labels } = row?.cells ?? {};
  const byLabel = labels && horizonOfLabels(labels.text);
  const byHorizon = horizon ? readStage(horizon.text, 'horizon') : {};
  const byStatus = status ? readStage(status.text, 'status') : {};
  const said = {
    ...(byLabel && { horizon: byLabel }),
    ...byStatus,
    ...byHorizon,
    ...(byStatus.status && { status: byStatus.status }),
  };
  const isDropped =
    because && knownOption(because.text, ['dropped', 'shipped'] as const) === 'dropped';
  return isDropped && said.status === 'shipped' ? { ...said, status: 'dropped' } : said;
}

function isPast(period: string | undefined, asOf: string): boolean {
  return period !== undefined && lastDayOf(period) < asOf;
}

function isAllShipped({ slices }: Draft): boolean {
  return slices.length > 0 && slices.every((each) => saidIn(each).status === 'shipped');
}

function horizonBySlices({ slices }: Draft): Horizon | undefined {
  const statuses = slices.map((each) => saidIn(each).status);
  if (statuses.includes('active') || statuses.includes('shipped')) return 'now';
  const near = horizons.find((each) => slices.some((slice) => saidIn(slice).horizon === each));
  return near ?? (statuses.includes('ready') ? 'next' : undefined);
}

/** Sets the status, horizon and days of a slice as its row says them, and notes what is guessed or lost. */
export function setSliceStage(
  draft: Draft,
  { asOf }: ImportContext,
  set: SetValue,
  say: Say,
): void {
  const { status: cell, horizon, shipped, started, because } = draft.row?.cells ?? {};
  const said = saidIn(draft);
  const at = (cell ?? horizon)?.at ?? draft.at;
  const status = said.status ?? (said.horizon === 'now' ? 'ready' : 'proposed');
  if (said.status === undefined && cell && !said.horizon && !said.period) {
    say(`The status ${quote(cell.text)} is unknown, so the slice is proposed.`, at, true);
  }
  set('status', status, at);
  const when = said.horizon ?? (said.period && horizonOf(said.period, asOf));
  if (when !== undefined && status !== 'shipped' && status !== 'dropped') set('horizon', when, at);
  if (status === 'dropped' && because) set('because', because.text, because.at);

  const [from, to] = [dayIn(started), dayIn(shipped)];
  if (shipped && to === undefined) say(whyNoDay(shipped.text), shipped.at);
  if (started && from === undefined) say(whyNoDay(started.text), started.at);
  if (status === 'shipped') set('shipped', to, shipped?.at);
  if (from === undefined || status === 'proposed' || status === 'ready') return;
  if (status === 'shipped' && to !== undefined && from > to) {
    say('A start after the end is left out.', started?.at ?? at);
  } else set('started', from, started?.at);
}

function dayIn(cell: Cell | undefined): string | undefined {
  return cell && intendedDay(cell.text);
}

function earlier(day: string, asOf: string): string {
  return day < asOf ? day : asOf;
}

interface IntentStage {
  readonly key: 'horizon' | 'done' | 'declined';
  readonly value: string;
  readonly at: Place;
  /** Whether the day it was done is that of the import. */
  readonly isDayGuessed?: boolean;
}

interface GuessedHorizon {
  readonly value: Horizon;
  /** The guesses, as sentences. */
  readonly guesses?: readonly string[];
  /** The place it is guessed from, where that is not the place of the stage. */
  readonly from?: Place | undefined;
}

export type SetValue = (key: string, value: unknown, at?: Place) => void;

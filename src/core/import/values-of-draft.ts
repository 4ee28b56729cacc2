import { horizons, intentKeys, type Horizon } from '../model/intent.ts';
import type { Key, Keys } from '../model/key.ts';
import { knownOption, likelyOption } from '../model/likely-option.ts';
import { intendedAppetite, intendedDay, intendedPeriod } from '../model/likely-value.ts';
import { lastDayOf } from '../model/period.ts';
import { sliceKeys, type SliceStatus } from '../model/slice.ts';
import { quote } from '../text/quote.ts';
import type { Cell, Field, Place } from './import-row.ts';
import { horizonOf, readStage } from './read-stage.ts';
import { ownerIn, teamIn, type ImportContext, type Say } from './owner-and-team.ts';
import { safeMarkdown } from './safe-markdown.ts';
import type { Draft } from './sort-rows.ts';

/**
 * Returns the front matter and body of an item as far as its row says them, without references to
 * other items, and notes what is guessed and what is lost.
 */
export function valuesOfDraft(draft: Draft, context: ImportContext): DraftValues {
  const values = new Map<string, Value>();
  const cells = draft.row?.cells ?? {};
  const say: Say = (message, at, isGuess) =>
    context.notes.push({ line: at.line, column: at.column, message, ...(isGuess && { isGuess }) });
  const set = (key: string, value: unknown, at: Place = draft.at) => {
    if (value !== undefined) values.set(key, { value, at });
  };
  set('title', draft.title, cells.title?.at);
  const stage = draft.noun === 'intent' ? stageOfIntent(draft, context, say) : undefined;
  if (stage) set(stage.key, stage.value, stage.at);
  else setSliceStage(draft, context, set, say);

  const keys: Keys = draft.noun === 'intent' ? intentKeys : sliceKeys;
  for (const [field, cell] of Object.entries(cells) as [Field, Cell][]) {
    if (field.startsWith('x-')) set(field, cell.text, cell.at);
    if (handled.has(field)) continue;
    const key = keys[field];
    if (key === undefined) {
      say(
        `${field === 'target' ? 'A due date of an intent' : `"${field}" of an ${draft.noun}`} is left out.`,
        cell.at,
      );
      continue;
    }
    const value =
      field === 'owner'
        ? ownerIn(cell, context, say)
        : field === 'team'
          ? teamIn(cell, context, say)
          : valueFor(key, cell);
    if (value === undefined && field !== 'team' && field !== 'owner') {
      say(`${quote(cell.text)} is left out: "${field}" has no such value.`, cell.at);
    }
    set(field, value, cell.at);
  }
  const body = cells.body ? safeMarkdown(cells.body.text) : '';
  return {
    values,
    body,
    bodyAt: cells.body?.at ?? draft.at,
    isDayGuessed: stage?.isDayGuessed === true,
  };
}

/** The fields that other code here reads. */
const handled: ReadonlySet<Field> = new Set([
  ...(['title', 'body', 'status', 'horizon', 'from', 'type', 'parent', 'parent_title'] as const),
  ...(['group', 'priority', 'because', 'depends_on', 'shipped', 'started'] as const),
]);

/** Where an intent is: what its row says, else its date, its slices or its priority. */
function stageOfIntent(draft: Draft, context: ImportContext, say: Say): IntentStage {
  const { asOf } = context;
  const cells = draft.row?.cells ?? {};
  const ofTitle = draft.type === 'release' ? readStage(draft.title, 'horizon').period : undefined;
  const said = { ...(ofTitle && { period: ofTitle }), ...saidIn(draft) };
  const at = (cells.horizon ?? cells.status)?.at ?? draft.at;
  const written = quote((cells.horizon ?? cells.status)?.text ?? '');
  const status =
    said.status ??
    (isAllShipped(draft) && (draft.type === 'release' || isPast(said.period, asOf))
      ? 'shipped'
      : undefined);
  if (status === 'shipped') {
    const day = dayIn(cells.shipped) ?? (said.period && earlier(lastDayOf(said.period), asOf));
    if (day === undefined)
      say('The day the intent was done is unknown. The day of the import is used.', at, true);
    return {
      key: 'done',
      value: day ?? asOf,
      at: cells.shipped?.at ?? at,
      isDayGuessed: day === undefined,
    };
  }
  if (status === 'dropped') {
    const reason = cells.because?.text;
    if (reason === undefined) say('The reason why the intent was dropped is unknown.', at, true);
    const value =
      reason ?? `Dropped before the import: ${cells.status?.text ?? 'no reason is given'}.`;
    return { key: 'declined', value, at };
  }
  if (said.horizon !== undefined) return { key: 'horizon', value: said.horizon, at };
  if (status === 'active' && said.period === undefined) return { key: 'horizon', value: 'now', at };
  const period = said.period ?? (cells.target && intendedPeriod(cells.target.text));
  if (period !== undefined) {
    const value = horizonOf(period, asOf);
    say(`${quote(period)} is read as ${value}.`, cells.horizon?.at ?? cells.target?.at ?? at, true);
    return { key: 'horizon', value, at };
  }
  if (status !== undefined) {
    const value = ({ active: 'now', ready: 'next', proposed: 'later' } as const)[status];
    say(`The status ${written} is read as ${value}.`, at, true);
    return { key: 'horizon', value, at };
  }
  if (cells.status ?? cells.horizon) say(`${written} is neither a horizon nor a status.`, at, true);
  const value =
    horizonBySlices(draft) ?? (cells.priority && knownOption(cells.priority.text, horizons));
  const reason =
    value === undefined ? 'Nothing says when an intent comes: later is written.' : undefined;
  if (reason !== undefined) say(reason, at, true);
  else if (value !== undefined)
    say('The horizon of the intent is taken from its slices or priority.', at, true);
  return { key: 'horizon', value: value ?? 'later', at };
}

/** The status and time in the row of an item; a status counts before a horizon. */
function saidIn({ row }: Draft): { status?: SliceStatus; horizon?: Horizon; period?: string } {
  const { status, horizon, because } = row?.cells ?? {};
  const byHorizon = horizon ? readStage(horizon.text, 'horizon') : {};
  const byStatus = status ? readStage(status.text, 'status') : {};
  const said = { ...byStatus, ...byHorizon, ...(byStatus.status && { status: byStatus.status }) };
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

function setSliceStage(draft: Draft, { asOf }: ImportContext, set: SetValue, say: Say): void {
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
  if (shipped && to === undefined)
    say(`${quote(shipped.text)} is left out: it is not a day.`, shipped.at);
  if (started && from === undefined)
    say(`${quote(started.text)} is left out: it is not a day.`, started.at);
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

/** The value that a text means under a key, as the hints of `check` read it. */
function valueFor(key: Key, { text }: Cell): unknown {
  switch (key.kind) {
    case 'choice':
      return likelyOption(text, key.of);
    case 'day':
      return intendedDay(text);
    case 'period': {
      const period = intendedPeriod(text);
      return period && /^\d{4}$/.test(period) ? Number(period) : period;
    }
    case 'appetite':
      return intendedAppetite(text);
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'boolean':
      return /^(?:true|yes|y|x|1)$/i.test(text) ? true : undefined;
    case 'url':
      return /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text) ? text : undefined;
    case 'name':
    case 'text':
      return text.replaceAll(/\s+/g, ' ');
    default:
      return undefined;
  }
}

export interface DraftValues {
  readonly values: Map<string, Value>;
  readonly body: string;
  readonly bodyAt: Place;
  /** Whether the day in `done` is that of the import. */
  readonly isDayGuessed: boolean;
}

export interface Value {
  readonly value: unknown;
  readonly at: Place;
}

interface IntentStage {
  readonly key: 'horizon' | 'done' | 'declined';
  readonly value: string;
  readonly at: Place;
  readonly isDayGuessed?: boolean;
}

type SetValue = (key: string, value: unknown, at?: Place) => void;

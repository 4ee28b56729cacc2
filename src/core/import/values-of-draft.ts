import { intentKeys } from '../model/intent.ts';
import type { Key, Keys } from '../model/key.ts';
import { likelyOption } from '../model/likely-option.ts';
import { intendedAppetite, intendedDay, intendedPeriod } from '../model/likely-value.ts';
import { sliceKeys } from '../model/slice.ts';
import { quote } from '../text/quote.ts';
import { whyNoDay } from './clear-days.ts';
import type { Cell, Field, Place } from './import-row.ts';
import { ownerIn, teamIn, type ImportContext, type Say } from './owner-and-team.ts';
import { safeMarkdown } from './safe-markdown.ts';
import type { Draft } from './sort-rows.ts';
import { setSliceStage, stageOfIntent, type SetValue } from './stage-of-draft.ts';

/**
 * Returns the front matter and body of an item as far as its row says them, without references to
 * other items, and notes what is guessed and what is lost.
 */
export function valuesOfDraft(draft: Draft, context: ImportContext): DraftValues {
  const values = new Map<string, Value>();
  const cells = draft.row?.cells ?? {};
  const say: Say = (message, at, isGuess) =>
    context.notes.push({ line: at.line, column: at.column, message, ...(isGuess && { isGuess }) });
  const set: SetValue = (key, value, at = draft.at) => {
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
    const reader = readers[field];
    const value = reader ? reader(cell, context, say) : valueFor(key, cell);
    if (value === undefined && reader === undefined) {
      const isDay = key.kind === 'day' || key.kind === 'period';
      const reason = `${quote(cell.text)} is left out: "${field}" has no such value.`;
      say(isDay ? whyNoDay(cell.text) : reason, cell.at);
    }
    set(field, value, cell.at);
  }
  const bodyAt = cells.body?.at ?? draft.at;
  const body = cells.body ? safeMarkdown(cells.body.text, (loss) => say(loss, bodyAt)) : '';
  return {
    values,
    body,
    bodyAt,
    isDayGuessed: stage?.isDayGuessed === true,
  };
}

/** The fields whose values are names that the roadmap may know. They say themselves what is lost. */
const readers: { readonly [Name in Field]?: typeof ownerIn | typeof teamIn } = {
  owner: ownerIn,
  team: teamIn,
};

/** The fields that are read elsewhere. */
const handled: ReadonlySet<Field> = new Set([
  ...(['title', 'body', 'status', 'horizon', 'from', 'type', 'parent', 'parent_title'] as const),
  ...(['group', 'priority', 'because', 'depends_on', 'shipped', 'started'] as const),
  ...(['labels', 'archived'] as const),
]);

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

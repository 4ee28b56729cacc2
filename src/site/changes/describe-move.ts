import type { PageItem, Roadmap } from '../../core/roadmap/roadmap.ts';
import type { ChangeKind } from '../../core/diff/change-kinds.ts';
import type { Move } from '../../core/history/move.ts';
import { oncePerPart } from '../../core/once-per.ts';
import { quotationMarks } from '../../core/text/quotation-marks.ts';
import { mondayOf } from '../../core/model/days.ts';
import { formatPeriod } from '../../core/model/format-period.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { namesOf } from '../../words/names.ts';
import { cutAtSubject, textOf } from '../../words/part.ts';
import { sayChange, type Voice } from '../../words/say-change.ts';
import { assumptionMarks } from '../items/assumption-marks.ts';
import { markOf, type MarkName } from '../base/marks.ts';

/** Returns the mark and the sentence of a move, split around the title, which is a link to its item. */
export function describeMove(roadmap: Roadmap, move: Move, voice?: Voice): MoveDescription {
  const item = itemOf(roadmap, move);
  const t = messagesOf(roadmap.settings);
  const [open, close] = quotationMarks(t.locale).double;
  const style = {
    quote: (text: string) => open + text + close,
    period: (period: string) => formatPeriod(period, t.locale),
  };
  const parts = sayChange(move, namesOf(roadmap, undefined, t), voice);
  // A removed item is quoted, as are other items.
  const { before, subject, after } = item ? cutAtSubject(parts) : { before: parts, after: [] };
  return {
    mark: markOfMove(move, item),
    before: textOf(before, style),
    title: subject,
    after: textOf(after, style),
    saysDay: parts.some(
      (part) => typeof part === 'object' && 'period' in part && part.period === move.date,
    ),
    isSignal: signals.has(move.kind),
    ...(item && { item }),
  };
}

function itemOf({ byId, vision }: Roadmap, { item }: Move): PageItem | undefined {
  const { kind, id } = item;
  if (kind === 'vision') return vision;
  return kind === 'update' || kind === 'settings' ? undefined : byId[kind].get(id);
}

/** A step of a slice has the mark of where it led, everything else that of the item as it is. */
function markOfMove({ kind, item: { kind: noun } }: Move, item: PageItem | undefined): MarkName {
  const step = marks[kind];
  if (step !== undefined) return step;
  if (item?.type === 'assumption') return assumptionMarks[item.status];
  if (item === undefined || item.type === 'team') return noun === 'slice' ? 'dropped' : 'declined';
  return markOf(item);
}

const marks: { readonly [Kind in ChangeKind]?: MarkName } = {
  'intent-done': 'done',
  'slice-shipped': 'shipped',
  'slice-started': 'active',
  'slice-dropped': 'dropped',
  'slice-readied': 'ready',
  'slice-added': 'proposed',
  'promise-kept': 'shipped',
  'promise-undated': 'shipped',
};

/** Changes that somebody should ask about. */
const signals: ReadonlySet<ChangeKind> = new Set([
  'promise-slipped',
  'promise-missed',
  'promise-withdrawn',
]);

/** Returns the same in the voice of a list of its kind. Several lists show one move. */
export const describeOnLine = oncePerPart((move: Move, roadmap: Roadmap) =>
  describeMove(roadmap, move, 'line'),
);

/**
 * Returns the day on which a slice started, shipped or ended its promise, where it became known only in
 * a later week: the list of that week does not say it.
 */
export function dayBefore({ kind, detail, date }: Move): string | undefined {
  if (typeof detail !== 'object') return undefined;
  let day: string | undefined;
  if ('day' in detail) day = detail.day;
  else if (kind === 'slice-started' && 'started' in detail) day = detail.started;
  else if (kind === 'slice-shipped' && 'shipped' in detail) day = detail.shipped;
  return day !== undefined && mondayOf(day) < mondayOf(date) ? day : undefined;
}

export interface MoveDescription {
  readonly mark: MarkName;
  readonly before: string;
  /** Absent where the sentence does not name the item, or only quotes it. */
  readonly title: string | undefined;
  readonly after: string;
  readonly saysDay: boolean;
  readonly isSignal: boolean;
  readonly item?: PageItem;
}

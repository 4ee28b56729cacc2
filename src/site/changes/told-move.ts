import type { PageItem } from '../../core/addresses.ts';
import type { ChangeKind } from '../../core/diff/change-kinds.ts';
import { cite } from '../../core/diff/cite.ts';
import type { Move } from '../../core/history/move.ts';
import type { Assumption, Roadmap } from '../../core/roadmap/roadmap.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import { assumptionMarks } from '../items/assumption-state.ts';
import { markOf, type MarkName } from '../base/marks.ts';

/** How a page tells a move: its mark, its sentence cut where the title stands, and where that leads. */
export function toldMove(roadmap: Roadmap, move: Move): ToldMove {
  const item = itemOf(roadmap, move);
  const cited = cite(move.title);
  const at = move.text.indexOf(cited);
  const isLinked = at >= 0 && item !== undefined;
  return {
    mark: markOfMove(move, item),
    before: curled(isLinked ? move.text.slice(0, at) : move.text),
    title: isLinked ? cited.slice(1, -1) : '',
    after: isLinked ? curled(move.text.slice(at + cited.length)) : '',
    isSignal: signals.has(move.kind),
    ...(item && item.type !== 'assumption' && { item }),
  };
}

/** Quotation marks as print has them. */
function curled(text: string): string {
  return text.replaceAll(/"([^"]*)"/g, '“$1”');
}

/** The sentence on the page of the item itself: `Moves from Next to Now.` */
export function withoutTitle({ before, title, after }: ToldMove): string {
  if (title === '') return before;
  const said = `${before.replace(/ (?:in|of) $/, '')}${after}`.trim();
  // Where the sentence goes on about the item before it tells what happened.
  return upperFirst(said.replace(/^, which (was [^,]+), /, '$1, and '));
}

function itemOf({ byId, vision }: Roadmap, { type, id }: Move): PageItem | Assumption | undefined {
  if (type === 'vision') return vision;
  return type === 'update' ? undefined : byId[type].get(id);
}

/** A step of a slice has the mark of where it led, everything else that of the item as it is. */
function markOfMove({ kind, type }: Move, item: PageItem | Assumption | undefined): MarkName {
  const step = marks[kind];
  if (step !== undefined) return step;
  if (item?.type === 'assumption') return assumptionMarks[item.status];
  if (item === undefined || item.type === 'team') return type === 'slice' ? 'dropped' : 'declined';
  return markOf(item);
}

const marks: { readonly [Kind in ChangeKind]?: MarkName } = {
  'slice-shipped': 'shipped',
  'slice-started': 'active',
  'slice-dropped': 'dropped',
  'slice-readied': 'ready',
  'slice-added': 'proposed',
  'promise-kept': 'shipped',
  'promise-undated': 'shipped',
};

/** What somebody should ask about. */
const signals: ReadonlySet<ChangeKind> = new Set([
  'promise-slipped',
  'promise-missed',
  'promise-withdrawn',
]);

export interface ToldMove {
  readonly mark: MarkName;
  readonly before: string;
  /** Empty where the sentence does not name the item. */
  readonly title: string;
  readonly after: string;
  readonly isSignal: boolean;
  /** The item, when it has a page of its own. */
  readonly item?: PageItem;
}

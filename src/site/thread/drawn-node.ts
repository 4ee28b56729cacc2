import { isOpen } from '../../core/model/slice.ts';
import type { Intent, Slice } from '../../core/roadmap/roadmap.ts';
import { count } from '../base/format-number.ts';
import { markOf, stateInWords, type MarkName } from '../base/marks.ts';
import { cutNote, wrapLabel } from './wrap-label.ts';

/** A slice in a drawing: `isOther` for another intent's, `isBold` for the one to look at. */
export function labelSlice(slice: Slice, space: LabelSpace): NodeLabel {
  const { width, isBold = false, isOther = false } = space;
  const { intent, title } = slice;
  const after = slice.dependsOn.map((other) => other.title).join('; ');
  const name = `${title}: ${noteOf(slice)}${after && `. Comes after: ${after}`}`;
  const label = {
    item: slice,
    mark: markOf(slice),
    lines: wrapLabel(title, { width, isBold }),
    isThread: slice.thread && !isOther,
    isBold,
  };
  if (!isOther) return { ...label, note: cutNote(noteOf(slice), width), name };
  const note = cutNote(intent.title, width - intentMark);
  return { ...label, of: markOf(intent), note, name: `${name}. Part of: ${intent.title}` };
}

/** How an intent is told that stands for some of its slices. */
export function labelGroup({ intent, slices }: Group, width: number): NodeLabel {
  return {
    item: intent,
    mark: markOf(intent),
    lines: wrapLabel(intent.title, { width }),
    note: count(slices.length, 'slice'),
    name: `${intent.title}: ${slices.map(({ title }) => title).join('; ')}`,
    isThread: false,
    isBold: false,
  };
}

/** The room that the shape of an intent takes before its title. */
const intentMark = 14;

/** What stands under a title: the state, and what stands out; what a slice waits for is drawn. */
function noteOf(slice: Slice): string {
  const unmet = isOpen(slice) ? slice.asks.filter(({ agreed }) => agreed === undefined).length : 0;
  const notes = [
    slice.thread && 'steel thread',
    stateInWords(slice),
    slice.kind === 'learn' && 'to learn',
    unmet > 0 && count(unmet, 'unmet ask'),
  ];
  return notes.filter(Boolean).join(' · ');
}

interface LabelSpace {
  readonly width: number;
  readonly isOther?: boolean;
  readonly isBold?: boolean;
}

interface Group {
  readonly intent: Intent;
  readonly slices: readonly Slice[];
}

/** What is written at a mark. */
export interface NodeLabel {
  readonly item: Slice | Intent;
  readonly mark: MarkName;
  readonly lines: readonly string[];
  readonly note: string;
  /** The shape of the intent that `note` names, where it is not the one that is drawn. */
  readonly of?: MarkName;
  /** The whole of it, for whoever does not see it or not all of it. */
  readonly name: string;
  readonly isThread: boolean;
  readonly isBold: boolean;
}

/** A node of a drawing: `x` and `y` are the middle of its mark, `width` and `height` of its label. */
export interface DrawnNode extends NodeLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

import { isOpen } from '../../core/model/slice.ts';
import type { Messages } from '../../messages/create-messages.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Intent, Settings, Slice } from '../../core/roadmap/roadmap.ts';
import { textOf } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';
import { openRequests } from '../items/slice-notes.ts';
import { markOf, stateInWords, type MarkName } from '../base/marks.ts';
import { cutNote, wrapLabel } from './wrap-label.ts';

/**
 * Returns a slice in a drawing: `isOther` for another intent's, `isBold` for the one to look at.
 */
export function labelSlice(slice: Slice, settings: Settings, space: LabelSpace): NodeLabel {
  const t = messagesOf(settings);
  const { width, isBold = false, isOther = false } = space;
  const { dependsOn, intent, title } = slice;
  const notes = noteOf(slice, settings);
  const titles = titlesOf(dependsOn, t);
  const facts = [
    notes,
    dependsOn.length > 0 && t('slice.name-after', { titles }),
    isOther && t('item.for', { title: intent.title }),
  ];
  const name = t('slice.name', { title, facts: facts.filter(Boolean).join(' · ') });
  const label = {
    item: slice,
    mark: markOf(slice),
    lines: wrapLabel(title, { width, isBold }),
    isThread: slice.thread && !isOther,
    isBold,
  };
  if (!isOther) return { ...label, note: cutNote(notes, width), name };
  const note = cutNote(intent.title, width - intentMark);
  return { ...label, of: markOf(intent), note, name };
}

/** Returns an intent in a drawing in place of some of its slices. */
export function labelGroup(
  { intent, slices }: Group,
  settings: Settings,
  width: number,
): NodeLabel {
  const t = messagesOf(settings);
  const facts = titlesOf(slices, t);
  return {
    item: intent,
    mark: markOf(intent),
    lines: wrapLabel(intent.title, { width }),
    note: t('count.slice', { count: slices.length }),
    name: t('slice.name', { title: intent.title, facts }),
    isThread: false,
    isBold: false,
  };
}

/** The room that the shape of an intent takes before its title. */
const intentMark = 14;

function titlesOf(slices: readonly Slice[], t: Messages): string {
  const titles = slices.map(({ title }) => title);
  return textOf(listOf(titles, t.locale));
}

/**
 * Returns the line under a title: the state and what needs attention, without blockers, which are
 * drawn.
 */
function noteOf(slice: Slice, settings: Settings): string {
  const t = messagesOf(settings);
  const requests = isOpen(slice) ? openRequests(slice.asks) : 0;
  const notes = [
    slice.thread && t('slice.steel-thread'),
    stateInWords(slice, settings),
    slice.kind === 'learn' && t('slice.experiment'),
    requests > 0 && t('slice.open-requests', { count: requests }),
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

/** The text at a mark. */
export interface NodeLabel {
  readonly item: Slice | Intent;
  readonly mark: MarkName;
  readonly lines: readonly string[];
  readonly note: string;
  /** The shape of the intent that `note` names, where it is not the one that is drawn. */
  readonly of?: MarkName;
  /** All of it, for screen readers and where the label is cut off. */
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

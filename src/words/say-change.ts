import type { ChangedItem, TitledFinding } from '../core/diff/change.ts';
import type { ChangeKind } from '../core/diff/change-kinds.ts';
import { upperFirst } from '../core/text/upper-first.ts';
import type { Messages } from '../messages/create-messages.ts';
import type { Element, Part as MessagePart } from '../messages/part.ts';
import { detailSentences } from './detail-sentences.ts';
import { directionSentences } from './direction-sentences.ts';
import { intentSentences } from './intent-sentences.ts';
import type { Names } from './names.ts';
import type { MessageId } from '../messages/message-id.ts';
import { lineSentences } from './line-sentences.ts';
import { type Filling, type Part, sayList, textOf } from './part.ts';
import { promiseSentences } from './promise-sentences.ts';
import type { Sentences, Words } from './sentence.ts';
import { sliceSentences } from './slice-sentences.ts';
import { taskSentences } from './task-sentences.ts';

/**
 * Puts a change or a move into a sentence. It names its item by the title, but in the voice `own`:
 * that is for the page of the item itself. In the voice `line` it is what `lineSentences` explains.
 */
export function sayChange<Kind extends ChangeKind>(
  change: TitledFinding<Kind>,
  names: Names,
  voice?: Voice,
): readonly Part[] {
  const known = voice === 'line' ? lines : sentences;
  const parts = known[change.kind](change, wordsFor(change, names, voice));
  const [first, ...others] = parts;
  // Any other sentence begins with a title, a name or a capital letter.
  const isBare = voice === 'own' || change.item.kind === 'vision';
  return isBare && typeof first === 'string' ? [upperFirst(first), ...others] : parts;
}

/** The same as text. */
export function changeText(change: TitledFinding, names: Names): string {
  return textOf(sayChange(change, names));
}

const sentences: Sentences = {
  ...directionSentences,
  ...intentSentences,
  ...sliceSentences,
  ...promiseSentences,
  ...taskSentences,
  ...detailSentences,
};

const lines: Sentences = { ...sentences, ...lineSentences };

function wordsFor(
  { item }: { readonly item: ChangedItem },
  { t, titleOf }: Names,
  voice?: Voice,
): Words {
  const title: Part = { item, isSubject: true };
  const own = {
    voice: voice ?? 'other',
    item: item.kind === 'vision' ? t('change.the-vision') : title,
  };
  const say = (id: MessageId, values?: MessageValues) => sayMessage(t, id, { ...values, ...own });
  return {
    ...{ t, title },
    say: say as Words['say'],
    list: (items) => sayList(items, t.locale),
    other: (kind, id) => ({ item: { kind, id, title: titleOf(kind, id) } }),
    team: (id) => titleOf('team', id),
    horizon: (horizon) => t(horizon ? `horizon.${horizon}` : 'change.no-horizon'),
  };
}

/** Returns a message of the catalogue with the parts that fill its placeholders. */
function sayMessage(t: Messages, id: MessageId, values: MessageValues): readonly Part[] {
  const known = new Map<MessagePart, Part>();
  const standIn = (part: Part): MessagePart => {
    if (typeof part === 'string') return part;
    const element: Element = { element: 'bdi', children: [] };
    known.set(element, part);
    return element;
  };
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? [value].flat().map(standIn) : value,
  ]);
  const parts = (t.parts as Fill)(id, Object.fromEntries(filled));
  const said = parts.flatMap((part) => known.get(part) ?? (typeof part === 'string' ? part : []));
  return said.flatMap((part, at) => {
    const isDone = typeof part === 'string' && endsSentence(said[at - 1]);
    const rest = isDone ? part.replace(/^[.。]/, '') : part;
    return rest === '' ? [] : [rest];
  });
}

/** Whether a part is a quote that ends with a sign of its own, so that no full stop follows it. */
function endsSentence(part: Part | undefined): boolean {
  return typeof part === 'object' && 'quote' in part && /[.!?…。！？؟]$/.test(part.quote);
}

type MessageValues = Readonly<Record<string, Filling | number>>;

type Fill = (id: MessageId, values: Readonly<Record<string, unknown>>) => readonly MessagePart[];

/** Whose page a sentence is on: any (left out), that of its item, or a list of changes of its kind. */
export type Voice = 'own' | 'line';

import type { Messages } from '../messages/create-messages.ts';
import type { MessageId } from '../messages/message-id.ts';
import type { Element, Part as MessagePart } from '../messages/part.ts';
import type { Filling, Part } from './part.ts';

/** Returns a message of the catalogue with the parts that fill its placeholders. */
export function sayMessage(t: Messages, id: MessageId, values: MessageValues): readonly Part[] {
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

export type MessageValues = Readonly<Record<string, Filling | number>>;

type Fill = (id: MessageId, values: Readonly<Record<string, unknown>>) => readonly MessagePart[];

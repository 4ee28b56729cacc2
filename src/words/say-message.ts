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
  return parts.flatMap((part) => known.get(part) ?? (typeof part === 'string' ? part : []));
}

export type MessageValues = Readonly<Record<string, Filling | number>>;

type Fill = (id: MessageId, values: Readonly<Record<string, unknown>>) => readonly MessagePart[];

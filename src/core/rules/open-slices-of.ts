import type { Sources } from '../document/sources.ts';
import { isOpen } from '../model/slice.ts';

/** Returns the open slices of the intents that have `key` and no horizon, each with its intent. */
export function openSlicesOf(
  key: 'done' | 'declined',
  { intent: intents, slice: slices }: Sources,
): readonly OpenSlice[] {
  const ended = intents.filter(({ fields }) => fields[key] && fields.horizon === undefined);
  const byId = new Map(ended.map((intent) => [intent.id, intent]));
  return slices.flatMap((slice) => {
    const intent = byId.get(slice.fields.intent ?? '');
    return intent && isOpen(slice.fields) ? { slice, intent } : [];
  });
}

interface OpenSlice {
  readonly slice: Sources['slice'][number];
  readonly intent: Sources['intent'][number];
}

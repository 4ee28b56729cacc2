import type { Item } from '../roadmap/roadmap.ts';
import { classifyFile } from '../roadmap/classify-file.ts';

/** By what an item is found in a history: its kind and its id; teams have none. */
export function itemKey(item: Pick<Item, 'type'> & { readonly id?: string }): string {
  return item.type === 'vision' ? 'vision' : `${item.type}/${item.id ?? ''}`;
}

/** The key of the item that a file of the content folder holds, if it holds one. */
export function keyOfFile(path: string): string | undefined {
  if (!keys.has(path)) keys.set(path, readKey(path));
  return keys.get(path);
}

/** A history asks for the same paths over and over. */
const keys = new Map<string, string | undefined>();

function readKey(path: string): string | undefined {
  const found = classifyFile(path);
  if (found.kind === 'vision') return 'vision';
  return found.kind === 'item' ? `${found.noun}/${found.id}` : undefined;
}

/** The kind and the id in a key. */
export function partsOfKey(key: string): { readonly type: KeyedType; readonly id: string } {
  const slash = key.indexOf('/');
  if (slash < 0) return { type: 'vision', id: 'vision' };
  return { type: key.slice(0, slash) as KeyedType, id: key.slice(slash + 1) };
}

export type KeyedType = Exclude<Item['type'], 'team'>;

import type { Noun } from '../model/nouns.ts';
import { classifyFile } from '../document/classify-file.ts';
import type { Item, Roadmap } from './roadmap.ts';
import type { ItemHistory } from '../model/history.ts';

/** Returns the key of an item in a history: its kind and id. Teams have none. */
export function itemKey(item: Keyed): string {
  return item.type === 'vision' ? 'vision' : `${item.type}/${item.id ?? ''}`;
}

/** Returns the known history of an item; `undefined` if there is none. */
export function historyOf(
  { history }: Pick<Roadmap, 'history'>,
  item: Keyed,
): ItemHistory | undefined {
  return history?.items.get(itemKey(item));
}

/** Returns the kind and the id of a key. */
export function partsOfKey(key: string): { readonly type: KeyedType; readonly id: string } {
  const slash = key.indexOf('/');
  if (slash < 0) return { type: 'vision', id: 'vision' };
  return { type: key.slice(0, slash) as KeyedType, id: key.slice(slash + 1) };
}

/** Returns the key of the item in a content file, if there is one. */
export function keyOfFile(path: string): string | undefined {
  return itemOfFile(path)?.key;
}

/** Returns the kind of the item in a content file, if there is one. */
export function typeOfFile(path: string): FileType | undefined {
  return itemOfFile(path)?.type;
}

function itemOfFile(path: string): FileItem | undefined {
  if (!items.has(path)) items.set(path, readPath(path));
  return items.get(path);
}

/** A history asks for the same paths over and over. */
const items = new Map<string, FileItem | undefined>();

function readPath(path: string): FileItem | undefined {
  const found = classifyFile(path);
  if (found.kind === 'vision') return { type: 'vision', key: itemKey({ type: 'vision' }) };
  if (found.kind !== 'item') return undefined;
  const { noun: type, id } = found;
  return { type, key: itemKey({ type, id }) };
}

export type Keyed = Pick<Item, 'type'> & { readonly id?: string };

export type KeyedType = Exclude<Item['type'], 'team'>;

/** The kinds of items that have a file of their own. */
export type FileType = Noun | 'vision';

interface FileItem {
  readonly type: FileType;
  readonly key: string;
}

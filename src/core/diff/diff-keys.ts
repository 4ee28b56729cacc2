import { usesOf, type Key } from '../model/key.ts';
import { keysOf } from '../model/nouns.ts';
import type { Item } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import type { Comparison } from './comparison.ts';
import { changedKeys } from './finding.ts';
import { valueOf } from './values-of.ts';

/** What differs in the keys that no other code compares: one finding each. */
export function diffKeys(base: Item, head: Item, { base: was, head: is }: Comparison): Finding[] {
  if (head.type === 'team') return [];
  return Object.entries<Key>(keysOf[head.type])
    .filter(([, key]) => usesOf(key).diff)
    .flatMap(([name, key]) =>
      changedKeys(
        'key-changed',
        { [name]: valueOf(base, name, key, was) },
        { [name]: valueOf(head, name, key, is) },
      ),
    );
}

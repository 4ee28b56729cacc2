import { resolveLink } from '../body/resolve-link.ts';
import { historyOf } from '../roadmap/item-key.ts';
import { judgeStep } from '../promise/judge-step.ts';
import type { SlicePromise } from '../promise/promise.ts';
import type { Assumption, Intent, Roadmap, Slice, Update, Vision } from '../roadmap/roadmap.ts';
import type { NameLink } from './prose-writer.ts';
import { readMeaning, type Meaning } from './read-meaning.ts';

/** Brings two roadmaps onto common ground: one id for what is one item. */
export function comparisonOf(
  base: Roadmap | undefined,
  head: Roadmap | undefined,
  renamed: RenamedIds,
  asOf: string,
): Comparison {
  return {
    asOf,
    base: sideOf(base, (noun, id) => renamed[noun].get(id) ?? id),
    head: sideOf(head, (_, id) => id),
    isInBoth: (noun, id) =>
      base?.byId[noun].has(renamedBack(renamed[noun], id)) === true &&
      head?.byId[noun].has(id) === true,
    promiseOf: (before, after) =>
      head?.history || !base ? after.promise : judgeStep(before, after, asOf),
    dayGone(slice) {
      const item = head && historyOf(head, slice);
      return item?.events.findLast(({ what }) => what === 'removed')?.date ?? asOf;
    },
  };
}

function renamedBack(renamed: ReadonlyMap<string, string>, id: string): string {
  for (const [was, is] of renamed) if (is === id) return was;
  return id;
}

function sideOf(roadmap: Roadmap | undefined, idOf: Side['idOf']): Side {
  const names = new Map(roadmap ? writtenItems(roadmap).map((item) => [item.file, item]) : []);
  const nameLink =
    (item: WrittenItem): NameLink =>
    (url) => {
      const link = resolveLink(url, item.file);
      if (link.kind !== 'file') return url;
      const target = names.get(link.path);
      const name = target ? nameOfTarget(target, idOf) : link.path;
      return link.anchor ? `${name}#${link.anchor}` : name;
    };
  return {
    idOf,
    id: (item) => item && idOf(item.type, item.id),
    ids: (items) => items.map(({ type, id }) => idOf(type, id)),
    meaningOf: (item) =>
      readMeaning(item.body, { hasTasks: item.type === 'slice', nameLink: nameLink(item) }),
  };
}

function nameOfTarget(item: WrittenItem, idOf: Side['idOf']): string {
  return item.type === 'vision' ? 'vision' : `${item.type} ${idOf(item.type, item.id)}`;
}

function writtenItems(roadmap: Roadmap): readonly WrittenItem[] {
  const { vision, intents, slices, assumptions, updates } = roadmap;
  return [vision, ...intents, ...slices, ...assumptions, ...updates];
}

export interface Comparison {
  /** The day of the roadmap afterwards. */
  readonly asOf: string;
  readonly base: Side;
  readonly head: Side;
  /** Whether there is an item before and after, by the id it has now. */
  readonly isInBoth: (noun: NamedNoun, id: string) => boolean;
  /** The promise of a slice of the head, which is `undefined` on the base where it is new. */
  readonly promiseOf: (before: Slice | undefined, after: Slice) => SlicePromise | undefined;
  /** The day a slice of the base went, as far as known. */
  readonly dayGone: (slice: Slice) => string;
}

/** One of the two roadmaps. */
export interface Side {
  /** The id an item of this side has now. */
  readonly idOf: (noun: NamedNoun, id: string) => string;
  readonly id: <Named extends NamedItem | undefined>(
    item: Named,
  ) => string | (Named extends undefined ? undefined : never);
  readonly ids: (items: readonly NamedItem[]) => readonly string[];
  readonly meaningOf: (item: WrittenItem) => Meaning;
}

export type NamedNoun = keyof Roadmap['byId'];

interface NamedItem {
  readonly type: NamedNoun;
  readonly id: string;
}

/** The new ids of items that were renamed, by the old ones. */
export type RenamedIds = Readonly<Record<NamedNoun, ReadonlyMap<string, string>>>;

/** An item with a file of its own. */
export type WrittenItem = Vision | Intent | Slice | Assumption | Update;

import { deserialize, serialize } from 'node:v8';

import type { CellName } from '../core/tracking/reads.ts';

/**
 * The cells on record: each with a number, the state it had, and the numbers of the cells it was made
 * from. Its bytes are a first part, and one more for what each build after it changed.
 */
export function cellTable(): CellTable {
  const texts = numberedTexts();
  const owners: number[] = [];
  const keys: number[] = [];
  const entries: number[] = [];
  const states: number[] = [];
  const reads: (Int32Array | undefined)[] = [];
  const others = new Set<number>();
  const unpacked = { texts: 0, cells: 0 };
  let byName: Map<string, number> | undefined;

  function nameOf(number: number): CellName {
    const textAt = (column: readonly number[]) => texts.all[column[number] ?? none];
    return { owner: textAt(owners) ?? '', key: textAt(keys) ?? '', entry: textAt(entries) };
  }

  function numberOf({ owner, key, entry }: CellName): number {
    byName ??= new Map(
      owners.map((own, number) => [`${own} ${keys[number]} ${entries[number]}`, number]),
    );
    const parts = [texts.numberOf(owner), texts.numberOf(key), texts.numberOf(entry)] as const;
    const name = parts.join(' ');
    const known = byName.get(name);
    if (known !== undefined) return known;
    byName.set(name, owners.length);
    keys.push(parts[1]);
    entries.push(parts[2]);
    return owners.push(parts[0]) - 1;
  }

  return {
    nameOf,
    numberOf,
    stateOf: (number) => texts.all[states[number] ?? none],
    readsOf: (number) => reads[number],

    set(number, state, own) {
      const after = texts.numberOf(state);
      const isSame = after === states[number] && after !== none;
      if (number < unpacked.cells && !(isSame && isEqual(own, reads[number]))) others.add(number);
      states[number] = after;
      reads[number] = own;
      return isSame;
    },

    unpack(bytes) {
      const part: Packed = deserialize(bytes);
      append(texts.all, part.texts);
      append(owners, part.owners);
      append(keys, part.keys);
      append(entries, part.entries);
      const ownReads = split(part.reads, part.readCounts);
      for (const [row, number] of part.numbers.entries()) {
        states[number] = part.states[row] ?? none;
        reads[number] = ownReads[row];
      }
      unpacked.texts = texts.all.length;
      unpacked.cells = owners.length;
      const cells = split(part.pageCells, part.pageCounts);
      return part.addresses.map((address, row) => [address, cells[row] ?? new Int32Array()]);
    },

    packNews(pages) {
      const numbers = [...others];
      for (let number = unpacked.cells; number < owners.length; number += 1) numbers.push(number);
      const added = (column: readonly number[]) => Int32Array.from(column.slice(unpacked.cells));
      const ownReads = numbers.map((number) => reads[number]);
      const pageCells = pages.map(([, cells]) => cells);
      return serialize({
        texts: texts.all.slice(unpacked.texts),
        ...{ owners: added(owners), keys: added(keys), entries: added(entries) },
        numbers: Int32Array.from(numbers),
        states: Int32Array.from(numbers, (number) => states[number] ?? none),
        ...{ readCounts: countsOf(ownReads), reads: joined(ownReads) },
        addresses: pages.map(([address]) => address),
        ...{ pageCounts: countsOf(pageCells), pageCells: joined(pageCells) },
      } satisfies Packed);
    },
  };
}

/**
 * Returns a function that copies a cell from a table to another one, with all it was made from, and
 * returns its number there.
 */
export function copyCells(from: CellTable, to: CellTable): (number: number) => number {
  const copied = new Map<number, number>();
  return function copy(number) {
    const known = copied.get(number);
    if (known !== undefined) return known;
    const copyNumber = to.numberOf(from.nameOf(number));
    copied.set(number, copyNumber);
    to.set(copyNumber, from.stateOf(number), from.readsOf(number)?.map(copy));
    return copyNumber;
  };
}

/** The number of a text, and the count of numbers, that are not there. */
const none = -1;

function numberedTexts() {
  const all: string[] = [];
  let numbers: Map<string, number> | undefined;
  return {
    all,
    numberOf(text: string | undefined): number {
      if (text === undefined) return none;
      numbers ??= new Map(all.map((each, number) => [each, number]));
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

/** Adds far more values than an argument list takes. */
function append<Value>(list: Value[], values: Iterable<Value>): void {
  for (const value of values) list.push(value);
}

function isEqual(a: Int32Array | undefined, b: Int32Array | undefined): boolean {
  return a === b || (a?.length === b?.length && a?.every((each, at) => each === b?.[at]) === true);
}

function countsOf(lists: readonly (Int32Array | undefined)[]): Int32Array {
  return Int32Array.from(lists, (list) => list?.length ?? none);
}

function joined(lists: readonly (Int32Array | undefined)[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, list) => sum + (list?.length ?? 0), 0));
  let at = 0;
  for (const list of lists) {
    if (list === undefined) continue;
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Takes apart what was joined. */
function split(all: Int32Array, counts: Int32Array): readonly (Int32Array | undefined)[] {
  let at = 0;
  return Array.from(counts, (count) => {
    if (count === none) return undefined;
    at += count;
    return all.subarray(at - count, at);
  });
}

/** Changes with the form of what is packed. */
export const recordsVersion = 'records 2';

/** One part: what no earlier part has, or has otherwise. */
interface Packed {
  readonly texts: readonly string[];
  /** The numbers of the texts that name each new cell. */
  readonly owners: Int32Array;
  readonly keys: Int32Array;
  readonly entries: Int32Array;
  /** Each cell that has another state or is new, and at the same place in `states` that state. */
  readonly numbers: Int32Array;
  readonly states: Int32Array;
  /** How many cells each of them was made from, and all of these, one after the other. */
  readonly readCounts: Int32Array;
  readonly reads: Int32Array;
  readonly addresses: readonly string[];
  /** The same of each page. */
  readonly pageCounts: Int32Array;
  readonly pageCells: Int32Array;
}

/** An address, and the numbers of the cells that its page was made from. */
export type RecordedPage = readonly [address: string, cells: Int32Array];

export interface CellTable {
  /** Returns the number of a cell, which is a new one for a new name. */
  numberOf(name: CellName): number;
  nameOf(number: number): CellName;
  /** Returns nothing where a value has no state: then it counts as changed. */
  stateOf(number: number): string | undefined;
  /** Returns nothing for what is only read. */
  readsOf(number: number): Int32Array | undefined;
  /** Puts on record what a cell is now. Returns whether that is known to be what it was. */
  set(number: number, state: string | undefined, reads: Int32Array | undefined): boolean;
  /** Adds a part, after all that came before it and before any other cell. Returns its pages. */
  unpack(bytes: Uint8Array): readonly RecordedPage[];
  /** Packs the part that comes after those that were unpacked, with these pages. */
  packNews(pages: readonly RecordedPage[]): Uint8Array;
}

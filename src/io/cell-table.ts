import { deserialize, serialize } from 'node:v8';

import type { CellName } from '../core/tracking/reads.ts';

/**
 * The cells on record: each with a number, the state it had, and the numbers of the cells it was made
 * from. Its bytes are a first part, and one more for what each build after it changed.
 */
export function cellTable(): CellTable {
  const texts = numberedTexts();
  const owners = numberColumn();
  const keys = numberColumn();
  const entries = numberColumn();
  const states = numberColumn();
  const reads: (Int32Array | undefined)[] = [];
  const others = new Set<number>();
  const unpacked = { texts: 0, cells: 0 };
  /** The cells of each owner: a list until one is looked up by its other names. */
  let byOwner: Map<number, number[] | Map<string, number>> | undefined;

  function nameOf(number: number): CellName {
    const textAt = (column: NumberColumn) => texts.all[column.at(number)];
    return { owner: textAt(owners) ?? '', key: textAt(keys) ?? '', entry: textAt(entries) };
  }

  function numberOf(cell: CellName): number {
    const known = cellsOf(texts.numberOf(cell.owner)).get(ownName(cell));
    return known ?? add(cell);
  }

  function add(cell: CellName): number {
    const { owner, key, entry } = cell;
    const number = owners.size();
    owners.set(number, texts.numberOf(owner));
    keys.set(number, texts.numberOf(key));
    entries.set(number, texts.numberOf(entry));
    states.set(number, none);
    if (byOwner) cellsOf(owners.at(number)).set(ownName(cell), number);
    return number;
  }

  function ownName({ key, entry }: CellName): string {
    return `${texts.numberOf(key)} ${texts.numberOf(entry)}`;
  }

  /** Returns the cells of an owner by their other names. */
  function cellsOf(owner: number): Map<string, number> {
    byOwner ??= Map.groupBy(owners.all().keys(), owners.at);
    let cells = byOwner.get(owner);
    if (cells === undefined || Array.isArray(cells)) {
      const numbers = cells ?? [];
      cells = new Map(
        numbers.map((number) => [`${keys.at(number)} ${entries.at(number)}`, number]),
      );
      byOwner.set(owner, cells);
    }
    return cells;
  }

  return {
    nameOf,
    numberOf,
    add,
    stateOf: (number) => texts.all[states.at(number)],
    readsOf: (number) => reads[number],

    set(number, state, own) {
      const isSame = state !== undefined && state === texts.all[states.at(number)];
      if (number < unpacked.cells && !(isSame && isEqual(own, reads[number]))) others.add(number);
      if (!isSame) states.set(number, texts.numberOf(state));
      reads[number] = own;
      return isSame;
    },

    unpack(bytes) {
      const part: Packed = deserialize(bytes);
      for (const text of part.texts) texts.all.push(text);
      owners.append(part.owners);
      keys.append(part.keys);
      entries.append(part.entries);
      const ownReads = split(part.reads, part.readCounts);
      for (let row = 0; row < part.numbers.length; row += 1) {
        const number = part.numbers[row] ?? none;
        states.set(number, part.states[row] ?? none);
        reads[number] = ownReads[row];
      }
      unpacked.texts = texts.all.length;
      unpacked.cells = owners.size();
      const cells = split(part.pageCells, part.pageCounts);
      return part.addresses.map((address, row) => [address, cells[row] ?? new Int32Array()]);
    },

    packNews(pages) {
      const numbers = [...others];
      for (let number = unpacked.cells; number < owners.size(); number += 1) numbers.push(number);
      const added = (column: NumberColumn) => column.all().slice(unpacked.cells);
      const ownReads = numbers.map((number) => reads[number]);
      const pageCells = pages.map(([, cells]) => cells);
      return serialize({
        texts: texts.all.slice(unpacked.texts),
        ...{ owners: added(owners), keys: added(keys), entries: added(entries) },
        numbers: Int32Array.from(numbers),
        states: Int32Array.from(numbers, states.at),
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

/** A list of numbers that grows; `none` where it has no number. */
function numberColumn() {
  let values = new Int32Array(1024);
  let size = 0;

  function grow(needed: number): void {
    if (needed > values.length) {
      const larger = new Int32Array(Math.max(needed, values.length * 2));
      larger.set(values);
      values = larger;
    }
    size = Math.max(size, needed);
  }

  return {
    size: () => size,
    at: (place: number) => (place < size ? values[place] : undefined) ?? none,
    all: () => values.subarray(0, size),
    set(place: number, value: number): void {
      grow(place + 1);
      values[place] = value;
    },
    append(more: Int32Array): void {
      const start = size;
      grow(start + more.length);
      values.set(more, start);
    },
  };
}

type NumberColumn = ReturnType<typeof numberColumn>;

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
  /** Returns the number of a cell whose name is known to be new. */
  add(name: CellName): number;
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

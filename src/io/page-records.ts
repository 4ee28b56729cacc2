import { hash } from 'node:crypto';

import type { RoadmapTracker } from '../core/roadmap/roadmap-tracker.ts';
import type { Cell } from '../core/tracking/reads.ts';
import { cellTable, copyCells, type RecordedPage } from './cell-table.ts';

/**
 * Returns records of all that was made of a roadmap, such as pages by their addresses, and the cells
 * each was made from. Packed records of earlier builds show which of theirs would be the same now.
 */
export function pageRecords(tracker: RoadmapTracker): PageRecords {
  const table = cellTable();
  const pages = new Map<string, Int32Array>();
  const added = new Set<string>();
  /** Whether there is nothing of earlier builds: then no name is on record twice. */
  let isFirst = true;
  /** Whether the value of a cell on record is another one now, once that is known. */
  const verdicts: (boolean | undefined)[] = [];

  /** Puts a cell on record as it is now, and returns its number. */
  function note(cell: Cell): number {
    return cell.number ?? noteAs(isFirst ? table.add(cell) : table.numberOf(cell), cell);
  }

  function noteAs(number: number, cell: Cell): number {
    cell.number = number;
    // The record is already up to date.
    if (verdicts[number] === false) return number;
    const state = shortened(cell.state());
    const isSame = table.set(number, state, cell.reads && numbersOf(cell.reads));
    verdicts[number] ??= !isSame;
    return number;
  }

  function numbersOf(reads: readonly Cell[]): Int32Array {
    const numbers = new Int32Array(reads.length);
    for (let at = 0; at < reads.length; at += 1) numbers[at] = note(reads[at] as Cell);
    return numbers;
  }

  function isChanged(number: number): boolean {
    return (verdicts[number] ??= judge(number));
  }

  /** A value that is made anew, from cells that may be others, can yet be the same. */
  function judge(number: number): boolean {
    const reads = table.readsOf(number);
    const name = table.nameOf(number);
    if (reads === undefined) {
      const state = shortened(tracker.state(name));
      return state === undefined || !table.set(number, state, undefined);
    }
    if (!reads.some(isChanged)) return false;
    const found = tracker.find(name);
    if (found === undefined) return true;
    noteAs(number, found);
    return verdicts[number] !== false;
  }

  function put(name: string, cells: Int32Array): void {
    pages.set(name, cells);
    added.add(name);
  }

  return {
    unpack(packed) {
      isFirst = false;
      for (const [address, cells] of table.unpack(packed)) pages.set(address, cells);
    },

    isSame: (name) => pages.get(name)?.some(isChanged) === false,

    add(name, reads) {
      put(name, numbersOf(reads));
    },

    merge(packed) {
      const other = cellTable();
      const found = other.unpack(packed);
      const copy = copyCells(other, table);
      for (const [address, cells] of found) put(address, cells.map(copy));
    },

    pack(names) {
      // The copy leaves out cells that none of them is made from any more.
      const whole = cellTable();
      const copy = copyCells(table, whole);
      return whole.packNews(
        names.flatMap((name): readonly RecordedPage[] => {
          const cells = pages.get(name);
          return cells === undefined ? [] : [[name, cells.map(copy)]];
        }),
      );
    },

    packNews: () => table.packNews([...pages].filter(([address]) => added.has(address))),
  };
}

/** A digest takes the place of a long text; none looks like the text of a value. */
function shortened(state: string | undefined): string | undefined {
  return state === undefined || state.length <= digestLength
    ? state
    : hash('sha1', state, 'base64url');
}

const digestLength = 27;

export interface PageRecords {
  /** Adds the records that were packed in an earlier build; where there are several, in their order. */
  unpack(packed: Uint8Array): void;
  /** Returns whether what has this name is on record, and would be the same now. */
  isSame(name: string): boolean;
  /** Puts on record what was made now. */
  add(name: string, reads: readonly Cell[]): void;
  /** Adds all that was put on record elsewhere. */
  merge(packed: Uint8Array): void;
  /** Returns the records of these names as bytes. */
  pack(names: readonly string[]): Uint8Array;
  /** Returns what is to be unpacked after the records that were unpacked here, to have all of them. */
  packNews(): Uint8Array;
}

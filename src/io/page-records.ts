import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

import type { RoadmapTracker } from '../core/roadmap/roadmap-tracker.ts';
import type { Cell, CellName } from '../core/tracking/reads.ts';

/**
 * The pages that were rendered, and the cells each was made from. Packed records of earlier builds
 * say which of their pages would be the same now.
 */
export function pageRecords(tracker: RoadmapTracker): PageRecords {
  const pages = new Map<string, readonly KeptCell[]>();
  const byOwner = new Map<string, Map<string, KeptCell>>();
  const noted = new Map<Cell, KeptCell>();
  const added = new Set<string>();
  const madeAnew = new Set<KeptCell>();

  /** Returns a cell on record: one object for each name, however often it was packed. */
  function keep({ owner, key, entry }: CellName): KeptCell {
    let own = byOwner.get(owner);
    if (own === undefined) byOwner.set(owner, (own = new Map()));
    const name = entry === undefined ? key : `${key}\0${entry}`;
    let cell = own.get(name);
    if (cell === undefined) {
      own.set(name, (cell = { owner, key, entry, state: undefined, reads: undefined }));
    }
    return cell;
  }

  /** Puts a cell on record as it is now. Whether it is another one than before is known from then on. */
  function note(cell: Cell): KeptCell {
    let known = noted.get(cell);
    if (known === undefined) {
      noted.set(cell, (known = keep(cell)));
      const state = shortened(cell.state());
      known.isChanged ??= state === undefined || state !== known.state;
      known.state = state;
      known.reads = cell.reads && Array.from(cell.reads, note);
    }
    return known;
  }

  function isChanged(cell: KeptCell): boolean {
    return (cell.isChanged ??= judge(cell));
  }

  /** A value that is made anew, from cells that may be others, can yet be the same. */
  function judge(cell: KeptCell): boolean {
    if (cell.reads?.some(isChanged) === false) return false;
    const found = tracker.find(cell);
    if (found === undefined) return true;
    if (cell.reads) madeAnew.add(cell);
    return note(found).isChanged !== false;
  }

  return {
    unpack(packed) {
      const { strings, names, states, reads, pages: packedPages }: Packed = deserialize(packed);
      const cells = names.map(([owner, key, entry]) =>
        keep({ owner: strings[owner] ?? '', key: strings[key] ?? '', entry: strings[entry] }),
      );
      const named = (numbers: Uint32Array) => [...numbers].flatMap((each) => cells[each] ?? []);
      for (const [at, cell] of cells.entries()) {
        cell.state = states[at];
        cell.reads = reads[at] && named(reads[at]);
      }
      for (const [address, numbers] of packedPages) pages.set(address, named(numbers));
    },

    changed(addresses) {
      const same = addresses.flatMap((address) => {
        const cells = pages.get(address);
        return cells && !cells.some(isChanged) ? [[address, cells] as const] : [];
      });
      pages.clear();
      for (const [address, cells] of same) pages.set(address, cells);
      return addresses.filter((address) => !pages.has(address));
    },

    add(address, reads) {
      pages.set(address, Array.from(reads, note));
      added.add(address);
    },

    pack: () => packed(pages, []),

    packNews: () =>
      packed(
        [...pages].filter(([address]) => added.has(address)),
        madeAnew,
      ),
  };
}

function packed(
  pages: Iterable<readonly [address: string, cells: readonly KeptCell[]]>,
  others: Iterable<KeptCell>,
): Uint8Array {
  const numbers = new Map<KeptCell, number>();
  const strings = new Map<string, number>();
  const columns: Columns = { names: [], states: [], reads: [] };
  const numbered = new Map<string, Uint32Array>();
  for (const [address, cells] of pages) numbered.set(address, Uint32Array.from(cells, numberOf));
  for (const cell of others) numberOf(cell);
  return serialize({
    ...{ ...columns, strings: [...strings.keys()], pages: numbered },
  } satisfies Packed);

  /** Nothing has a number that no string has. */
  function stringOf(text: string | undefined): number {
    if (text === undefined) return -1;
    const number = strings.get(text) ?? strings.size;
    strings.set(text, number);
    return number;
  }

  function numberOf(cell: KeptCell): number {
    const known = numbers.get(cell);
    if (known !== undefined) return known;
    const reads = cell.reads && Uint32Array.from(cell.reads, numberOf);
    const number = numbers.size;
    numbers.set(cell, number);
    columns.names.push([stringOf(cell.owner), stringOf(cell.key), stringOf(cell.entry)]);
    columns.states.push(cell.state);
    columns.reads.push(reads);
    return number;
  }
}

/** A digest takes the place of a long text; none looks like the text of a value. */
function shortened(state: string | undefined): string | undefined {
  return state === undefined || state.length <= digestLength
    ? state
    : hash('sha1', state, 'base64url');
}

const digestLength = 27;

/** Changes with the form of packed records. */
export const recordsVersion = 'records 1';

/** A cell as it was when the pages were rendered, or is now. */
interface KeptCell extends CellName {
  /** Absent where its value has no state: then it counts as changed. */
  state: string | undefined;
  reads: readonly KeptCell[] | undefined;
  /** Whether its value is another one now, once that is known. */
  isChanged?: boolean;
}

interface Columns {
  /** The owner, the key and the entry of each cell, as numbers of strings. */
  readonly names: (readonly [number, number, number])[];
  readonly states: (string | undefined)[];
  /** Numbers of cells. */
  readonly reads: (Uint32Array | undefined)[];
}

interface Packed extends Columns {
  readonly strings: readonly string[];
  /** The numbers of the cells of each address. */
  readonly pages: ReadonlyMap<string, Uint32Array>;
}

export interface PageRecords {
  /** Adds the records that were packed in an earlier build; where there are several, in their order. */
  unpack(packed: Uint8Array): void;
  /** Returns the addresses whose pages may differ from those on record, and keeps only the others. */
  changed(addresses: readonly string[]): readonly string[];
  /** Puts a page that was rendered now on record. */
  add(address: string, reads: Iterable<Cell>): void;
  /** Returns all records as bytes. */
  pack(): Uint8Array;
  /** Returns what is to be unpacked after the records that were unpacked here, to have all of them. */
  packNews(): Uint8Array;
}

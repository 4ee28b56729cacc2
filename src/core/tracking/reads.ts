import { stateOf } from './state-of.ts';

/** The recording in progress, if there is one. */
let current: Recording | undefined;
let recordings = 0;

/** Notes that what is being made depends on a cell. */
export function noteRead(cell: Cell): void {
  if (current === undefined || cell.notedBy === current.number) return;
  cell.notedBy = current.number;
  current.reads.push(cell);
}

/**
 * Makes a value and returns it with the cells it depends on. A recording within another one is apart
 * from it.
 */
export function recordReads<Value>(make: () => Value): Recorded<Value> {
  const before = current;
  const { reads } = (current = newRecording());
  try {
    return { value: make(), reads };
  } finally {
    current = before;
  }
}

/** The same for a value that is waited for. Nothing else may be recorded meanwhile. */
export async function recordReadsUntil<Value>(
  make: () => Promise<Value>,
): Promise<Recorded<Value>> {
  const { reads } = (current = newRecording());
  try {
    return { value: await make(), reads };
  } finally {
    current = undefined;
  }
}

function newRecording(): Recording {
  recordings += 1;
  return { number: recordings, reads: [] };
}

interface Recording {
  readonly number: number;
  readonly reads: Cell[];
}

/**
 * One thing that can be read and can change: a property of an object, an entry of a map, or a value
 * that was made once for an object. There are hundreds of thousands of them, so each holds as little
 * as it can.
 */
export class Cell implements CellName {
  readonly owner: string;
  readonly key: string;
  readonly entry: string | undefined;
  /** The cells a value was made from; absent for what is only read. */
  readonly reads: readonly Cell[] | undefined;
  /** The number of the recording that noted it last: it need not note it again. */
  notedBy = 0;
  /** Its number on record, once it has one. */
  number: number | undefined;
  readonly #source: CellSource;

  constructor({ owner, key, entry }: CellName, source: CellSource, reads?: readonly Cell[]) {
    this.owner = owner;
    this.key = key;
    this.entry = entry;
    this.reads = reads;
    this.#source = source;
  }

  /** Returns its value as a text; nothing where a value has no text and always counts as changed. */
  state(): string | undefined {
    return stateOf(this.#source.valueAt(this.entry ?? this.key));
  }
}

export interface CellSource {
  /** Returns the value of an entry, or of a key where there is none. */
  valueAt(name: string): unknown;
}

/** Names the same in every process. */
export interface CellName {
  /** The name of the object. */
  readonly owner: string;
  /** The property or entry; of a value that was made, the source of its function. */
  readonly key: string;
  /** The entry of a map that was made. */
  readonly entry?: string | undefined;
}

export interface Recorded<Value> {
  readonly value: Value;
  /** A few may be in it twice. */
  readonly reads: readonly Cell[];
}

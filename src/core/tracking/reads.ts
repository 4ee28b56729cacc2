/** The cells read since the recording began; absent while nothing is recorded. */
let current: Set<Cell> | undefined;

/** Notes that what is being made depends on a cell. */
export function noteRead(cell: Cell): void {
  current?.add(cell);
}

/**
 * Makes a value and returns it with the cells it depends on. A recording within another one is apart
 * from it.
 */
export function recordReads<Value>(make: () => Value): Recorded<Value> {
  const before = current;
  const reads = (current = new Set<Cell>());
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
  const reads = (current = new Set<Cell>());
  try {
    return { value: await make(), reads };
  } finally {
    current = undefined;
  }
}

/**
 * One thing that can be read and can change: a property of an object, an entry of a map, or a value
 * that was made once for an object.
 */
export interface Cell extends CellName {
  /** The cells a value was made from; absent for what is only read. */
  readonly reads?: ReadonlySet<Cell> | undefined;
  /** Returns its value as a text; nothing where a value has no text and always counts as changed. */
  state(): string | undefined;
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
  readonly reads: ReadonlySet<Cell>;
}

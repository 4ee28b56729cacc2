import { performance } from 'node:perf_hooks';

/**
 * Runs all contestants in turn, `rounds` times after one that does not count, so that a slow moment
 * of the machine hits all alike; gives the median of each in milliseconds.
 */
export async function interleave<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: number,
): Promise<Readonly<Record<Name, number>>> {
  const entries = Object.entries<Contestant>(contestants);
  const times = new Map(entries.map(([name]) => [name, new Array<number>()]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, { prepare, run }] of entries) {
      await prepare?.();
      const start = performance.now();
      await run(round);
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  const medians = [...times].map(([name, measured]) => [name, median(measured)]);
  return Object.fromEntries(medians);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

export interface Contestant {
  /** Not measured. */
  readonly prepare?: () => unknown;
  /** Given the number of the round; 0 is the one that does not count. */
  readonly run: (round: number) => unknown;
}

import type { Cell } from './reads.ts';

/**
 * The functions that make something once for an object, by their source, which is the same in every
 * process that runs the same code. Each returns the cell of what it made, or of one entry of it.
 */
export const makers = new Map<string, (owner: object, entry?: string) => Cell | undefined>();

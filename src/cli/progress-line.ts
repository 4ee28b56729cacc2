import type { Output } from './world.ts';

/** One line of a terminal that tells how far long work is; silent elsewhere. */
export function progressLine(output: Output): ProgressLine {
  let last = Number.NEGATIVE_INFINITY;
  return {
    say(text) {
      const now = performance.now();
      if (output.isTTY !== true || now - last < interval) return;
      last = now;
      output.write(`\r${text.slice(0, (output.columns ?? 80) - 1)}${eraseToEnd}`);
    },
    clear() {
      if (last > 0) output.write(`\r${eraseToEnd}`);
    },
  };
}

/** Milliseconds between two texts. */
const interval = 80;

const eraseToEnd = '\u001b[K';

interface ProgressLine {
  /** Shows this text in place of the last one. */
  say(text: string): void;
  /** Leaves the line empty for what comes next. */
  clear(): void;
}

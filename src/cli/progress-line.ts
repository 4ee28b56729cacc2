import type { Output } from './world.ts';

/**
 * Returns one line of a terminal that shows the progress of long work. Elsewhere only announcements
 * are printed.
 */
export function progressLine(output: Output): ProgressLine {
  let last = Number.NEGATIVE_INFINITY;
  function say(text: string): void {
    const now = performance.now();
    if (output.isTTY !== true || now - last < interval) return;
    last = now;
    output.write(`\r${text.slice(0, (output.columns ?? 80) - 1)}${eraseToEnd}`);
  }
  return {
    say,
    announce(text) {
      if (output.isTTY === true) say(text);
      else output.write(`${text}\n`);
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
  /** Like `say`, but on its own line where there is no terminal. */
  announce(text: string): void;
  /** Leaves the line empty for what comes next. */
  clear(): void;
}

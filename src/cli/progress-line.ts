import type { Output } from './world.ts';

/** One line of a terminal that tells how far long work is; elsewhere only what is announced. */
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
  /** As `say`; where there is no terminal, a line of its own. */
  announce(text: string): void;
  /** Leaves the line empty for what comes next. */
  clear(): void;
}

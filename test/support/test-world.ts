import type { Output, World } from '../../src/cli/world.ts';

/** A world for commands that run inside a test: what they write is kept, and they can be stopped. */
export function testWorld(cwd: string): TestWorld {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    cwd,
    env: process.env,
    stdout: keptOutput(),
    stderr: keptOutput(),
    now: () => new Date(2026, 10, 23),
    untilStopped: () => promise,
    stop: resolve,
  };
}

function keptOutput(): KeptOutput {
  let text = '';
  const waiting = new Set<() => void>();
  return {
    get text() {
      return text;
    },
    write(more) {
      text += more;
      for (const look of waiting) look();
    },
    find(pattern) {
      return new Promise((resolve) => {
        const look = () => {
          const [found] = pattern.exec(text) ?? [];
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
  };
}

export interface TestWorld extends World {
  readonly stdout: KeptOutput;
  readonly stderr: KeptOutput;
  /** What Ctrl+C does. */
  stop(): void;
}

interface KeptOutput extends Output {
  /** All that was written. */
  readonly text: string;
  /** The first match in what was or will be written. */
  find(pattern: RegExp): Promise<string>;
}

import type { World } from './world.ts';

/**
 * Returns the world of the running process. `onLostResult` is called when stdout cannot be written
 * to.
 */
export function nodeWorld({ onLostResult = () => {} }: NodeWorldOptions = {}): World {
  process.stderr.on('error', () => {});
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // `throughline check | head` closes our output early, which is not an error.
    if (code !== 'EPIPE') onLostResult();
  });
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    ...(process.stdin.isTTY &&
      process.stderr.isTTY && {
        terminal: { input: process.stdin, output: process.stderr },
      }),
    now: () => new Date(),
    untilStopped: () =>
      new Promise((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      }),
  };
}

interface NodeWorldOptions {
  readonly onLostResult?: () => void;
}

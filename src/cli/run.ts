import { nodeWorld } from './node-world.ts';
import { throughline } from './throughline.ts';

/** Runs a command line as this process, which ends with its exit code. */
export async function run(argv: readonly string[]): Promise<void> {
  // Whatever ends the process before its work is done is a failure: an `.mdx` file may well say `exit`.
  let exitCode: number | undefined = undefined;
  let isToldInFull = true;
  process.once('exit', (code) => {
    if (exitCode === undefined && code === 0) {
      process.stderr.write('Something in the content ended Throughline before it was done.\n');
    }
    process.exitCode = isToldInFull ? (exitCode ?? 1) : 1;
  });
  const world = nodeWorld({
    onLostResult: () => {
      isToldInFull = false;
    },
  });
  exitCode = await throughline(argv, world);
}

import { enableCompileCache } from 'node:module';

// Before anything else is loaded, so that all of it is kept compiled for the next start.
enableCompileCache();

const [{ throughline }, { nodeWorld }] = await Promise.all([
  import('./throughline.ts'),
  import('./node-world.ts'),
]);

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
exitCode = await throughline(process.argv.slice(2), world);

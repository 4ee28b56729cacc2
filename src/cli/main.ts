import { nodeWorld } from './node-world.ts';
import { throughline } from './throughline.ts';

// Anything that ends the process before its work is done is a failure: an `.mdx` file may call `exit`.
let exitCode: number | undefined = undefined;
let isOutputComplete = true;
process.once('exit', (code) => {
  if (exitCode === undefined && code === 0) {
    process.stderr.write('Code in your content exited the process before Throughline finished.\n');
  }
  process.exitCode = isOutputComplete ? (exitCode ?? 1) : 1;
});
const world = nodeWorld({
  onLostResult: () => {
    isOutputComplete = false;
  },
});
exitCode = await throughline(process.argv.slice(2), world);

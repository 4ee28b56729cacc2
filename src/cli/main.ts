import { enableCompileCache } from 'node:module';

// Before anything else is loaded, so that all of it is kept compiled for the next start.
enableCompileCache();

const [{ throughline }, { nodeWorld }] = await Promise.all([
  import('./throughline.ts'),
  import('./node-world.ts'),
]);

process.exitCode = await throughline(process.argv.slice(2), nodeWorld());

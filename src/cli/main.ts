import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';

// Before anything else is loaded, so that all of it is kept compiled for the next start.
enableCompileCache();

const { compiledCommandLine } = await import('./compiled-command-line.ts');
const compiled = compiledCommandLine();
const source = () => import('./run.ts');
const { run }: typeof import('./run.ts') = await (compiled === undefined
  ? source()
  : import(pathToFileURL(compiled).href).catch(source));
await run(process.argv.slice(2));

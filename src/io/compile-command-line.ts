import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { rolldown, type Plugin } from 'rolldown';

/**
 * Compiles the command line from `src/cli/run.ts` into a folder, as `run.mjs` and what that imports
 * when a command needs it.
 */
export async function compileCommandLine(project: string, folder: string): Promise<void> {
  const bundle = await rolldown({
    input: join(project, 'src/cli/run.ts'),
    platform: 'node',
    external: bringMachineCode,
    plugins: [standsWhereItStood],
    onLog() {},
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
}

const bringMachineCode = ['pagefind', 'satteri', 'sharp'];

/** Modules look for files, workers and packages beside themselves: that is still where they were. */
const standsWhereItStood: Plugin = {
  name: 'stands-where-it-stood',
  transform: {
    filter: { id: /\.ts$/, code: /import\.meta\./ },
    handler: (code, id) =>
      code
        .replaceAll('import.meta.filename', JSON.stringify(id))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  },
};

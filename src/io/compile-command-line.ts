import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import { rolldown, type Plugin } from 'rolldown';

/**
 * Compiles the command line from `src/cli/run.ts` into a folder, as `run.mjs` and what that imports
 * when a command needs it. Gives the files of the project it is made from.
 */
export async function compileCommandLine(
  project: string,
  folder: string,
): Promise<readonly string[]> {
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
  const files = await bundle.watchFiles;
  await bundle.close();
  return files
    .map((file) => relative(project, file).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/'));
}

const bringMachineCode = ['pagefind', 'rolldown', 'satteri', 'sharp'];

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

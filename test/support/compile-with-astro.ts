import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { build } from 'astro';

import { projectRoot } from './project-root.ts';

/** Compiles the site into a folder so that Astro renders it, in a process of its own. */
export async function compileWithAstro(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [import.meta.filename], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      THROUGHLINE_COMPILE_TO: folder,
    },
  });
}

if (import.meta.main) {
  const theirs = [
    [/^astro\/compiler-runtime$/, import.meta.resolve('astro/compiler-runtime')],
    [/\/adapter\/create-renderer\.ts$/, import.meta.resolve('./astros-renderer.ts')],
  ] as const;
  const resolveId = (id: string) => {
    const found = theirs.find(([pattern]) => pattern.test(id));
    return found && fileURLToPath(found[1]);
  };
  const plugin = { name: 'theirs', enforce: 'pre' as const, resolveId };
  const options = { devOutput: false, sync: false };
  await build({ vite: { plugins: [plugin] } }, options);
}

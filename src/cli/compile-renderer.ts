import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { World } from './world.ts';

/**
 * Lets Astro compile the site's code, and the `.mdx` files of the content folder, into a folder. It
 * runs in a process of its own, so that a server stays awake meanwhile and a build never loads Vite
 * when there is nothing to compile. What it says comes back when it fails.
 */
export function compileRenderer(options: CompileOptions, world: World): Promise<CompileResult> {
  const { project, content, compileTo, signal } = options;
  const astro = join(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))), 'bin');
  const child = spawn(process.execPath, [join(astro, 'astro.mjs'), 'build', '--root', project], {
    cwd: project,
    env: {
      ...world.env,
      NODE_ENV: 'production',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      ASTRO_TELEMETRY_DISABLED: '1',
      THROUGHLINE_CONTENT: content,
      THROUGHLINE_COMPILE_TO: compileTo,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0 ? { ok: true } : { ok: false, output: output.trim() });
    });
  });
}

export interface CompileOptions {
  /** The folder of Throughline itself. */
  readonly project: string;
  /** The content folder. */
  readonly content: string;
  /** The folder to compile into. */
  readonly compileTo: string;
  readonly signal?: AbortSignal | undefined;
}

export type CompileResult = { readonly ok: true } | { readonly ok: false; readonly output: string };

import { spawn } from 'node:child_process';
import type { World } from './world.ts';

/**
 * Compiles the site's code into a folder, with Astro. It runs in its own process, so that a server
 * stays responsive and a build does not load Vite when there is nothing to compile. Returns the output of the compiler when it fails.
 */
export function compileRenderer(options: CompileOptions, world: World): Promise<CompileResult> {
  const { project, compileTo, signal } = options;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', build], {
    cwd: project,
    env: {
      ...world.env,
      NODE_ENV: 'production',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      ASTRO_TELEMETRY_DISABLED: '1',
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

/**
 * Without its `sync`, which is for projects with content collections, Astro writes nothing but what
 * it compiles: the project may be read-only.
 */
const build = `
  import { build } from 'astro';
  try {
    await build({}, { sync: false });
  } catch (error) {
    const { message, hint, loc, stack } = error;
    const place = loc?.file && \`\${loc.file}:\${loc.line ?? 0}:\${loc.column ?? 0}\`;
    console.error([message, hint, place, stack].filter(Boolean).join('\\n'));
    process.exit(1);
  }
`;

export interface CompileOptions {
  /** The folder of Throughline itself. */
  readonly project: string;
  /** The folder to compile into. */
  readonly compileTo: string;
  readonly signal?: AbortSignal | undefined;
}

export type CompileResult = { readonly ok: true } | { readonly ok: false; readonly output: string };

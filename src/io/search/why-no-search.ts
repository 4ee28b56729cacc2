import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';

import { reasonOf } from '../reason-of.ts';

/**
 * Why nothing can be indexed on this machine; `undefined` when it can. Pagefind is a program of
 * which each platform has its own, and some have none.
 */
export function whyNoSearch(): string | undefined {
  const program = findProgram();
  const platform = `${process.platform}-${process.arch}`;
  if (program === undefined) return `Pagefind has no binary for ${platform}`;
  try {
    accessSync(program, constants.X_OK);
    return undefined;
  } catch (error) {
    return `the Pagefind binary "${program}" cannot be run: ${reasonOf(error)}`;
  }
}

/** As Pagefind itself looks for it, without loading Pagefind. */
function findProgram(): string | undefined {
  const named = process.env['PAGEFIND_EXTENDED_BINARY_PATH'] || process.env['PAGEFIND_BINARY_PATH'];
  if (named) return named;
  const isWindows = process.platform === 'win32';
  const folder = `@pagefind/${isWindows ? 'windows' : process.platform}-${process.arch}/bin`;
  const { resolve } = createRequire(import.meta.resolve('pagefind'));
  for (const name of ['pagefind_extended', 'pagefind']) {
    try {
      return resolve(`${folder}/${name}${isWindows ? '.exe' : ''}`);
    } catch {
      // The package of this platform is not there, or lacks this one of the two programs.
    }
  }
  return undefined;
}

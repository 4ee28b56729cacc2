import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';

import { visible } from '../core/text/visible.ts';
import { contentFlag } from './content-flag.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** The absolute path of the content folder; throws a `UsageError` that tells how to start without one. */
export async function findContent(given: string, world: World): Promise<string> {
  const folder = resolve(world.cwd, given);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return folder;
  if (found !== undefined) {
    const above = contentFlag(dirname(given)) || ' --content content';
    throw new UsageError(
      `This is a file, not a folder: "${visible(given)}".\nName the folder it lies in with${above}.`,
    );
  }
  const where = isAbsolute(given) ? '' : ` in ${world.cwd}`;
  throw new UsageError(`There is no folder "${visible(given)}"${where}.\n${howToStart(given)}`);
}

function howToStart(given: string): string {
  return `${start}\n\nThis writes it:\n  throughline new vision "Title"${contentFlag(given)}`;
}

const start = `Name the folder your roadmap is written in with --content DIR. A new one starts with a single
file in it, "vision.md":

---
title: Every shelf knows what it needs
statement: One sentence a stranger repeats correctly after one reading.
---`;

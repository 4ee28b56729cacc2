import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** The absolute path of the content folder; throws a `UsageError` that tells how to start without one. */
export async function findContent(given: string, world: World): Promise<string> {
  const folder = resolve(world.cwd, given);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return folder;
  const problem = found === undefined ? 'There is no folder' : 'This is a file, not a folder:';
  throw new UsageError(
    `${problem} "${given}"${found === undefined ? ` in ${world.cwd}.` : '.'}\n${start}`,
  );
}

const start = `Name the folder your roadmap is written in with --content DIR. A new one starts with a single
file in it, "vision.md":

---
title: Every shelf knows what it needs
statement: One sentence a stranger repeats correctly after one reading.
---`;

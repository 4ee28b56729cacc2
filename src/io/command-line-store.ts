import { hash, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { filesBelow } from './files-below.ts';
import { projectStore } from './project-store.ts';
import { discard } from './prune-store.ts';
import { textStore } from './text-store.ts';

/**
 * The compiled module that does what `src/cli/run.ts` does, unless something it was made from has
 * changed. Asked at every start, so none of that is read: a file that changed has another size or
 * was changed at another moment.
 */
export function findCommandLine(project: string): string | undefined {
  const store = projectStore(project, 'command-lines');
  const text = textStore(store).read(originKey(project));
  if (text === undefined) return undefined;
  const { code, sources }: Origin = JSON.parse(text);
  if (sources.some(([path, stamp]) => stampOf(project, path) !== stamp)) return undefined;
  const entry = store.find(code);
  return entry && join(entry.folder, 'run.mjs');
}

/**
 * Keeps what `compile` makes for all starts to come. `compile` is given a folder and returns what it
 * read, relative to the project; where that changed meanwhile, nothing is kept.
 */
export async function keepCommandLine(
  project: string,
  compile: (folder: string) => Promise<readonly string[]>,
): Promise<void> {
  const store = projectStore(project, 'command-lines');
  const draft = store.draft();
  const code = filesBelow(join(project, 'src')).map((path) => `src/${path}`);
  const before = new Map([...code, ...beside].map((path) => [path, stampOf(project, path)]));
  try {
    const read = await compile(draft);
    const sources = [...new Set([...read, ...beside])].map(
      (path) => [path, stampOf(project, path)] as const,
    );
    if (sources.some(([path, stamp]) => before.get(path) !== stamp)) return;
    // A process that runs an earlier one goes on to import from that: it stays.
    const origin: Origin = { code: randomUUID(), sources };
    store.keep(origin.code, draft);
    textStore(store).write(originKey(project), JSON.stringify(origin));
  } finally {
    discard(draft);
  }
}

/** Another version of Node may not read it, and modules look for files where the project is. */
function originKey(project: string): string {
  return hash('sha256', `${process.version}\0${project}`, 'hex');
}

/** What is compiled besides code; npm writes down last what it installed. */
const beside = ['package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];

function stampOf(project: string, path: string): string {
  const stats = statSync(join(project, path), { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}` : 'absent';
}

interface Origin {
  /** The key of the compiled modules. */
  readonly code: string;
  /** Each file that was read, with what tells whether it is as it was. */
  readonly sources: readonly (readonly [path: string, stamp: string])[];
}

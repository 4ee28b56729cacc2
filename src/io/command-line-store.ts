import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolders } from './cache-folder.ts';
import { codeStore, draftCode, keepCode } from './code-store.ts';
import { filesBelow } from './files-below.ts';
import { markUsed } from './mark-used.ts';

/**
 * The compiled module that does what `src/cli/run.ts` does, unless something it was made from is not
 * as it was. Asked at every start, so none of that is read: a file that changed has another size or
 * was changed at another moment.
 */
export function findCommandLine(project: string): string | undefined {
  for (const store of cacheFolders(project, 'command-lines')) {
    const names = readdirSync(store).filter((name) => /^\d/.test(name));
    for (const name of names.sort().toReversed()) {
      const folder = join(store, name);
      const origin = readOrigin(join(folder, originFile));
      if (origin?.node !== process.version || origin.project !== project) continue;
      if (!isAsItWas(origin, folder)) break;
      markUsed(folder);
      return join(folder, 'run.mjs');
    }
  }
  return undefined;
}

/** Whoever tidies a cache may take single files out of it. */
function isAsItWas({ project, sources, modules }: Origin, folder: string): boolean {
  const there = new Set(readdirSync(folder));
  return (
    modules.every((module) => there.has(module)) &&
    sources.every(([path, stamp]) => stampOf(project, path) === stamp)
  );
}

/**
 * Keeps what `compile` makes for all starts to come. `compile` is given a folder and tells what it
 * read, relative to the project; where that changed meanwhile, nothing is kept.
 */
export async function keepCommandLine(
  project: string,
  compile: (folder: string) => Promise<readonly string[]>,
): Promise<void> {
  const store = codeStore(project, 'command-lines');
  const draft = draftCode(store);
  const code = filesBelow(join(project, 'src')).map((path) => `src/${path}`);
  const before = new Map([...code, ...beside].map((path) => [path, stampOf(project, path)]));
  try {
    const read = await compile(draft);
    const sources = [...new Set([...read, ...beside])].map(
      (path) => [path, stampOf(project, path)] as const,
    );
    if (sources.some(([path, stamp]) => before.get(path) !== stamp)) return;
    const modules = readdirSync(draft);
    const origin: Origin = { node: process.version, project, sources, modules };
    writeFileSync(join(draft, originFile), JSON.stringify(origin));
    keepCode(store, draft, `${Date.now()}-${process.pid}`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

const originFile = 'made-from.json';
/** What is compiled besides code; npm writes down last what it installed. */
const beside = ['package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];

function readOrigin(path: string): Origin | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Origin;
  } catch {
    // Another process is removing it.
    return undefined;
  }
}

function stampOf(project: string, path: string): string {
  const stats = statSync(join(project, path), { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}` : 'absent';
}

interface Origin {
  /** The version that compiled it: another may not read it. */
  readonly node: string;
  /** Where the sources lie: what stands beside them is still found there. */
  readonly project: string;
  /** Each file that was read, with what tells whether it is as it was. */
  readonly sources: readonly (readonly [path: string, stamp: string])[];
  /** The names of the modules it was compiled into. */
  readonly modules: readonly string[];
}

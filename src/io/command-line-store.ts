import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { codeStore, draftCode, findCode, keepCode } from './code-store.ts';
import { filesBelow } from './files-below.ts';

/**
 * The compiled module that does what `src/cli/run.ts` does, unless something it was made from is not
 * as it was. Asked at every start, so none of that is read: a file that changed has another size or
 * was changed at another moment.
 */
export function findCommandLine(project: string): string | undefined {
  const store = codeStore(project, 'command-lines');
  const kept = readdirSync(store.folder).filter((name) => /^\d/.test(name));
  for (const name of kept.sort().toReversed()) {
    const origin = readOrigin(join(store.folder, name, originFile));
    if (origin?.node !== process.version || origin.project !== project) continue;
    const isAsItWas = origin.sources.every(([path, stamp]) => stampOf(project, path) === stamp);
    const folder = isAsItWas ? findCode(store, name) : undefined;
    return folder === undefined ? undefined : join(folder, 'run.mjs');
  }
  return undefined;
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
    const origin: Origin = { node: process.version, project, sources };
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
}

import { existsSync } from 'node:fs';
import { rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { findCommandLine, keepCommandLine } from '../../src/io/command-line-store.ts';
import { filesBelow } from '../../src/io/files-below.ts';
import { damages } from '../support/damages.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

describe('the store of the compiled command line', () => {
  it('has none at first, and then the one that was kept last', async () => {
    const project = await projectFolder();
    expect(findCommandLine(project)).toBeUndefined();
    await keep(project, 'first');
    const first = findCommandLine(project);
    expect(first).toMatch(/run\.mjs$/);
    await keep(project, 'second');
    expect(findCommandLine(project)).not.toBe(first);
    expect(existsSync(first ?? '')).toBe(true);
  });

  it.each([
    ['is written anew', (project: string) => writeFiles(project, { [source]: 'const b = 1;' })],
    ['is removed', (project: string) => rm(join(project, source))],
    ['is installed', (project: string) => writeFiles(project, { [installed]: '{}' })],
  ])('gives it up when something %s', async (_, change) => {
    const project = await projectFolder();
    await keep(project);
    await change(project);
    expect(findCommandLine(project)).toBeUndefined();
  });

  it.each(Object.entries(damages))('is not found when any file of it is %s', async (_, damage) => {
    for (const which of Array.from({ length: 5 }).keys()) {
      const project = await projectFolder();
      await keep(project);
      const store = join(project, 'node_modules/.cache/throughline/command-lines');
      const names = filesBelow(store);
      expect(names).toHaveLength(5);
      damage(join(store, names[which] ?? ''));
      expect(findCommandLine(project), names[which]).toBeUndefined();
      await keep(project);
      expect(findCommandLine(project), names[which]).toBeDefined();
    }
  });

  it('makes no folder by looking', async () => {
    const project = await projectFolder();
    findCommandLine(project);
    expect(existsSync(join(project, 'node_modules'))).toBe(false);
  });

  it('is not deceived by a file of the same size and day', async () => {
    const project = await projectFolder();
    await utimes(join(project, source), 1, 1);
    await keep(project);
    expect(findCommandLine(project)).toBeDefined();
    await writeFiles(project, { [source]: 'const b = 1;' });
    await utimes(join(project, source), 1, 1);
    expect(findCommandLine(project)).toBeUndefined();
  });

  it('keeps nothing when something changed while it was compiled', async () => {
    const project = await projectFolder();
    await keepCommandLine(project, async (folder) => {
      await writeFiles(folder, { 'run.mjs': '' });
      await writeFiles(project, { [source]: 'const b = 1;' });
      return [source];
    });
    expect(findCommandLine(project)).toBeUndefined();
  });

  it('keeps nothing when it cannot be compiled', async () => {
    const project = await projectFolder();
    const failed = keepCommandLine(project, () => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    expect(findCommandLine(project)).toBeUndefined();
  });
});

const source = 'src/cli/run.ts';
const installed = 'node_modules/.package-lock.json';

function projectFolder(): Promise<string> {
  return tempFolder({ [source]: 'const a = 1;', 'package.json': '{}' });
}

async function keep(project: string, text = 'run'): Promise<void> {
  await keepCommandLine(project, async (folder) => {
    await writeFiles(folder, { 'run.mjs': text, 'chunk.mjs': 'export {};' });
    return [source];
  });
}

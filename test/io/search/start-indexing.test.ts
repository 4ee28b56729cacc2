import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { startIndexing } from '../../../src/io/search/start-indexing.ts';
import { everyKind } from '../../site/every-kind.ts';
import { folderStore } from '../../support/folder-store.ts';
import { minimal, roadmapOf, type Tree } from '../../support/roadmap-of.ts';
import { tempFolder } from '../../support/temp-folder.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('indexing a roadmap', () => {
  test('makes what a browser needs to search it, and no user interface', async () => {
    const paths = [...(await indexed(everyKind, await tempFolder())).keys()];
    const kinds = new Set(paths.map((path) => path.replace(/[^/]*$/, '').slice('search/'.length)));
    expect(kinds).toEqual(new Set(['index/', 'index/filter/', 'index/fragment/', 'index/index/']));
    expect(paths).toContain('search/index/pagefind.js');
    expect(paths).toContain('search/index/pagefind-worker.js');
    expect(paths.filter((path) => /ui|highlight|unknown/.test(path))).toEqual([]);
  });

  test('makes the same files, byte for byte, of the same roadmap', async () => {
    const one = await indexed(everyKind, await tempFolder());
    const other = await indexed(everyKind, await tempFolder());
    expect(other).toEqual(one);
  });

  test('stems words as the language of the roadmap does, whatever its region', async () => {
    const engines = async (language: string) => {
      const tree = { ...minimal, 'roadmap.yml': `language: ${language}\n` };
      const files = await indexed(tree, await tempFolder());
      return [...files.keys()].filter((path) => path.includes('/wasm.'));
    };
    expect(await engines('pt-BR')).toEqual(['search/index/wasm.pt.pagefind']);
    expect(await engines('he')).toEqual(['search/index/wasm.unknown.pagefind']);
  });

  test('takes an index from before, even where none could be made, while nothing changed', async () => {
    const cache = await tempFolder();
    const one = await indexed(minimal, cache);
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', join(cache, 'nowhere'));
    expect(await indexed(minimal, cache)).toEqual(one);
    const changed = { ...minimal, 'roadmap.yml': 'labels: { now: Doing }\n' };
    await expect(indexed(changed, cache)).rejects.toThrow('cannot be run: it does not exist');
    expect(readdirSync(cache).length).toBe(1);
  });

  test('says why not when its program ends early, and keeps nothing', async () => {
    const cache = await tempFolder();
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/bin/true');
    await expect(indexed(minimal, cache)).rejects.toThrow(/\S/);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('leaves nothing behind when it is stopped', async () => {
    const cache = await tempFolder();
    const started = startIndexing(roadmapFrom(everyKind), folderStore(cache));
    if (!started.ok) throw new Error(started.reason);
    started.stop();
    expect(await started.files).toMatchObject({ ok: false });
    expect(readdirSync(cache)).toEqual([]);
  });
});

async function indexed(tree: Tree, cache: string): Promise<ReadonlyMap<string, string>> {
  const started = startIndexing(roadmapFrom(tree), folderStore(cache));
  const index = started.ok ? await started.files : started;
  if (!index.ok) throw new Error(index.reason);
  return new Map(
    index.files.map(({ path, location }) => [path, readFileSync(location).toString('base64')]),
  );
}

function roadmapFrom(tree: Tree) {
  const { roadmap } = roadmapOf(tree);
  if (roadmap === undefined) throw new Error('The roadmap has errors.');
  return roadmap;
}

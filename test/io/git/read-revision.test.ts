import { symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

import type { ContentFile } from '../../../src/core/content-file.ts';
import { findRepository, type Repository } from '../../../src/io/git/find-repository.ts';
import { readRevision } from '../../../src/io/git/read-revision.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { formatSiteMarker } from '../../../src/io/site-marker.ts';
import { gitRepository } from '../../support/git-repository.ts';

describe('readRevision', () => {
  test('gives what readContent would give of a checkout', async () => {
    const { folder, commit } = await gitRepository();
    const files = {
      'content/vision.md': '\ufeff---\r\ntitle: A\r\n---\r\n',
      'content/slices/two words.md': 'with a space',
      'content/slices/größe-数.md': 'with letters of other scripts',
      'content/slices/quo"te\ttab.md': 'with what git would quote',
      'content/slices/latin.md': new Uint8Array([0x66, 0xfc, 0x72]),
      'content/slices/nul.md': 'a\0b',
      'content/slices/empty.md': '',
      'content/slices/big.md': 'x'.repeat(1024 * 1024 + 1),
      'content/picture.png': 'png',
      'content/.hidden.md': 'hidden',
      'content/node_modules/a.md': 'hidden',
      'content/old-site/.throughline.json': formatSiteMarker('/'),
      'content/old-site/index.md': 'a published site',
      'elsewhere/a.md': 'not ours',
    };
    const id = await commit(files);
    const { files: found } = await read(id, `${folder}/content`);
    const checkout = readContent(`${folder}/content`);
    expect(found).toEqual(checkout.ok && checkout.files);
    expect(found).toHaveLength(9);
  });

  test('follows symbolic links inside the folder as readContent does', async () => {
    const { folder, commit, path } = await gitRepository({
      'content/vision.md': 'vision',
      'content/real/a.md': 'a',
      'outside.md': 'outside',
    });
    await symlink('../real', path('content/real/loop'));
    await symlink('real', path('content/slices'));
    await symlink('real/a.md', path('content/b.md'));
    await symlink('slices/a.md', path('content/c.md'));
    await symlink('../outside.md', path('content/d.md'));
    await symlink('nowhere.md', path('content/e.md'));
    await symlink('f.md', path('content/f.md'));
    const id = await commit({});
    const { files: found = [] } = await read(id, `${folder}/content`);
    expect(found.map(short)).toEqual([
      ['b.md', 'a'],
      ['c.md', 'a'],
      ['d.md', 'symlink-outside'],
      ['e.md', 'unreadable'],
      ['f.md', 'symlink-loop'],
      ['real/a.md', 'a'],
      ['real/loop', 'symlink-loop'],
      ['slices/a.md', 'a'],
      ['slices/loop', 'symlink-loop'],
      ['vision.md', 'vision'],
    ]);
    const checkout = readContent(`${folder}/content`);
    expect(found.map(short)).toEqual(checkout.ok && checkout.files.map(short));
  });

  test('reads a folder that is the root of the repository', async () => {
    const { folder, git } = await gitRepository({ 'vision.md': 'a' });
    const { files } = await read(git('rev-parse', 'HEAD').trim(), folder);
    expect(files).toEqual([{ path: 'vision.md', text: 'a' }]);
  });

  test('tells a folder that is not there from one without content', async () => {
    const { folder, git } = await gitRepository({ 'content/picture.png': '' });
    const id = git('rev-parse', 'HEAD').trim();
    expect(await read(id, `${folder}/content`)).toMatchObject({
      ok: true,
      files: [{ path: 'picture.png' }],
      blobs: new Map([['picture.png', git('rev-parse', 'HEAD:content/picture.png').trim()]]),
    });
    expect(await read(id, `${folder}/nowhere/below`)).toEqual({ ok: true });
  });

  test('leaves submodules out', async () => {
    const other = await gitRepository({ 'a.md': 'theirs' });
    const { folder, git, commit } = await gitRepository({ 'content/vision.md': 'ours' });
    git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      other.folder,
      'content/slices',
    );
    const { files } = await read(await commit({}), `${folder}/content`);
    expect(files).toEqual([{ path: 'vision.md', text: 'ours' }]);
  });
});

async function read(commit: string, folder: string) {
  const result = await readRevision(commit, await repositoryOf(folder));
  if (!result.ok) throw new Error(result.reason);
  return result;
}

async function repositoryOf(folder: string): Promise<Repository> {
  const repository = await findRepository(folder, { cwd: folder, env: process.env });
  if (!repository.ok) throw new Error(repository.reason);
  return repository;
}

function short(file: ContentFile): readonly [string, string | undefined] {
  return [file.path, 'problem' in file ? file.problem.kind : file.text];
}

import { describe, expect, test } from 'vitest';

import { findRepository } from '../../../src/io/git/find-repository.ts';
import { gitRepository } from '../../support/git-repository.ts';
import { tempFolder } from '../../support/temp-folder.ts';

describe('findRepository', () => {
  test('finds the folder inside the repository, be it there or not', async () => {
    const { folder } = await gitRepository({ 'docs/two words/vision.md': '' });
    expect(await findRepository(`${folder}/docs/two words`, process.env)).toMatchObject({
      cwd: folder,
      folder: 'docs/two words',
      prefix: 'docs/two words/',
      hasWorkTree: true,
    });
    expect(await findRepository(`${folder}/docs/no/such`, process.env)).toMatchObject({
      folder: 'docs/no/such',
    });
    expect(await findRepository(folder, process.env)).toMatchObject({ folder: '', prefix: '' });
  });

  test('works in a worktree of another repository', async () => {
    const { git } = await gitRepository({ 'content/vision.md': '' });
    const elsewhere = `${await tempFolder()}/tree`;
    git('worktree', 'add', '--quiet', '-b', 'other', elsewhere);
    expect(await findRepository(`${elsewhere}/content`, process.env)).toMatchObject({
      cwd: elsewhere,
      folder: 'content',
    });
  });

  test('counts folders from where it stands in a repository without a working tree', async () => {
    const { folder } = await gitRepository({ 'content/vision.md': '' });
    const bare = `${await tempFolder()}/bare.git`;
    const { git } = await gitRepository();
    git('clone', '--quiet', '--bare', folder, bare);
    expect(await findRepository(`${bare}/content`, process.env)).toMatchObject({
      cwd: bare,
      folder: 'content',
      hasWorkTree: false,
    });
  });

  test('explains that there is no repository', async () => {
    const folder = await tempFolder();
    expect(await findRepository(folder, process.env)).toEqual({
      ok: false,
      reason: `"${folder}" does not lie in a git repository, so nothing is known of what it was before.`,
      hasGit: true,
    });
  });

  test('explains that there is not even a folder', async () => {
    const folder = `${await tempFolder()}/nope`;
    expect(await findRepository(folder, process.env)).toMatchObject({
      reason: `There is no folder "${folder}", nor a git repository around it.`,
    });
  });

  test('explains that there is no git', async () => {
    const { folder } = await gitRepository();
    expect(await findRepository(folder, { PATH: '/nowhere' })).toEqual({
      ok: false,
      reason: 'git cannot be found on this machine: install it, or add it to PATH.',
      hasGit: false,
    });
  });
});

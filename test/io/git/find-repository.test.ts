import { describe, expect, test } from 'vitest';

import { findRepository } from '../../../src/io/git/find-repository.ts';
import { gitRepository } from '../../support/git-repository.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const shell = { cwd: process.cwd(), env: process.env };

describe('findRepository', () => {
  test('finds the folder inside the repository, be it there or not', async () => {
    const { folder } = await gitRepository({ 'docs/two words/vision.md': '' });
    expect(await findRepository(`${folder}/docs/two words`, shell)).toMatchObject({
      cwd: folder,
      folder: 'docs/two words',
      prefix: 'docs/two words/',
      hasWorkTree: true,
    });
    expect(await findRepository(`${folder}/docs/no/such`, shell)).toMatchObject({
      folder: 'docs/no/such',
    });
    expect(await findRepository(folder, shell)).toMatchObject({ folder: '', prefix: '' });
  });

  test('works in a worktree of another repository', async () => {
    const { git } = await gitRepository({ 'content/vision.md': '' });
    const elsewhere = `${await tempFolder()}/tree`;
    git('worktree', 'add', '--quiet', '-b', 'other', elsewhere);
    expect(await findRepository(`${elsewhere}/content`, shell)).toMatchObject({
      cwd: elsewhere,
      folder: 'content',
    });
  });

  test('uses a bare repository only when it is named, and counts folders from where it runs', async () => {
    const { folder } = await gitRepository({ 'content/vision.md': '' });
    const bare = `${await tempFolder()}/bare.git`;
    const { git } = await gitRepository();
    git('clone', '--quiet', '--bare', folder, bare);
    expect(await findRepository(`${bare}/content`, { ...shell, cwd: bare })).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining(`add --git-dir "${bare}"`),
    });
    const named = { cwd: bare, env: { ...process.env, GIT_DIR: '.' } };
    expect(await findRepository(`${bare}/content`, named)).toMatchObject({
      cwd: bare,
      folder: 'content',
      hasWorkTree: false,
    });
  });

  test('explains that there is no repository', async () => {
    const folder = await tempFolder();
    expect(await findRepository(folder, shell)).toEqual({
      ok: false,
      reason: `"${folder}" is not in a git repository, so its history is unknown.`,
      kind: 'outside',
    });
  });

  test('explains that there is not even a folder', async () => {
    const folder = `${await tempFolder()}/nope`;
    expect(await findRepository(folder, shell)).toMatchObject({
      reason: `There is no folder "${folder}" and no git repository around it.`,
    });
  });

  test('explains that there is no git', async () => {
    const { folder } = await gitRepository();
    expect(await findRepository(folder, { ...shell, env: { PATH: '/nowhere' } })).toEqual({
      ok: false,
      reason: 'git is not installed on this machine. Install it or add it to PATH.',
      kind: 'no-git',
    });
  });
});

test('goes by the folders that the environment names, wherever it runs', async () => {
  const { folder } = await gitRepository({ 'content/vision.md': '' });
  const content = `${folder}/content`;
  const elsewhere = await tempFolder();
  const env = { ...process.env, GIT_DIR: `${folder}/.git` };
  const named = { cwd: elsewhere, env: { ...env, GIT_WORK_TREE: folder } };
  expect(await findRepository(content, named)).toMatchObject({ prefix: 'content/', cwd: folder });
  expect(await findRepository(content, { cwd: elsewhere, env })).toMatchObject({ kind: 'outside' });
  const blank = { cwd: elsewhere, env: { ...process.env, GIT_DIR: '' } };
  expect(await findRepository(content, blank)).toMatchObject({ prefix: 'content/' });
});

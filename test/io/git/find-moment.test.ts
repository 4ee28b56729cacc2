import { describe, expect, test, vi } from 'vitest';

import { findMoment } from '../../../src/io/git/find-moment.ts';
import { findRepository } from '../../../src/io/git/find-repository.ts';
import { openRepository, type GitRepository } from '../../support/git-repository.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const today = '2026-11-23';

describe('findMoment', () => {
  test('takes a revision for the day it was committed on, where that was', async () => {
    const repository = await begun('2026-09-28T08:00:00');
    const commit = await commitAt(repository, '2026-10-01T23:30:00-09:00');
    expect(await find(repository, 'HEAD')).toEqual({ ok: true, commit, day: '2026-10-01' });
  });

  test('takes a day for what the branch held at its end', async () => {
    const repository = await begun('2026-09-28T08:00:00');
    const first = await commitAt(repository, '2026-10-01T08:00:00');
    const second = await commitAt(repository, '2026-10-03T23:59:59');
    await commitAt(repository, '2026-10-04T00:00:00');
    expect(await find(repository, '2026-10-02')).toEqual({
      ok: true,
      commit: first,
      day: '2026-10-02',
    });
    expect(await find(repository, '2026-10-03')).toMatchObject({ commit: second });
  });

  test('leaves out what was written by then, but merged later', async () => {
    const repository = await begun('2026-09-28T08:00:00');
    const before = await commitAt(repository, '2026-10-01T08:00:00');
    repository.git('switch', '--quiet', '--create', 'change');
    await commitAt(repository, '2026-10-02T08:00:00');
    repository.git('switch', '--quiet', 'main');
    await commitAt(repository, '2026-10-05T08:00:00');
    repository.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
    expect(await find(repository, '2026-10-03')).toMatchObject({ commit: before });
  });

  test('prefers the day to a tag of that name, which can be named in full', async () => {
    const repository = await begun('2026-09-28T08:00:00');
    const tagged = await commitAt(repository, '2026-10-01T08:00:00');
    repository.git('tag', '2026-10-20');
    const later = await commitAt(repository, '2026-10-10T08:00:00');
    expect(await find(repository, '2026-10-20')).toMatchObject({ commit: later });
    expect(await find(repository, 'refs/tags/2026-10-20')).toMatchObject({ commit: tagged });
  });

  test.each([
    ['2026-02-30', '"2026-02-30" is not a calendar day.'],
    ['2026-11-24', '"2026-11-24" is in the future.'],
    ['2026-09-30', 'The history of the current branch begins on 2026-10-01, after 2026-09-30.'],
    ['v9', 'There is no revision "v9" here.'],
  ])('refuses %s', async (at, reason) => {
    const repository = await begun('2026-10-01T08:00:00');
    expect(await find(repository, at)).toMatchObject({ ok: false, reason });
  });

  test('tells how to fetch what a shallow clone lacks', async () => {
    const repository = await begun('2026-10-01T08:00:00');
    await commitAt(repository, '2026-10-10T08:00:00');
    const clone = openRepository(await tempFolder());
    clone.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, '.');
    expect(await find(clone, '2026-10-05')).toMatchObject({
      ok: false,
      hint: expect.stringContaining('git fetch --unshallow'),
    });
  });

  test('says that there is no commit yet', async () => {
    const repository = openRepository(await tempFolder());
    repository.git('init', '--quiet');
    expect(await find(repository, '2026-10-05')).toEqual({
      ok: false,
      reason: 'There are no commits yet.',
    });
  });
});

async function begun(date: string): Promise<GitRepository> {
  const repository = openRepository(await tempFolder());
  repository.git('init', '--quiet', '--initial-branch', 'main');
  await commitAt(repository, date);
  return repository;
}

async function commitAt(repository: GitRepository, date: string): Promise<string> {
  // Without a zone, git takes a time for one of this machine, as `findMoment` does.
  vi.stubEnv('GIT_COMMITTER_DATE', date);
  repository.git('commit', '--quiet', '--allow-empty', '--message', 'Changes');
  vi.unstubAllEnvs();
  return repository.git('rev-parse', 'HEAD').trim();
}

async function find({ folder }: GitRepository, at: string) {
  const repository = await findRepository(folder, { cwd: folder, env: process.env });
  if (!repository.ok) throw new Error(repository.reason);
  return findMoment(at, today, repository);
}

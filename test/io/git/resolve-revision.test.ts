import { describe, expect, test } from 'vitest';

import { findRepository } from '../../../src/io/git/find-repository.ts';
import { resolveRevision, resolveRevisions } from '../../../src/io/git/resolve-revision.ts';
import { gitRepository, openRepository } from '../../support/git-repository.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** What names no commit, why, and what to write instead. */
const unclear = [
  ['mian', 'There is no revision "mian" here.', 'Did you mean "main"?'],
  ['release', 'There is no revision "release" here.', 'Did you mean "origin/release"?'],
  [
    'zzzzzz',
    'There is no revision "zzzzzz" here.',
    'Name a branch, a tag, a commit or a day (YYYY-MM-DD).',
  ],
  ['2026-6-1', 'There is no revision "2026-6-1" here.', 'Did you mean "2026-06-01"?'],
  [
    '2026-06',
    'There is no revision "2026-06" here.',
    'A day is written as YYYY-MM-DD: "2026-06-01".',
  ],
  [
    'yesterday',
    'There is no revision "yesterday" here.',
    'A day is written as YYYY-MM-DD: "2026-06-01".',
  ],
  [
    '--all',
    'There is no revision "--all" here.',
    'Name a branch, a tag, a commit or a day (YYYY-MM-DD).',
  ],
  [
    '--output=x',
    'There is no revision "--output=x" here.',
    'Name a branch, a tag, a commit or a day (YYYY-MM-DD).',
  ],
  ['', 'There is no revision "" here.', 'Name a branch, a tag, a commit or a day (YYYY-MM-DD).'],
  ['HEAD~4', 'There is no revision "HEAD~4" here.', '"HEAD" has no such commit before it.'],
  ['main^2', 'There is no revision "main^2" here.', '"main" has no such commit before it.'],
  ['HEAD:a', 'There is no revision "HEAD:a" here.', 'Did you mean "HEAD"?'],
  [
    'main..HEAD',
    '"main..HEAD" is a range, not a revision.',
    'Name one end, or compare both: "throughline diff main HEAD".',
  ],
  [
    'main...',
    '"main..." is a range, not a revision.',
    'Name one end, or compare both: "throughline diff main".',
  ],
] as const;

describe('resolveRevision', () => {
  test('understands branches, tags, and what git says of others', async () => {
    const { folder, git, commit } = await gitRepository();
    await commit({ a: '1' });
    git('tag', '--annotate', '--message', 'One', 'v1');
    for (const revision of ['main', 'HEAD', 'HEAD~1', 'v1', 'refs/heads/main', 'HEAD@{0}']) {
      expect(await resolve(revision, folder), revision).toEqual({
        ok: true,
        commit: git('rev-parse', `${revision}^{commit}`).trim(),
      });
    }
  });

  test('explains what is none, and what is more than one', async () => {
    const { folder, git } = await gitRepository({ a: '1' });
    git('update-ref', 'refs/remotes/origin/release', 'HEAD');
    for (const [revision, reason, hint] of unclear) {
      expect(await resolve(revision, folder)).toEqual({ ok: false, reason, hint });
    }
  });

  test('does not choose between a branch and a tag of one name', async () => {
    const { folder, git } = await gitRepository();
    git('branch', 'v1');
    git('tag', 'v1');
    expect(await resolve('v1', folder)).toEqual({
      ok: false,
      reason: '"v1" is ambiguous. Use one of these full names: "refs/heads/v1", "refs/tags/v1".',
    });
  });

  test('tells how to fetch what a shallow clone lacks', async () => {
    const { folder, commit } = await gitRepository({ a: '1' });
    const first = openRepository(folder).git('rev-parse', 'HEAD').trim();
    await commit({ a: '2' });
    const clone = `${await tempFolder()}/clone`;
    openRepository(folder).git('clone', '--quiet', '--depth', '1', `file://${folder}`, clone);
    const resolved = await resolve(first, clone);
    expect(resolved.ok).toBe(false);
    expect('hint' in resolved && resolved.hint).toContain(`git fetch --depth=1 origin ${first}`);
    for (const revision of ['HEAD~4', 'main^', 'origin/main~1']) {
      const hint = /^This is a shallow clone [^]*\n {2}git fetch --deepen=100 [^]*--unshallow /;
      expect(await resolve(revision, clone)).toMatchObject({ hint: expect.stringMatching(hint) });
    }
    expect(await resolve('mian', clone)).toMatchObject({
      hint: expect.stringMatching(/^Did you mean "main"\?\nThis is a shallow clone /),
    });
  });
});

describe('resolveRevisions', () => {
  test('understands two at once', async () => {
    const { folder, git, commit } = await gitRepository();
    await commit({ a: '1' });
    const [base, head] = [git('rev-parse', 'HEAD~1').trim(), git('rev-parse', 'HEAD').trim()];
    expect(await resolveBoth('HEAD~1', 'main', folder)).toEqual({ ok: true, base, head });
    expect(await resolveBoth('HEAD', 'HEAD', folder)).toEqual({ ok: true, base: head, head });
  });

  test('explains either side as if it were alone', async () => {
    const { folder, git } = await gitRepository({ a: '1' });
    git('branch', 'both');
    git('tag', 'both');
    for (const revision of ['mian', 'main..HEAD', '^main', '--all', '', 'both']) {
      const alone = await resolve(revision, folder);
      expect(alone.ok, revision).toBe(false);
      expect(await resolveBoth(revision, 'HEAD', folder)).toEqual(alone);
      expect(await resolveBoth('HEAD', revision, folder)).toEqual(alone);
    }
  });
});

async function resolve(revision: string, folder: string) {
  return resolveRevision(revision, await repositoryOf(folder));
}

async function resolveBoth(base: string, head: string, folder: string) {
  return resolveRevisions(base, head, await repositoryOf(folder));
}

async function repositoryOf(folder: string) {
  const repository = await findRepository(folder, { cwd: folder, env: process.env });
  if (!repository.ok) throw new Error(repository.reason);
  return repository;
}

test('offers no commit where there is none', async () => {
  const { git, folder } = openRepository(await tempFolder());
  git('init', '--quiet');
  expect(await resolveRevision('HEAD', await repositoryOf(folder))).toEqual({
    ok: false,
    reason: 'There is no revision "HEAD" here.',
    hint: 'This repository has no commit yet.',
  });
});

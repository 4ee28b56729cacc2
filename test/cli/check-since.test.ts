import { describe, expect, test } from 'vitest';

import { gitRepository, type GitRepository } from '../support/git-repository.ts';
import { minimal, quiet } from '../support/roadmap-of.ts';
import { runHere } from '../support/run-here.ts';
import { below, tempFolder } from '../support/temp-folder.ts';

const slice = minimal['slices/watch-one-item.md'];
const second = slice.replace('thread: true\n', '');
const strict = { 'roadmap.yml': 'coach: default\n' };

/** A roadmap with advice in two files, as committed. */
async function advised(): Promise<GitRepository> {
  return gitRepository(below('content', { ...minimal, ...strict }));
}

/** The rules and places of what is reported that was not there at `since`. */
async function newSince(since: string, { folder: cwd }: GitRepository) {
  const run = await runHere(['check', '--since', since, '--format', 'json'], { cwd });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: readonly Found[] };
  const found = diagnostics.map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
  );
  return { found, exitCode: run.exitCode };
}

describe('throughline check --since', () => {
  test('reports what a change brought, and how much it leaves out', async () => {
    const repository = await advised();
    await repository.write(below('content', { 'slices/b.md': second.replace('active', 'activ') }));
    expect(await newSince('HEAD', repository)).toEqual({
      found: ['slices/b.md:4:9 invalid-value'],
      exitCode: 1,
    });
    await repository.write(below('content', { 'slices/b.md': second }));
    expect(await newSince('main', repository)).toEqual({
      found: ['slices/b.md:4:9 slice-is-owned', 'slices/b.md:4:9 slice-says-when-done'],
      exitCode: 0,
    });
    const { stdout } = await runHere(['check', '--since', 'HEAD'], { cwd: repository.folder });
    expect(stdout).toMatch(/\n2 new warnings in 1 of 5 files\. 3 older problems not shown\.\n$/);
  });

  test('knows a problem again where lines and files moved', async () => {
    const repository = await advised();
    const vision = minimal['vision.md'].replace('title', 'reviewed: 2026-11-20\ntitle');
    await repository.write(
      below('content', {
        'slices/watch-one.md': slice.replace('---\n', '---\nx-a: 1\n'),
        'vision.md': vision,
      }),
    );
    repository.git('rm', '--quiet', '--cached', 'content/slices/watch-one-item.md');
    repository.git('clean', '-fdq', '-e', 'watch-one.md');
    repository.git('add', '--all');
    expect(await newSince('HEAD', repository)).toEqual({ found: [], exitCode: 0 });
    const { stdout } = await runHere(['check', '--since', 'HEAD'], { cwd: repository.folder });
    expect(stdout).toBe('4 files, no new problems. 3 older problems not shown.\n');
  });

  test('counts a problem of which there are more, and one that became an error', async () => {
    const link = '\n[a](a.md)\n';
    const repository = await gitRepository(
      below('content', { ...quiet, 'slices/watch-one-item.md': slice + link }),
    );
    await repository.write(below('content', { 'slices/watch-one-item.md': slice + link + link }));
    expect(await newSince('HEAD', repository)).toEqual({
      found: ['slices/watch-one-item.md:10:5 broken-link'],
      exitCode: 1,
    });
    const owned = await advised();
    await owned.write(below('content', { 'roadmap.yml': 'rules: { slice-is-owned: error }\n' }));
    expect((await newSince('HEAD', owned)).found).toEqual([
      'slices/watch-one-item.md:5:9 slice-is-owned',
    ]);
  });

  test('takes everything for new where there was no roadmap', async () => {
    const repository = await gitRepository({ 'README.md': 'Words.' });
    await repository.write(below('content', { ...minimal, ...strict }));
    expect((await newSince('HEAD', repository)).found).toHaveLength(3);
  });

  test('takes no advice for new that errors kept back', async () => {
    const repository = await gitRepository(
      below('content', {
        ...minimal,
        ...strict,
        'slices/watch-one-item.md': slice.replace('active', 'activ'),
      }),
    );
    await repository.write(below('content', { 'slices/watch-one-item.md': slice }));
    expect(await newSince('HEAD', repository)).toEqual({ found: [], exitCode: 0 });
  });

  test('fixes only what is new, and nothing where the base is unknown', async () => {
    const wrong = slice.replace('active', 'Active');
    const repository = await gitRepository(
      below('content', { ...quiet, 'slices/watch-one-item.md': wrong }),
    );
    await repository.write(below('content', { 'slices/b.md': second.replace('active', 'Active') }));
    const fix = (since: string) =>
      runHere(['check', '--fix', '--since', since], { cwd: repository.folder });
    const unknown = await fix('mian');
    expect(unknown).toMatchObject({ stdout: '', exitCode: 2 });
    const { stdout, exitCode } = await fix('HEAD');
    expect(stdout).toMatch(/^content\/slices\/b\.md\n.*\n\nFixed 1 place in 1 file\.\n/);
    expect(stdout).toMatch(/\n5 files, no new problems\. 1 older problem not shown\.\n$/);
    expect(exitCode).toBe(0);
  });

  test('says of a base that it is unknown, and exits with 2', async () => {
    const repository = await advised();
    const ask = async (since: string, cwd = repository.folder) => {
      const { stdout, stderr, exitCode } = await runHere(['check', '--since', since], { cwd });
      return { stdout, stderr, exitCode };
    };
    expect(await ask('mian')).toEqual({
      stdout: '',
      stderr: 'There is no revision "mian" here.\nDid you mean "main"?\n',
      exitCode: 2,
    });
    await repository.commit({ 'README.md': 'Words.' });
    const shallow = await tempFolder();
    repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, shallow);
    const { stderr, exitCode } = await ask('v1', shallow);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^There is no revision "v1" here\.\nThis is a shallow clone/);
  });

  test('says where there is no repository', async () => {
    const cwd = await tempFolder(below('content', minimal));
    const { stderr, exitCode } = await runHere(['check', '--since', 'main'], {
      cwd,
      env: { GIT_CEILING_DIRECTORIES: cwd },
    });
    expect({ stderr, exitCode }).toEqual({ stderr: expect.stringContaining('git'), exitCode: 2 });
  });
});

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
}

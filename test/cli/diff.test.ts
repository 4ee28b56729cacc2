import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { throughline } from '../../src/cli/throughline.ts';
import { dedent } from '../support/dedent.ts';
import { gitRepository, openRepository, type GitRepository } from '../support/git-repository.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runCli } from '../support/run-cli.ts';
import { below, tempFolder } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

const slice = minimal['slices/watch-one-item.md'];
const promised = slice.replace('---\n', '---\ntarget: 2026-Q4\n');
const slipped = slice.replace('---\n', '---\ntarget: 2027-Q1\n');

describe('throughline diff', () => {
  test('tells what changes between two revisions', async () => {
    const repository = await roadmap();
    await repository.commit({ 'content/slices/watch-one-item.md': promised });
    await repository.commit({ 'content/slices/watch-one-item.md': slipped });
    const { stdout, stderr, exitCode } = await runCli(['diff', 'HEAD~1', 'HEAD'], {
      cwd: repository.folder,
    });
    expect(stdout).toBe(dedent`
      "Watch one item and reorder it" slipped 3 months: Q4 2026 → Q1 2027.

      Promises
        "Watch one item and reorder it" slipped 3 months: Q4 2026 → Q1 2027.  content/slices/watch-one-item.md

      From HEAD~1 to HEAD: 1 change.
    `);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  test('says that nothing changes', async () => {
    const { folder } = await roadmap();
    expect(await diff(['main'], folder)).toEqual({
      stdout: 'No changes to the roadmap.\nFrom main to the working tree: 0 changes.\n',
      stderr: '',
      exitCode: 0,
    });
  });

  test('counts what is neither committed nor known to git, and writes nothing', async () => {
    const { folder, write } = await roadmap();
    await write({
      'content/slices/watch-one-item.md': promised,
      'content/slices/new one.md': '',
      '.gitignore': 'ignored.md\n',
    });
    await rm(join(folder, 'content/slices/new one.md'));
    await write({
      'content/slices/ignored.md': slice.replace('thread: true\n', '').replace('Watch', 'Ignore'),
      'content/slices/añadido.md': slice.replace('thread: true\n', '').replace('Watch', 'Add'),
    });
    await rm(join(folder, 'content/slices/añadido.md'));
    const before = digestOf(folder);
    const { stdout } = await diff(['main'], folder);
    expect(stdout).toContain('"Watch one item and reorder it" is due Q4 2026.');
    expect(stdout).toContain('"Ignore one item and reorder it" added to "A shop never');
    expect(digestOf(folder)).toBe(before);
  });

  test('knows a renamed file again, in git and before git knows of it', async () => {
    const repository = await roadmap();
    const { folder, git, write, commit } = repository;
    await rm(join(folder, 'content/slices/watch-one-item.md'));
    await write({ 'content/slices/watch-milk.md': slice });
    const { stdout } = await diff(['main'], folder);
    expect(stdout).toContain('has a new id: "watch-one-item" → "watch-milk".');
    await commit({});
    git('mv', 'content/slices/watch-milk.md', 'content/slices/watch.md');
    await commit({
      'content/slices/watch.md': slice.replace('Watch one item', 'Watch one carton'),
    });
    const { stdout: json } = await diff(['HEAD~1', 'HEAD', '--format', 'json'], folder);
    expect(JSON.parse(json)).toMatchObject({
      version: 1,
      base: 'HEAD~1',
      head: 'HEAD',
      changes: [
        { kind: 'retitled', item: { kind: 'slice', id: 'watch' }, file: 'slices/watch.md' },
        { kind: 'renamed', before: 'watch-milk', after: 'watch' },
      ],
    });
  });

  test('writes a comment for a pull request, with links to the commit', async () => {
    const { folder, commit } = await roadmap();
    const id = await commit({ 'content/slices/watch-one-item.md': promised });
    const { stdout } = await diff(['HEAD~1', 'HEAD', '--format', 'markdown'], folder);
    expect(stdout).toMatch(/^"Watch one item and reorder it" is due Q4 2026\.\n\n### Promises\n/);
    expect(stdout).toContain(`](../blob/${id}/content/slices/watch-one-item.md)**`);
    expect(stdout).toMatch(new RegExp(`to ${id.slice(0, 7)}: 1 change`));
  });

  test('links to the repository that the settings name, wherever the comment is read', async () => {
    const { folder, commit } = await roadmap();
    const base = await commit({
      'content/roadmap.yml': 'repository: https://github.com/acme/map\n',
    });
    const id = await commit({ 'content/slices/watch-one-item.md': promised });
    const { stdout } = await diff([base, 'HEAD', '--format', 'markdown'], folder);
    const root = 'https://github.com/acme/map';
    expect(stdout).toContain(`](${root}/blob/${id}/content/slices/watch-one-item.md)**`);
    expect(stdout).toContain(
      `From [${base.slice(0, 7)}](${root}/commit/${base}) to [${id.slice(0, 7)}](${root}/commit/${id}): `,
    );
    const { stdout: text } = await diff([base, 'HEAD'], folder);
    expect(text).toContain(`From ${base.slice(0, 7)} to HEAD: 1 change.`);
    const { stdout: json } = await diff([base, 'HEAD', '--format', 'json'], folder);
    expect(JSON.parse(json)).toMatchObject({ base, head: 'HEAD' });
  });

  test('takes days on either side for what the branch held at their end', async () => {
    const repository = openRepository(await tempFolder());
    repository.git('init', '--quiet', '--initial-branch', 'main');
    const { folder, commit } = repository;
    await commit(below('content', minimal), 'Begins', { date: '2026-06-01' });
    const file = 'content/slices/watch-one-item.md';
    await commit({ [file]: promised }, 'Promises', { date: '2026-06-15' });
    await commit({ [file]: slipped }, 'Slips', { date: '2026-07-01' });
    const { stdout } = await diff(['2026-06-02', '2026-06-20'], folder);
    expect(stdout).toMatch(/^"Watch one item and reorder it" is due Q4 2026\.\n/);
    expect(stdout).toContain('From 2026-06-02 to 2026-06-20: 1 change.');
    expect((await diff(['2026-06-20', 'main'], folder)).stdout).toContain(
      'Watch one item and reorder it" slipped 3 months: Q4 2026 → Q1 2027.',
    );
    expect((await diff(['2026-06-20'], folder)).stdout).toContain(
      'Watch one item and reorder it" slipped 3 months: Q4 2026 → Q1 2027.',
    );
    expect(await diff(['2026-05-01'], folder)).toMatchObject({
      stderr: 'The history of the current branch begins on 2026-06-01, after 2026-05-01.\n',
      exitCode: 2,
    });
    expect((await diff(['main', '2026-6-20'], folder)).stderr).toBe(
      'There is no revision "2026-6-20" here.\nDid you mean "2026-06-20"?\n',
    );
  });

  test('judges a promise by the day git saw its slice ship, whether or not HEAD is named', async () => {
    const { folder, commit } = await roadmap();
    const file = 'content/slices/watch-one-item.md';
    const early = slice.replace('---\n', '---\ntarget: 2025-Q4\n');
    await commit({ [file]: early }, 'Promises', { date: '2025-11-01' });
    await commit({ [file]: early.replace('active', 'shipped') }, 'Ships', { date: '2025-12-30' });
    for (const revisions of [['HEAD~1', 'HEAD'], ['HEAD~1']]) {
      const { stdout } = await diff(revisions, folder);
      expect(stdout).toContain('shipped on time, due Q4 2025.');
    }
  });

  test('works in worktrees, in clones without a working tree and on folders below others', async () => {
    const { folder, git, commit } = await roadmap('docs/my roadmap');
    await commit({ 'docs/my roadmap/slices/watch-one-item.md': promised });
    const other = await tempFolder();
    git('worktree', 'add', '--quiet', join(other, 'tree'), 'HEAD~1');
    git('clone', '--quiet', '--bare', folder, join(other, 'bare'));
    const content = ['--content', 'docs/my roadmap'];
    const promise = '"Watch one item and reorder it" is due';
    const inTree = await diff(['main', ...content], join(other, 'tree'));
    expect(inTree.stdout).toContain('"Watch one item and reorder it": promise withdrawn');
    const bare = ['--git-dir', join(other, 'bare'), ...content];
    const inBare = await diff(['main~1', 'main', ...bare], other);
    expect(inBare.stdout).toContain(promise);
    expect(await diff(['main', ...bare], other)).toMatchObject({
      stderr: 'This repository is bare: name two revisions to compare.\n',
      exitCode: 2,
    });
    const below = await diff(['HEAD~1', '--content', 'my roadmap'], join(folder, 'docs'));
    expect(below.stdout).toContain(promise);
  });

  test('leaves submodules out on both sides', async () => {
    const other = await gitRepository({ 'a.md': slice.replace('thread: true\n', '') });
    const { folder, git } = await roadmap();
    git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      other.folder,
      'content/slices/theirs',
    );
    expect((await diff(['main'], folder)).stdout).toMatch(/^No changes to the roadmap/);
  });

  test('finds the folder where it lay before it was moved, committed or not', async () => {
    const { folder, git, commit } = await roadmap();
    git('mv', 'content', 'plan');
    const { stdout } = await diff(['main', '--content', 'plan'], folder);
    expect(stdout).toMatch(/^No changes to the roadmap/);
    await commit({ 'plan/slices/watch-one-item.md': promised });
    for (const sides of [['HEAD~1'], ['HEAD~1', 'HEAD']]) {
      const moved = await diff([...sides, '--content', 'plan'], folder);
      expect(moved.stdout).toMatch(/^"Watch one item and reorder it" is due Q4 2026\.\n/);
      expect(moved.stdout).toContain(': 1 change.');
    }
  });

  test('links to files where they lay in the head', async () => {
    const { folder, git, commit } = await roadmap();
    const head = await commit({ 'content/slices/watch-one-item.md': promised });
    git('mv', 'content', 'plan');
    await commit({}, 'Moves');
    const sides = ['HEAD~2', 'HEAD~1', '--content', 'plan'];
    const { stdout } = await diff([...sides, '--format', 'markdown'], folder);
    expect(stdout).toContain(`/blob/${head}/content/slices/watch-one-item.md`);
    expect((await diff(sides, folder)).stdout).toContain('  content/slices/watch-one-item.md');
  });

  test('finds it, too, where the folder it came to was there already', async () => {
    const { folder, git, commit } = await roadmap();
    await commit({ 'README.md': 'Ours' });
    for (const name of ['vision.md', 'intents', 'slices']) git('mv', `content/${name}`, name);
    await commit({ 'slices/watch-one-item.md': promised });
    const { stdout } = await diff(['HEAD~1', '--content', '.'], folder);
    expect(stdout).toMatch(/^"Watch one item and reorder it" is due Q4 2026\.\n/);
  });

  test('takes no other roadmap for it', async () => {
    const { folder, git, commit } = await gitRepository(below('old', minimal));
    git('rm', '-r', '--quiet', 'old');
    await commit({}, 'Ends it');
    await commit(below('content', minimal), 'Begins another');
    const { stdout } = await diff(['HEAD~2'], folder);
    expect(stdout).toMatch(/^There is no folder "content" in HEAD~2\.\nRoadmap created/);
  });

  test('takes a side without the folder for one without a roadmap, and says so', async () => {
    const { folder, commit } = await gitRepository({ 'README.md': '' });
    await commit(below('content', minimal));
    const { stdout, exitCode } = await diff(['HEAD~1', 'HEAD'], folder);
    expect(stdout).toMatch(/^There is no folder "content" in HEAD~1\.\nRoadmap created/);
    expect(stdout).toContain('Roadmap created with the vision "Every shelf knows what it needs".');
    expect(exitCode).toBe(0);
    const gone = await diff(['HEAD', 'HEAD~1'], folder);
    expect(gone.stdout).toContain('Roadmap removed. Its vision was');
  });

  test('names the broken side, and what is wrong with it', async () => {
    const { folder, commit } = await roadmap();
    await commit({ 'content/slices/watch-one-item.md': slice.replace('active', 'activ') });
    const past = await diff(['HEAD', '--format', 'json'], folder);
    expect(past).toMatchObject({ stdout: '', exitCode: 1 });
    expect(past.stderr).toMatch(/^The roadmap of "HEAD" has errors, so it cannot be compared\.\n/);
    expect(past.stderr).toContain('HEAD:content/slices/watch-one-item.md\n  5:9  error  ');
    expect(past.stderr).toContain('1 error in 1 of 3 files.');
    const present = await diff(['HEAD~1'], folder);
    expect(present.stderr).toMatch(/^The roadmap of the working tree has errors/);
    expect(present.exitCode).toBe(1);
  });

  test('compares roadmaps whose texts link to nothing, which `check` is there to tell', async () => {
    const { folder, commit } = await roadmap();
    const broken = `${slice.replace('active', 'shipped')}\nSee [that](nowhere.md).\n`;
    await commit({ 'content/slices/watch-one-item.md': broken });
    const { stdout, stderr, exitCode } = await diff(['HEAD~1', 'HEAD'], folder);
    expect(stdout).toContain('"Watch one item and reorder it" shipped.');
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  test('tells how to fetch what a shallow clone lacks', async () => {
    const { folder, git, commit } = await roadmap();
    git('branch', 'release-1');
    await commit({});
    const clone = join(await tempFolder(), 'clone');
    git('clone', '--quiet', '--depth', '1', `file://${folder}`, clone);
    const { stderr, exitCode } = await diff(['release-1'], clone);
    expect(stderr).toMatch(/^There is no revision "release-1" here\.\nThis is a shallow clone/);
    expect(stderr).toContain('  git fetch --depth=1 origin release-1 ');
    expect(exitCode).toBe(2);
    const before = await diff(['HEAD~4'], clone);
    expect(before.stderr).toMatch(/^There is no revision "HEAD~4" here\.\nThis is a shallow clone/);
    expect(before.stderr).toContain('  git fetch --deepen=100 ');
    expect(before.exitCode).toBe(2);
    openRepository(clone).git('fetch', '--quiet', '--depth=1', 'origin', 'release-1');
    expect((await diff(['FETCH_HEAD'], clone)).exitCode).toBe(0);
  });

  test.each([
    ['no base', ['diff'], 2, 'Missing required argument "base".'],
    ['a word too many', ['diff', 'a', 'b', 'c'], 2, 'Too many arguments for "diff".'],
    [
      'an unknown format',
      ['diff', 'main', '--format', 'xml'],
      2,
      'Allowed choices are text, markdown, json.',
    ],
    [
      'an unknown revision',
      ['diff', 'mian'],
      2,
      'There is no revision "mian" here.\nDid you mean "main"?\n',
    ],
    ['a range', ['diff', 'main..HEAD'], 2, '"main..HEAD" is a range, not a revision.\n'],
    ['a day to come', ['diff', 'main', '2999-01-01'], 2, '"2999-01-01" is in the future.'],
    [
      'a folder that is nowhere',
      ['diff', 'main', '--content', 'no'],
      2,
      'There is no folder "no" in main or in the working tree.',
    ],
  ])('explains %s', async (_, argv, code, message) => {
    const { folder } = await roadmap();
    const world = testWorld(folder);
    expect(await throughline(argv, world)).toBe(code);
    expect(world.stderr.text).toContain(message);
    expect(world.stdout.text).toBe('');
  });

  test('explains that there is no repository', async () => {
    const folder = await tempFolder(below('content', minimal));
    const { stderr, exitCode } = await diff(['main'], folder);
    expect(stderr).toContain('is not in a git repository');
    expect(exitCode).toBe(2);
  });
});

/** A repository whose first commit holds the smallest roadmap. */
function roadmap(content = 'content'): Promise<GitRepository> {
  return gitRepository(below(content, minimal));
}

async function diff(argv: readonly string[], cwd: string) {
  const world = testWorld(cwd);
  const exitCode = await throughline(['diff', ...argv], world);
  return { stdout: world.stdout.text, stderr: world.stderr.text, exitCode };
}

/** All that git keeps, its index and every time stamp included. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('.git/**', { cwd: folder }).toSorted()) {
    const stats = statSync(join(folder, file));
    hash.update(`${file} ${stats.mtimeMs}\n`);
    if (stats.isFile()) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

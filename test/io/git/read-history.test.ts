import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { foldHistory } from '../../../src/core/history/fold-history.ts';
import type { GitLog } from '../../../src/core/history/git-log.ts';
import type { History } from '../../../src/core/model/history.ts';
import { startHistory } from '../../../src/io/git/history/add-history.ts';
import { readHistory } from '../../../src/io/git/history/read-history.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { folderTexts } from '../../support/folder-store.ts';
import { gitRepository, openRepository } from '../../support/git-repository.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { storyRepository } from '../../support/story-repository.ts';
import { below, tempFolder, writeFiles } from '../../support/temp-folder.ts';

const asOf = '2026-11-23';
const slice = (front: string, body = '') =>
  `---\ntitle: Order bread\nintent: never-run-out\n${front}\n---\n${body}`;

async function logOf(
  content: string,
  { env = process.env, at }: { env?: NodeJS.ProcessEnv; at?: string } = {},
): Promise<GitLog> {
  const read = readContent(content);
  if (!read.ok) throw new Error(read.reason);
  return readHistory({
    content,
    ...read,
    cache: folderTexts(await tempFolder()),
    shell: { cwd: content, env },
    at,
  });
}

async function historyOf(...args: Parameters<typeof logOf>): Promise<History> {
  return foldHistory(await logOf(...args), asOf);
}

function stepsOf(history: History, key: string): readonly string[] {
  const { events = [] } = history.items.get(key) ?? {};
  return events.map(({ date, what, to }) => `${date} ${what} ${to ?? ''}`.trim());
}

/** A repository whose slice was proposed on 1 September, moved aside and made ready on the 8th. */
async function bakery(root = 'content') {
  const at = (file: string) => (root === '' ? file : `${root}/${file}`);
  const body = 'Before the shop opens, order what it sells.\n'.repeat(9);
  const folder = await tempFolder();
  storyRepository(folder, [
    { date: new Date().toISOString().slice(0, 10), files: { 'README.md': 'Ours' } },
    {
      date: '2026-09-01',
      subject: 'Proposes bread',
      files: {
        [at('vision.md')]: minimal['vision.md'],
        [at('slices/bread.md')]: slice('status: proposed', body),
      },
    },
    {
      date: '2026-09-08',
      name: 'Rui',
      subject: 'Readies it',
      files: {
        [at('slices/bread.md')]: undefined,
        [at('slices/loaf.md')]: slice('status: ready', body),
      },
    },
  ]);
  const repository = openRepository(folder);
  return { ...repository, content: repository.path(root) };
}

const expected = ['2026-09-08 status ready'];

describe('where the content folder lies', () => {
  test.each(['content', '', 'docs/our roadmap', 'größe/数-éè', 'a"b'])(
    'finds the history of "%s"',
    async (root) => {
      const { content } = await bakery(root);
      const history = await historyOf(content);
      expect(history).toMatchObject({ completeness: 'whole', since: '2026-09-01' });
      expect(stepsOf(history, 'slice/loaf')).toEqual(expected);
      expect(history.items.get('slice/loaf')).toMatchObject({
        firstSeen: '2026-09-01',
        lastChanged: '2026-09-08',
      });
      expect(history.commits.map(({ subject }) => subject)).toEqual([
        'Proposes bread',
        'Readies it',
      ]);
    },
  );

  test('finds it behind a symbolic link, and of files behind links inside it', async () => {
    const { content, commit, folder } = await bakery();
    await mkdir(join(content, 'shared'));
    await symlink('../shared', join(content, 'intents'));
    await symlink('../shared/eggs.md', join(content, 'slices/eggs.md'));
    const intent = (horizon: string) => `---\ntitle: Never run out\nhorizon: ${horizon}\n---\n`;
    const files = (horizon: string, status: string) => ({
      'content/shared/never-run-out.md': intent(horizon),
      'content/shared/eggs.md': slice(`status: ${status}`),
    });
    await rm(join(content, 'intents'));
    await symlink('shared', join(content, 'intents'));
    await commit(files('later', 'ready'), 'Shares', { date: '2026-09-10' });
    await commit(files('now', 'active'), 'Starts', { date: '2026-09-12' });
    const link = join(await tempFolder(), 'link');
    await symlink(folder, link);
    const history = await historyOf(join(link, 'content'));
    expect(stepsOf(history, 'slice/loaf')).toEqual(expected);
    expect(stepsOf(history, 'intent/never-run-out')).toEqual(['2026-09-12 horizon now']);
    expect(stepsOf(history, 'slice/eggs')).toEqual(['2026-09-12 status active']);
  });

  test.each([
    ['content', 'docs/plan'],
    ['content', ''],
    ['', 'content'],
    ['docs', 'docs/plan'],
    ['docs/plan', 'docs'],
  ])('goes on when it moves from "%s" to "%s"', async (root, place) => {
    const { content, commit, path } = await bakery(root);
    const before = await historyOf(content);
    await commit({ [join(root, 'slices/old.md')]: slice('status: proposed') }, 'Proposes more', {
      date: '2026-09-10',
    });
    for (const file of ['vision.md', 'slices/loaf.md']) {
      await mkdir(dirname(path(join(place, file))), { recursive: true });
      await rename(path(join(root, file)), path(join(place, file)));
    }
    await rm(path(join(root, 'slices/old.md')));
    await commit({}, 'Moves the roadmap', { date: '2026-09-15' });
    await commit({ [join(place, 'slices/loaf.md')]: slice('status: active') }, 'Begins', {
      date: '2026-09-16',
    });

    const history = await historyOf(path(place));
    expect(history).toMatchObject({ completeness: 'whole', since: '2026-09-01' });
    expect(stepsOf(history, 'slice/loaf')).toEqual([...expected, '2026-09-16 status active']);
    expect(stepsOf(history, 'slice/old')).toEqual(['2026-09-15 removed']);
    const { events: _, ...vision } = before.items.get('vision') ?? {};
    expect(history.items.get('vision')).toMatchObject({ ...vision, lastChanged: '2026-09-15' });
  });

  test('goes on when it moves on a branch, and twice', async () => {
    const { content, commit, path, git } = await bakery('a');
    git('checkout', '--quiet', '-b', 'tidy');
    await rename(content, path('b'));
    await commit({}, 'Moves it', { date: '2026-09-15' });
    git('checkout', '--quiet', 'main');
    await commit({ 'a/slices/cake.md': slice('status: proposed') }, 'Proposes cake', {
      date: '2026-09-16',
    });
    git('-c', 'merge.directoryRenames=true', 'merge', '--quiet', '--no-commit', 'tidy');
    await commit({}, 'Merges', { date: '2026-09-18' });
    await rename(path('b'), path('c'));
    await commit({ 'c/slices/cake.md': slice('status: ready') }, 'Moves it again', {
      date: '2026-09-20',
    });
    const history = await historyOf(path('c'));
    expect(history.since).toBe('2026-09-01');
    expect(history.items.get('slice/loaf')).toMatchObject({ firstSeen: '2026-09-01' });
    expect(history.items.get('slice/cake')?.firstSeen).toBe('2026-09-16');
    expect(stepsOf(history, 'slice/cake')).toEqual(['2026-09-20 status ready']);
  });

  test('what does not come along when it moves is gone', async () => {
    const { commit, path, git } = await bakery('a');
    const more = {
      'slices/left.md': slice('status: ready'),
      'slices/out.md': slice('status: ready', 'Out'),
    };
    await commit(below('a', more), 'Adds', { date: '2026-09-10' });
    await mkdir(path('b/slices'), { recursive: true });
    await mkdir(path('archive'));
    git('mv', 'a/vision.md', 'b/vision.md');
    git('mv', 'a/slices/loaf.md', 'b/slices/loaf.md');
    git('mv', 'a/slices/out.md', 'archive/out.md');
    await commit({}, 'Moves', { date: '2026-09-15' });
    const history = await historyOf(path('b'));
    expect(stepsOf(history, 'slice/loaf')).toEqual(expected);
    expect(stepsOf(history, 'slice/left')).toEqual(['2026-09-15 removed']);
    expect(stepsOf(history, 'slice/out')).toEqual(['2026-09-15 removed']);
  });

  test.each([
    ['items first', ['slices', 'vision.md']],
    ['the vision first', ['vision.md', 'slices']],
  ])('goes on when it moves in two commits, %s', async (_, steps) => {
    const { commit, path, git } = await bakery('a');
    await mkdir(path('b'));
    for (const [index, step] of steps.entries()) {
      git('mv', `a/${step}`, `b/${step}`);
      await commit({}, 'Moves', { date: `2026-09-1${5 + index}` });
    }
    const history = await historyOf(path('b'));
    expect(history.since).toBe('2026-09-01');
    const { events = [], firstSeen } = history.items.get('slice/loaf') ?? {};
    expect(firstSeen).toBe('2026-09-01');
    expect(events.at(0)).toMatchObject({ date: '2026-09-08', what: 'status' });
    expect(events.at(-1)?.what).not.toBe('removed');
  });

  test('goes on when only its vision comes to where the items lie', async () => {
    const { commit, path, git } = await gitRepository();
    await commit(below('plan', minimal), 'Begins it', { date: '2026-09-01' });
    git('mv', 'plan/vision.md', 'vision.md');
    await commit({}, 'Moves it out', { date: '2026-09-02' });
    git('mv', 'vision.md', 'plan/vision.md');
    await commit({}, 'Moves it back', { date: '2026-09-03' });
    const history = await historyOf(path('plan'));
    expect(history.commits).toHaveLength(3);
    expect(stepsOf(history, 'slice/watch-one-item')).toEqual([]);
  });

  test('goes on when it moves there and back, or lies where names begin with a dot', async () => {
    const { commit, path, git } = await bakery('.a/plan');
    git('mv', '.a/plan', 'b');
    await commit({}, 'Moves', { date: '2026-09-15' });
    await commit({ 'b/slices/loaf.md': slice('status: active') }, 'Begins', { date: '2026-09-16' });
    await mkdir(path('.a'), { recursive: true });
    git('mv', 'b', '.a/plan');
    await commit({}, 'Moves back', { date: '2026-09-20' });
    const history = await historyOf(path('.a/plan'));
    expect(stepsOf(history, 'slice/loaf')).toEqual([...expected, '2026-09-16 status active']);
  });

  test('goes on while it is being moved, before that is committed', async () => {
    const { path, git } = await bakery('a');
    git('mv', 'a', 'b');
    expect(stepsOf(await historyOf(path('b')), 'slice/loaf')).toEqual(expected);
  });

  test('counts what was done on a branch where it lay before from the day of its merge', async () => {
    const { commit, path, git } = await bakery('a');
    git('checkout', '--quiet', '-b', 'work');
    const text = await readFile(path('a/slices/loaf.md'), 'utf8');
    await commit({ 'a/slices/loaf.md': text.replace('ready', 'active') }, 'Begins', {
      date: '2026-09-10',
    });
    git('checkout', '--quiet', 'main');
    git('mv', 'a', 'b');
    await commit({}, 'Moves', { date: '2026-09-11' });
    git('merge', '--quiet', '--no-commit', 'work');
    await commit({}, 'Merges', { date: '2026-09-12' });
    const history = await historyOf(path('b'));
    expect(stepsOf(history, 'slice/loaf')).toEqual([...expected, '2026-09-12 status active']);
    expect(history.items.get('slice/loaf')).toMatchObject({ lastChanged: '2026-09-12' });
  });

  test('finds it in another working tree of the repository', async () => {
    const { git } = await bakery();
    const other = join(await tempFolder(), 'tree');
    git('worktree', 'add', '--quiet', '--detach', other);
    expect(stepsOf(await historyOf(join(other, 'content')), 'slice/loaf')).toEqual(expected);
  });

  test('finds it in a submodule', async () => {
    const { folder } = await bakery();
    const outer = await gitRepository();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'roadmap');
    await outer.commit({});
    const history = await historyOf(outer.path('roadmap/content'));
    expect(stepsOf(history, 'slice/loaf')).toEqual(expected);
  });

  test('knows nothing of files that belong to a submodule inside it', async () => {
    const inner = await gitRepository({ 'eggs.md': slice('status: ready') });
    const { content, git, commit } = await bakery();
    git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      inner.folder,
      'content/slices/sub',
    );
    await commit({});
    const history = await historyOf(content);
    expect(history.items.has('slice/eggs')).toBe(false);
    expect(stepsOf(history, 'slice/loaf')).toEqual(expected);
  });

  test('heeds HEAD, wherever it stands, and a commit that is asked for', async () => {
    const { content, git } = await bakery();
    const first = git('rev-parse', 'HEAD~1').trim();
    expect((await historyOf(content, { at: first })).items.has('slice/bread')).toBe(true);
    git('checkout', '--quiet', '--detach', 'HEAD~1');
    const history = await historyOf(content);
    expect(history.items.get('slice/bread')).toMatchObject({ firstSeen: '2026-09-01', events: [] });
    expect(history.items.has('slice/loaf')).toBe(false);
  });
});

describe('branches', () => {
  test('a change counts from the day of its merge', async () => {
    const { content, git, commit, path } = await bakery();
    const text = await readFile(path('content/slices/loaf.md'), 'utf8');
    git('checkout', '--quiet', '-b', 'work');
    await commit({ 'content/slices/loaf.md': text.replace('ready', 'active') }, 'Starts', {
      date: '2026-09-10',
    });
    git('checkout', '--quiet', 'main');
    await commit({ 'README.md': 'Meanwhile' }, 'Meanwhile', { date: '2026-09-11' });
    git('merge', '--quiet', '--no-ff', '--no-commit', 'work');
    await commit({}, 'Merges', { date: '2026-09-20' });
    const history = await historyOf(content);
    expect(stepsOf(history, 'slice/loaf')).toEqual([...expected, '2026-09-20 status active']);
    expect(history.items.get('slice/loaf')).toMatchObject({ lastChanged: '2026-09-20' });
  });

  test('a roadmap that begins on a branch begins with its merge', async () => {
    const { commit, git, path } = await gitRepository({ 'README.md': 'Ours' });
    git('checkout', '--quiet', '-b', 'plan');
    const files = {
      'vision.md': minimal['vision.md'],
      'slices/loaf.md': slice('status: proposed'),
    };
    await commit(below('content', files), 'Plans', { date: '2026-09-02' });
    await commit({ 'content/slices/loaf.md': slice('status: ready') }, 'Readies', {
      date: '2026-09-03',
    });
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--no-commit', 'plan');
    await commit({}, 'Merges', { date: '2026-09-20' });
    const history = await historyOf(path('content'));
    expect(history).toMatchObject({ completeness: 'whole', since: '2026-09-20' });
    expect(stepsOf(history, 'slice/loaf')).toEqual([]);
    expect(history.items.get('slice/loaf')).toMatchObject({ firstSeen: '2026-09-20' });
  });

  test('the day is that of the committer, where the committer is', async () => {
    const { content, commit, path } = await bakery();
    const text = await readFile(path('content/slices/loaf.md'), 'utf8');
    const date = '2026-10-01T23:30:00-05:00';
    await commit({ 'content/slices/loaf.md': text.replace('ready', 'active') }, 'Starts', { date });
    expect(stepsOf(await historyOf(content), 'slice/loaf').at(-1)).toBe('2026-10-01 status active');
  });

  test('tags are releases, by the day of what they name', async () => {
    const { content, git } = await bakery();
    git('tag', 'v1', 'HEAD~1');
    git('tag', '--annotate', '--message', 'Two', 'v2');
    git('tag', 'a-tree', 'HEAD^{tree}');
    const { releases } = await historyOf(content);
    expect(releases.map(({ name, date }) => [name, date])).toEqual([
      ['v2', '2026-09-08'],
      ['v1', '2026-09-01'],
    ]);
  });
});

describe('what is not committed', () => {
  test('is told without a commit: changed, new and gone', async () => {
    const { content, path, commit } = await bakery();
    await commit({ 'content/slices/eggs.md': slice('status: ready') }, 'Eggs', {
      date: '2026-09-09',
    });
    const text = await readFile(path('content/slices/loaf.md'), 'utf8');
    await writeFile(path('content/slices/loaf.md'), text.replace('ready', 'active'));
    await writeFile(path('content/slices/milk jug.md'), slice('status: ready'));
    await rm(path('content/slices/eggs.md'));
    const history = await historyOf(content);
    expect(stepsOf(history, 'slice/loaf')).toEqual([...expected, `${asOf} status active`]);
    expect(history.items.get('slice/loaf')).toMatchObject({
      isUncommitted: true,
      lastChanged: '2026-09-08',
    });
    expect(history.items.get('slice/milk jug')).not.toHaveProperty('firstSeen');
    expect(stepsOf(history, 'slice/eggs')).toEqual([`${asOf} removed`]);
  });

  test('line endings and a byte order mark are no change, nor is what a filter would write', async () => {
    const { content, path, commit, git } = await bakery();
    await commit({ '.gitattributes': '*.md filter=upper\n' });
    git('config', 'filter.upper.clean', 'tr a-z A-Z');
    const text = await readFile(path('content/slices/loaf.md'), 'utf8');
    await writeFile(path('content/slices/loaf.md'), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect((await logOf(content)).uncommitted).toEqual([]);
    await writeFile(path('content/slices/loaf.md'), text.replace('ready', 'active'));
    expect((await logOf(content)).uncommitted).toEqual([
      { path: 'slices/loaf.md', facts: { item: expect.objectContaining({ status: 'active' }) } },
    ]);
  });

  test('files of another repository in the folder are not for this one to commit', async () => {
    const { content, write } = await bakery();
    const inner = openRepository(join(content, 'slices/inner'));
    await write({ 'content/slices/inner/eggs.md': slice('status: ready') });
    inner.git('init', '--quiet');
    expect((await logOf(content)).uncommitted).toEqual([]);
  });

  test('a folder that git ignores has no history', async () => {
    const { path, write, commit } = await bakery();
    await commit({ '.gitignore': 'private/\n' });
    await write(below('private', minimal));
    expect(await historyOf(path('private'))).toMatchObject({
      completeness: 'none',
      reason: 'empty',
    });
  });

  test('a repository without a commit has no history', async () => {
    const folder = await tempFolder(minimal);
    openRepository(folder).git('init', '--quiet');
    const history = await historyOf(folder);
    expect(history).toMatchObject({ completeness: 'none', reason: 'empty', commits: [] });
  });
});

describe('what cannot be known', () => {
  test('outside a repository nothing is, and git is not even asked', async () => {
    const folder = await tempFolder(minimal);
    const log = await logOf(folder, { env: { PATH: '/nowhere' } });
    expect(log).toMatchObject({ completeness: 'none', reason: 'outside' });
    expect(foldHistory(log, asOf).items.size).toBe(0);
  });

  test('without git nothing is', async () => {
    const { content } = await bakery();
    const log = await logOf(content, { env: { PATH: '/nowhere' } });
    expect(log).toMatchObject({ completeness: 'none', reason: 'no-git' });
  });

  test('a repository that is broken is told of, to whoever builds', async () => {
    const folder = await tempFolder({ ...minimal, '.git': 'gitdir: nowhere\n' });
    const log = await logOf(folder);
    expect(log).toMatchObject({ completeness: 'none', reason: 'failed' });
    expect(log.complaint).toContain('is not in a git repository');
  });

  test('a shallow clone knows no first day of what was there before', async () => {
    const { folder, commit } = await bakery();
    await commit({ 'content/slices/eggs.md': slice('status: ready') }, 'Eggs', {
      date: '2026-09-09',
    });
    const clone = join(await tempFolder(), 'clone');
    openRepository(folder).git('clone', '--quiet', '--depth=2', `file://${folder}`, clone);
    const history = await historyOf(join(clone, 'content'));
    expect(history).toMatchObject({
      completeness: 'shallow',
      reason: 'shallow',
      since: '2026-09-08',
    });
    expect(history.items.get('slice/loaf')).not.toHaveProperty('firstSeen');
    expect(history.items.get('slice/eggs')).toMatchObject({ firstSeen: '2026-09-09' });
  });

  test('a shallow clone that is deepened knows all, though its last commit is the same', async () => {
    const { folder } = await bakery();
    const clone = join(await tempFolder(), 'clone');
    openRepository(folder).git('clone', '--quiet', '--depth=1', `file://${folder}`, clone);
    const cache = folderTexts(await tempFolder());
    const found = readContent(join(clone, 'content'));
    if (!found.ok) throw new Error(found.reason);
    const options = {
      content: join(clone, 'content'),
      ...found,
      cache,
      shell: { cwd: clone, env: process.env },
    };
    expect(await readHistory(options)).toMatchObject({ completeness: 'shallow' });
    openRepository(clone).git('fetch', '--quiet', '--unshallow');
    expect(await readHistory(options)).toMatchObject({ completeness: 'whole' });
  });

  test('a partial clone fetches nothing, and tells what it can', async () => {
    const { folder, git } = await bakery();
    git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(await tempFolder(), 'clone');
    git('clone', '--quiet', '--filter=blob:none', `file://${folder}`, clone);
    await rename(folder, `${folder}-away`);
    const history = await historyOf(join(clone, 'content')).finally(() =>
      rename(`${folder}-away`, folder),
    );
    expect(history).toMatchObject({ completeness: 'partial', reason: 'partial' });
    expect(history.items.get('slice/loaf')).toMatchObject({
      firstSeen: '2026-09-08',
      lastChanged: '2026-09-08',
    });
  });
});

describe('what is kept', () => {
  test('is the same as what was read, and is read on from', async () => {
    const { content, commit, path } = await bakery();
    const cache = folderTexts(await tempFolder());
    const read = () => {
      const found = readContent(content);
      if (!found.ok) throw new Error(found.reason);
      return readHistory({ content, ...found, cache, shell: { cwd: content, env: process.env } });
    };
    const first = await read();
    expect(await read()).toEqual(first);
    const text = await readFile(path('content/slices/loaf.md'), 'utf8');
    await commit({ 'content/slices/loaf.md': text.replace('ready', 'active') }, 'Starts', {
      date: '2026-09-10',
    });
    const second = await read();
    expect(second).toEqual(await logOf(content));
    expect(second.commits).toHaveLength(3);
  });
});

test('settings can leave git out', async () => {
  const { content } = await bakery();
  await writeFiles(content, { 'roadmap.yml': 'history: off\n' });
  const found = readContent(content);
  if (!found.ok) throw new Error(found.reason);
  const { log } = startHistory({
    project: await tempFolder(),
    content,
    ...found,
    shell: { cwd: content, env: process.env },
  });
  expect(await log).toMatchObject({ completeness: 'none', reason: 'off' });
});

test('a folder that moves again and again is followed for its last moves', async () => {
  const { git, commit, folder } = await bakery('d0');
  for (let move = 1; move <= 30; move += 1) {
    git('mv', `d${move - 1}`, `d${move}`);
    git('commit', '--quiet', '--message', `Moves ${move}`);
  }
  await commit({ 'd30/slices/loaf.md': slice('status: active') }, 'Begins');
  const { commits } = await logOf(join(folder, 'd30'));
  expect(commits).toHaveLength(22);
});

test('a version that is too large to be a content file is not read', async () => {
  const { content, commit, git } = await bakery();
  await commit({ 'content/slices/eggs.md': slice('status: ready', 'a'.repeat(2 ** 21)) });
  const large = git('rev-parse', 'HEAD:content/slices/eggs.md').trim();
  await commit({ 'content/slices/eggs.md': slice('status: active') });
  const { versions, completeness } = await logOf(content);
  expect(completeness).toBe('whole');
  expect(versions).not.toHaveProperty([large]);
  expect(Object.keys(versions)).toHaveLength(4);
});

test("a user's own settings of git change nothing", async () => {
  const { content, git } = await bakery();
  const before = await historyOf(content);
  for (const [name, value] of [
    ['log.follow', 'true'],
    ['log.showRoot', 'false'],
    ['log.showSignature', 'true'],
    ['log.date', 'relative'],
    ['diff.renames', 'false'],
    ['diff.noprefix', 'true'],
    ['diff.relative', 'true'],
    ['color.ui', 'always'],
    ['core.abbrev', '5'],
    ['core.quotePath', 'true'],
    ['status.renames', 'true'],
    ['status.relativePaths', 'true'],
    ['status.branch', 'true'],
    ['status.showUntrackedFiles', 'no'],
  ] as const) {
    git('config', name, value);
  }
  expect(await historyOf(content)).toEqual(before);
});

test('what people write into commits is text, and lines up', async () => {
  const { content, commit, path } = await bakery();
  const text = await readFile(path('content/slices/loaf.md'), 'utf8');
  const subject = '<script>alert(1)</script> :100644 100644 \u0001\u001b[31m "quoted" 😀'.repeat(9);
  await commit({ 'content/slices/loaf.md': text.replace('ready', 'active') }, subject, {
    date: '2026-09-10',
    name: '<img src=x onerror=alert(1)>',
  });
  const { commits } = await historyOf(content);
  expect(commits.at(-1)?.subject).toBe(subject.slice(0, 200));
});

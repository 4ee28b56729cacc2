import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import {
  abandon,
  openPublication,
  recoverPublication,
  swapIn,
  updateSite,
  type Publication,
} from '../../src/io/publication.ts';
import { publishFile, writeAnew } from '../../src/io/publish-file.ts';
import { siblingOf, type SiblingRole } from '../../src/io/sibling.ts';
import { formatSiteMarker, siteMarker } from '../../src/io/site-marker.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('publishing', () => {
  test('makes the folder, and the folders above it', async () => {
    const out = join(await tempFolder(), 'a/b/dist');
    await publish(out, { 'index.html': 'one', 'slices/a/index.html': 'two' });
    expect(read(out)).toEqual({ 'index.html': 'one', 'slices/a/index.html': 'two' });
  });

  test('replaces the last site whole and leaves nothing beside it', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, { 'index.html': 'one', 'old.html': 'old' });
    await publish(out, { 'index.html': 'two' });
    expect(read(out)).toEqual({ 'index.html': 'two' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('does not write again what did not change', async () => {
    const out = join(await tempFolder(), 'dist');
    await publish(out, { 'same.html': 'same', 'other.html': 'one' });
    const before = inodes(out);
    const outcomes = await publish(out, { 'same.html': 'same', 'other.html': 'two' });
    expect(outcomes).toEqual(['kept', 'written']);
    expect(inodes(out)['same.html']).toBe(before['same.html']);
    expect(inodes(out)['other.html']).not.toBe(before['other.html']);
  });

  test('writes again what somebody changed in the last site', async () => {
    const out = join(await tempFolder(), 'dist');
    await publish(out, { 'index.html': 'one' });
    writeFileSync(join(out, 'index.html'), 'changed by hand');
    expect(await publish(out, { 'index.html': 'one' })).toEqual(['written']);
    expect(read(out)).toEqual({ 'index.html': 'one' });
  });

  test('lets a file become a folder and a folder a file', async () => {
    const out = join(await tempFolder(), 'dist');
    await publish(out, { a: 'file', 'b/c': 'in folder' });
    await publish(out, { 'a/c': 'in folder', b: 'file' });
    expect(read(out)).toEqual({ 'a/c': 'in folder', b: 'file' });
  });

  test('never puts two files in one place', async () => {
    const out = join(await tempFolder(), 'dist');
    await publish(out, { 'index.html': 'one' });
    const publication = await opened(out);
    put(publication, 'index.html', 'one');
    expect(() => put(publication, 'index.html', 'two')).toThrow('EEXIST');
    expect(read(out)).toEqual({ 'index.html': 'one' });
  });

  test('changes nothing until it is swapped in, and nothing when it is abandoned', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, { 'index.html': 'one' });
    const publication = await opened(out);
    put(publication, 'index.html', 'two');
    expect(read(out)).toEqual({ 'index.html': 'one' });
    abandon(publication);
    expect(read(out)).toEqual({ 'index.html': 'one' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('of two at once gives one of them, whole', async () => {
    const out = join(await tempFolder(), 'dist');
    await publish(out, { 'a.html': '0', 'b.html': '0' });
    const [one, two] = [await opened(out), await opened(out)];
    for (const file of ['a.html', 'b.html']) {
      put(one, file, 'one');
      put(two, file, 'two');
    }
    for (const { next } of [one, two]) writeFileSync(join(next, siteMarker), formatSiteMarker('/'));
    await Promise.all([swapIn(one), swapIn(two)]);
    expect(read(out)).toSatisfy((site) => site['a.html'] === site['b.html']);
  });
});

describe('updating the last site', () => {
  const before = { 'index.html': 'one', 'a/b.html': 'two', 'c.html': 'three', d: 'four' };
  const after = { 'index.html': 'one', 'a/b.html': 'other', 'd/e.html': 'new' };

  test('moves in what is new, removes what is gone, and leaves the rest where it is', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, before);
    const { 'index.html': inode } = inodes(out);
    expect(await update(out, after)).toEqual({ ok: true });
    expect(read(out)).toEqual(after);
    expect(inodes(out)['index.html']).toBe(inode);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('leaves no folder that has become empty', async () => {
    const out = join(await tempFolder(), 'dist');
    await publish(out, before);
    await update(out, { 'index.html': 'one' });
    expect(readdirSync(out)).toEqual([siteMarker, 'index.html']);
  });

  test('changes nothing once another build was faster', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, before);
    const other = { ...before, 'index.html': 'by another build' };
    expect(await update(out, after, () => update(out, other))).toBe(undefined);
    expect(read(out)).toEqual(other);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('is left to the whole site where a file cannot be moved', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, before);
    mkdirSync(join(out, 'e/f.html/other'), { recursive: true });
    const next = { ...before, 'a/b.html': 'other', 'e/f.html': 'new' };
    expect(await update(out, next)).toBe(undefined);
    expect(readdirSync(parent)).toEqual(['dist']);
    await publish(out, next);
    expect(read(out)).toEqual(next);
  });

  test('of a killed build does not stop the next one where a file cannot be moved', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, before);
    mkdirSync(join(out, 'e/f.html/other'), { recursive: true });
    leave(out, 'update', { 'a/b.html': 'other', 'e/f.html': 'new' });
    await publish(out, before);
    expect(read(out)).toEqual(before);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test.each(['build', 'preview', 'swap'])('is finished by the next %s', async (next) => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, before);
    const other = next === 'swap' ? await opened(out) : undefined;
    leave(out, 'update', { 'a/b.html': 'other', '.removed.json': '["c.html"]' });
    if (other) await swapIn(other);
    else if (next === 'preview') await recoverPublication(out);
    else abandon(await opened(out));
    const { 'c.html': _, ...others } = before;
    expect(read(out)).toEqual(other ? {} : { ...others, 'a/b.html': 'other' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('reaches nothing outside, whatever a repository leaves beside it', async () => {
    const parent = await tempFolder({ precious: 'thesis', 'elsewhere/precious': 'thesis' });
    const out = join(parent, 'dist');
    await publish(out, before);
    symlinkSync(join(parent, 'elsewhere'), join(out, 'link'));
    const removed = JSON.stringify(['../precious', 'link/precious', join(parent, 'precious'), 7]);
    leave(out, 'update', { 'link/precious': 'mine', '.removed.json': removed });
    leave(out, 'update', { 'index.html': 'one', '.removed.json': '{"length": 1e9' });
    await recoverPublication(out);
    expect(readFileSync(join(parent, 'precious'), 'utf8')).toBe('thesis');
    expect(readFileSync(join(parent, 'elsewhere/precious'), 'utf8')).toBe('thesis');
    expect(readdirSync(parent).toSorted()).toEqual(['dist', 'elsewhere', 'precious']);
  });
});

describe('refuses to publish', () => {
  test.each([
    ['a file', 'file', 'it is not a folder'],
    ['a link', 'link', 'it is a symbolic link; name its target'],
    [
      'a folder of something else',
      'full',
      'it is not empty, and Throughline did not write what is in it',
    ],
    [
      'a folder with somebody else’s marker',
      'marked',
      'it is not empty, and Throughline did not write what is in it',
    ],
  ])('to %s', async (_what, name, reason) => {
    const parent = await tempFolder({
      file: '',
      'full/thesis.doc': 'precious',
      'marked/.throughline.json': '{"madeBy":"me"}',
    });
    symlinkSync('full', join(parent, 'link'));
    expect(await openPublication(join(parent, name), [])).toEqual({ ok: false, reason });
    expect(readdirSync(parent).toSorted()).toEqual(['file', 'full', 'link', 'marked']);
  });

  test('over a folder that must not be lost, by whatever way it is named', async () => {
    const parent = await tempFolder({ 'project/content/vision.md': '' });
    symlinkSync('project', join(parent, 'alias'));
    const content = join(parent, 'project/content');
    for (const out of [content, join(parent, 'project'), parent, join(parent, 'alias/content')]) {
      const result = await openPublication(out, [content]);
      expect(result).toEqual({
        ok: false,
        reason: `it contains "${content}", which would be lost`,
      });
    }
  });

  test.each(['content', 'alias'])('over what "%s" leads to through links', async (name) => {
    const parent = await tempFolder({ 'out/src/vision.md': 'precious' });
    writeFileSync(join(parent, 'out', siteMarker), formatSiteMarker('/'));
    symlinkSync('out/src', join(parent, 'content'));
    symlinkSync('content', join(parent, 'alias'));
    const content = join(parent, name);
    expect(await openPublication(join(parent, 'out'), [content])).toEqual({
      ok: false,
      reason: `it contains "${content}", which would be lost`,
    });
  });

  test('over a link to a folder that must not be lost', async () => {
    const parent = await tempFolder({ 'elsewhere/vision.md': '' });
    const out = join(parent, 'out');
    await publish(out, { 'index.html': 'one' });
    symlinkSync('../elsewhere', join(out, 'content'));
    expect(await openPublication(out, [join(out, 'content')])).toMatchObject({ ok: false });
  });

  test('over a git repository, even in a site Throughline wrote', async () => {
    const out = join(await tempFolder(), 'dist');
    await publish(out, { 'index.html': 'one' });
    mkdirSync(join(out, '.git'));
    expect(await openPublication(out, [])).toEqual({
      ok: false,
      reason: 'it contains a git repository (".git"), which would be lost',
    });
  });

  test('over the root of the file system', async () => {
    expect(await openPublication('/', [])).toEqual({
      ok: false,
      reason: 'it is the root of the file system',
    });
  });

  test('into a folder that was filled by somebody else meanwhile', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    const publication = await opened(out);
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.doc'), 'precious');
    expect(await swapIn(publication)).toMatchObject({ ok: false });
    expect(read(out)).toEqual({ 'thesis.doc': 'precious' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('but not to an empty folder, nor beside the content', async () => {
    const parent = await tempFolder({ 'content/vision.md': '' });
    mkdirSync(join(parent, 'empty'));
    await publish(join(parent, 'empty'), { a: '1' });
    await publish(join(parent, 'content/dist'), { a: '1' });
    expect(readdirSync(parent).toSorted()).toEqual(['content', 'empty']);
  });
});

describe('what a killed build left', () => {
  test('is cleared away by the next', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, { 'index.html': 'one' });
    leave(out, 'next', 'half');
    await publish(out, { 'index.html': 'two' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('comes back when it was killed between its two renames', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    leave(out, 'previous', 'one');
    leave(out, 'next', 'two');
    await recoverPublication(out);
    expect(read(out)).toEqual({ 'index.html': 'one' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('comes back even when the number of its process was given again', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    leave(out, 'previous', 'one', process.pid);
    await recoverPublication(out);
    expect(read(out)).toEqual({ 'index.html': 'one' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('does not come back over a newer site', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, { 'index.html': 'two' });
    leave(out, 'previous', 'one', process.pid);
    await recoverPublication(out);
    expect(read(out)).toEqual({ 'index.html': 'two' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('is only looked for where nothing is', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    await publish(out, { 'index.html': 'one' });
    writeFileSync(join(parent, '.dist.lock'), `${process.pid} ${hostname()} another`);
    await recoverPublication(out);
    expect(readdirSync(parent).toSorted()).toEqual(['.dist.lock', 'dist']);
    await recoverPublication(join(parent, 'nowhere/dist'));
  });

  test('is left alone while its process runs', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    const other = await opened(out);
    await publish(out, { 'index.html': 'one' });
    expect(existsSync(other.next)).toBe(true);
  });

  test('may be a lock', async () => {
    const parent = await tempFolder();
    const out = join(parent, 'dist');
    writeFileSync(join(parent, '.dist.lock'), `${deadProcess()} ${hostname()}`);
    await publish(out, { 'index.html': 'one' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});

async function opened(out: string): Promise<Publication> {
  const result = await openPublication(out, []);
  if (!result.ok) throw new Error(result.reason);
  return result.publication;
}

function put(publication: Publication, path: string, content: string) {
  return publishFile({ ...publication, folders: new Set() }, path, content);
}

async function publish(out: string, files: Readonly<Record<string, string>>) {
  const publication = await opened(out);
  const outcomes = Object.entries(files).map(([path, text]) => put(publication, path, text));
  writeFileSync(join(publication.next, siteMarker), formatSiteMarker('/'));
  expect(await swapIn(publication)).toEqual({ ok: true });
  return outcomes;
}

/** As a build that renders only what changed: all other files are kept. */
async function update(
  out: string,
  files: Readonly<Record<string, string>>,
  meanwhile: () => unknown = () => {},
) {
  const publication = await opened(out);
  const target = { ...publication, folders: new Set<string>(), kept: new Map<string, string>() };
  for (const [path, text] of Object.entries(files)) publishFile(target, path, text);
  writeAnew(target, siteMarker, formatSiteMarker('/'));
  const last = filesIn(out);
  await meanwhile();
  return updateSite(
    publication,
    last.filter((path) => !target.kept.has(path)),
  );
}

function read(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

function inodes(folder: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    filesIn(folder).map((path) => [path, statSync(join(folder, path)).ino]),
  );
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) !== siteMarker && statSync(join(folder, path)).isFile())
    .toSorted();
}

/** Leaves a site beside `out` as a process that is no more would have. */
function leave(out: string, role: SiblingRole, files: string | Files, pid = deadProcess()): void {
  const own = siblingOf(out, role);
  const folder = own.replace(`-${process.pid}-`, `-${pid}-`);
  for (const [path, text] of Object.entries(
    typeof files === 'string' ? { 'index.html': files } : files,
  )) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

type Files = Readonly<Record<string, string>>;

function deadProcess(): number {
  return spawnSync(process.execPath, ['--eval', '']).pid;
}

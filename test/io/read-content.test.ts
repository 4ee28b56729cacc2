import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import type { ContentFile } from '../../src/core/content-file.ts';
import { readContent } from '../../src/io/read-content.ts';
import { formatSiteMarker } from '../../src/io/site-marker.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('what is read', () => {
  test('gives Throughline its own files with their text and lists all others, sorted', async () => {
    const folder = await tempFolder({
      'vision.md': 'v',
      'roadmap.yml': 'r',
      'slices/b.mdx': 'b',
      'slices/a.md': 'a',
      'slices/c.MD': 'c',
      'intents/roadmap.yml': 'stray',
      'images/plan.svg': '<svg/>',
    });
    expect(filesOf(folder)).toEqual([
      { path: 'images/plan.svg' },
      { path: 'intents/roadmap.yml' },
      { path: 'roadmap.yml', text: 'r' },
      { path: 'slices/a.md', text: 'a' },
      { path: 'slices/b.mdx', text: 'b' },
      { path: 'slices/c.MD' },
      { path: 'vision.md', text: 'v' },
    ]);
  });

  test('sorts by code unit, as every machine does', async () => {
    const folder = await tempFolder({ 'é.md': '', 'a.md': '', 'Z.md': '', 'a/b.md': '' });
    expect(filesOf(folder).map(({ path }) => path)).toEqual(['Z.md', 'a.md', 'a/b.md', 'é.md']);
  });

  test('passes over what begins with a dot, packages and a published site', async () => {
    const folder = await tempFolder({
      'vision.md': 'v',
      '.hidden.md': '',
      '.git/a.md': '',
      'node_modules/x/readme.md': '',
      'slices/node_modules/readme.md': '',
      'dist/.throughline.json': formatSiteMarker('/'),
      'dist/index.md': '',
    });
    expect(filesOf(folder).map(({ path }) => path)).toEqual(['vision.md']);
  });

  test('is not hidden by a file that only bears the name of a site’s marker', async () => {
    const folder = await tempFolder({ 'slices/.throughline.json': '{}', 'slices/a.md': 'a' });
    expect(filesOf(folder)).toEqual([{ path: 'slices/a.md', text: 'a' }]);
  });

  test('drops a byte order mark and keeps line ends as they are', async () => {
    const folder = await tempFolder({ 'vision.md': '\uFEFF---\r\ntitle: é\r\n---\r' });
    expect(filesOf(folder)).toEqual([{ path: 'vision.md', text: '---\r\ntitle: é\r\n---\r' }]);
  });

  test('tells the folders it looked into, empty ones too', async () => {
    const folder = await tempFolder({ 'slices/deep/a.md': '' });
    mkdirSync(join(folder, 'intents'));
    const read = readContent(folder);
    const expected = ['', 'intents', 'slices', 'slices/deep'].map((path) => join(folder, path));
    expect(read.ok && [...read.folders].toSorted()).toEqual(expected.toSorted());
  });
});

describe('what cannot be read', () => {
  test.each([
    ['bytes that are no UTF-8', Uint8Array.of(0x61, 0xe9, 0x62), { kind: 'not-utf-8' }],
    ['half a character', Uint8Array.of(0xe2, 0x82), { kind: 'not-utf-8' }],
    ['UTF-16, little end first', utf16(0xff, 0xfe), { kind: 'not-utf-8', encoding: 'UTF-16' }],
    ['UTF-16, big end first', utf16(0xfe, 0xff), { kind: 'not-utf-8', encoding: 'UTF-16' }],
    ['a NUL byte', 'a\0b', { kind: 'nul-byte' }],
    ['more than 1 MiB', 'x'.repeat(1024 * 1024 + 1), { kind: 'too-large', bytes: 1_048_577 }],
  ])('says so of %s', async (_what, content, problem) => {
    const folder = await tempFolder({ 'slices/a.md': content });
    expect(filesOf(folder)).toEqual([{ path: 'slices/a.md', problem }]);
  });

  test('reads exactly 1 MiB, and what is longer than one reading', async () => {
    const full = 'é'.repeat(512 * 1024);
    const long = 'é'.repeat(40_000);
    const folder = await tempFolder({ 'a.md': full, 'b.md': long });
    expect(filesOf(folder)).toEqual([
      { path: 'a.md', text: full },
      { path: 'b.md', text: long },
    ]);
  });

  test('is not interested in the bytes of files it does not read', async () => {
    const folder = await tempFolder({ 'photo.png': Uint8Array.of(0xff, 0xfe, 0) });
    expect(filesOf(folder)).toEqual([{ path: 'photo.png' }]);
  });

  test('says so of a folder and of a pipe that bear the name of a file', async () => {
    const folder = await tempFolder({ 'slices/a.md/b.md': '' });
    execFileSync('mkfifo', [join(folder, 'slices/pipe.md')]);
    symlinkSync('pipe.md', join(folder, 'slices/to-pipe.md'));
    const problem = { kind: 'no-file' };
    expect(filesOf(folder)).toEqual([
      { path: 'slices/a.md', problem },
      { path: 'slices/pipe.md', problem },
      { path: 'slices/to-pipe.md', problem },
    ]);
  });
});

describe('symbolic links', () => {
  test('are followed to files and folders inside', async () => {
    const folder = await tempFolder({ 'shared/a.md': 'a' });
    symlinkSync('../shared/a.md', join(await made(folder, 'slices'), 'b.md'));
    symlinkSync('shared', join(folder, 'intents'));
    expect(filesOf(folder)).toEqual([
      { path: 'intents/a.md', text: 'a' },
      { path: 'shared/a.md', text: 'a' },
      { path: 'slices/b.md', text: 'a' },
    ]);
  });

  test('that leave the folder are told, with where they lead', async () => {
    const outside = await tempFolder({ 'secret.md': 's' });
    const folder = await tempFolder({ 'vision.md': '' });
    symlinkSync(join(outside, 'secret.md'), join(folder, 'a.md'));
    symlinkSync(outside, join(folder, 'slices'));
    expect(filesOf(folder).slice(0, 2)).toEqual([
      { path: 'a.md', problem: { kind: 'symlink-outside', target: join(outside, 'secret.md') } },
      { path: 'slices', problem: { kind: 'symlink-outside', target: outside } },
    ]);
  });

  test('to a folder whose name only begins alike leave it', async () => {
    const parent = await tempFolder({ 'content/vision.md': '', 'content-old/a.md': '' });
    symlinkSync('../content-old/a.md', join(parent, 'content/a.md'));
    expect(filesOf(join(parent, 'content'))[0]).toMatchObject({
      problem: { kind: 'symlink-outside' },
    });
  });

  test('that loop are told, whatever they loop through', async () => {
    const folder = await tempFolder({ 'slices/a.md': '', 'intents/b.md': '' });
    symlinkSync('..', join(folder, 'slices/up'));
    symlinkSync('self.md', join(folder, 'self.md'));
    symlinkSync('../slices', join(folder, 'intents/across'));
    const loops = filesOf(folder).filter((file) => 'problem' in file);
    expect(loops).toEqual(
      ['intents/across/up', 'self.md', 'slices/up'].map((path) => ({
        path,
        problem: { kind: 'symlink-loop' },
      })),
    );
  });

  test('to nothing are told', async () => {
    const folder = await tempFolder();
    symlinkSync('gone.md', join(folder, 'a.md'));
    const problem = { kind: 'unreadable', reason: 'it is a broken symbolic link' };
    expect(filesOf(folder)).toEqual([{ path: 'a.md', problem }]);
  });
});

describe('a content folder', () => {
  test('may be a link and have any name', async () => {
    const parent = await tempFolder({ 'Plän für 2027/vision.md': 'v' });
    symlinkSync('Plän für 2027', join(parent, 'content'));
    expect(filesOf(join(parent, 'content'))).toEqual([{ path: 'vision.md', text: 'v' }]);
  });

  test.each([
    ['missing', 'it does not exist'],
    ['file', 'it is not a folder'],
  ])('that is %s is no folder to read', async (name, reason) => {
    const folder = await tempFolder({ file: '' });
    expect(readContent(join(folder, name))).toEqual({
      ok: false,
      reason,
      isMissing: name === 'missing',
    });
  });
});

function filesOf(folder: string): readonly ContentFile[] {
  const read = readContent(folder);
  if (!read.ok) throw new Error(read.reason);
  return read.files;
}

async function made(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

function utf16(...mark: readonly number[]): Uint8Array {
  return Uint8Array.of(...mark, 0x61, 0);
}

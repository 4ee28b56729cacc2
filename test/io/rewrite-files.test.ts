import { chmod, mkdir, readFile, readdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { rewriteFiles } from '../../src/io/rewrite-files.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('writes, renames, and keeps byte order marks and permissions', async () => {
  const folder = await tempFolder({ 'a.md': '\uFEFFone', 'b/c.md': 'two' });
  await chmod(join(folder, 'a.md'), 0o640);
  const rewrites = [
    { path: 'a.md', before: 'one', after: 'ONE' },
    { path: 'new.yml', before: undefined, after: 'new' },
  ];
  const result = rewriteFiles(folder, rewrites, { from: 'b/c.md', to: 'b/d.md' });
  expect(result).toEqual({ ok: true });
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('\uFEFFONE');
  expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o640);
  expect(await readFile(join(folder, 'b/d.md'), 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['a.md', 'b', 'new.yml']);
});

test('writes through a symbolic link to the file itself', async () => {
  const folder = await tempFolder({ 'real.md': 'one' });
  await symlink('real.md', join(folder, 'link.md'));
  rewriteFiles(folder, [{ path: 'link.md', before: 'one', after: 'two' }]);
  expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe('two');
});

test('changes nothing when a file is no longer what it was', async () => {
  const folder = await tempFolder({ 'a.md': 'one', 'b.md': 'changed' });
  const result = rewriteFiles(folder, [
    { path: 'a.md', before: 'one', after: 'ONE' },
    { path: 'b.md', before: 'two', after: 'TWO' },
  ]);
  expect(result).toEqual({ ok: false, changed: 'b.md' });
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('one');
});

test('never overwrites what appeared at the new name', async () => {
  const folder = await tempFolder({ 'a.md': 'one', 'b.md': 'two' });
  expect(rewriteFiles(folder, [], { from: 'a.md', to: 'b.md' })).toEqual({
    ok: false,
    changed: 'b.md',
  });
});

test('puts back what was written when the rename fails', async () => {
  const folder = await tempFolder({ 'a.md': 'one' });
  await mkdir(join(folder, 'b'));
  const rewrites = [
    { path: 'a.md', before: 'one', after: 'ONE' },
    { path: 'new.yml', before: undefined, after: 'new' },
  ];
  expect(() => rewriteFiles(folder, rewrites, { from: 'gone.md', to: 'b/c.md' })).toThrow('ENOENT');
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('one');
  expect(await readdir(folder)).toEqual(['a.md', 'b']);
});

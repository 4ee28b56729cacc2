import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { withLock } from '../../src/io/with-lock.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('lets one in at a time', async () => {
  const path = join(await tempFolder(), 'dist');
  let inside = 0;
  const enter = () =>
    withLock(path, () => {
      inside += 1;
      return existsSync(lockOf(path));
    });
  expect(await Promise.all([enter(), enter(), enter()])).toEqual([true, true, true]);
  expect(inside).toBe(3);
  expect(existsSync(lockOf(path))).toBe(false);
});

test('leaves alone the lock of who has taken it meanwhile', async () => {
  const path = join(await tempFolder(), 'dist');
  await withLock(path, () => writeFileSync(lockOf(path), 'another holder'));
  expect(readFileSync(lockOf(path), 'utf8')).toBe('another holder');
});

test('is open again when what it guards throws', async () => {
  const path = join(await tempFolder(), 'dist');
  const failing = withLock(path, () => {
    throw new Error('no such luck');
  });
  await expect(failing).rejects.toThrow('no such luck');
  expect(existsSync(lockOf(path))).toBe(false);
});

test.skipIf(process.platform === 'win32')('does not read a lock that has no end', async () => {
  const path = join(await tempFolder(), 'dist');
  symlinkSync('/dev/zero', lockOf(path));
  expect(await withLock(path, () => 'in')).toBe('in');
  expect(existsSync(lockOf(path))).toBe(false);
});

test('does not wait for ever for a lock that is a folder', async () => {
  const path = join(await tempFolder(), 'dist');
  mkdirSync(lockOf(path));
  await expect(withLock(path, () => 'in')).rejects.toMatchObject({ syscall: 'rm' });
});

function lockOf(path: string): string {
  return path.replace(/dist$/, '.dist.lock');
}

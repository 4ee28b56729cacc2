import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { quiet } from '../support/roadmap-of.ts';
import { runHere } from '../support/run-here.ts';
import { below, tempFolder } from '../support/temp-folder.ts';

const slice = quiet['slices/watch-one-item.md'];
const file = 'content/slices/watch-one-item.md';

/** A slice with mistakes, written on Windows: two that can be fixed, and one for people. */
const written = `\uFEFF${slice
  .replace('intent: ', 'epic: ')
  .replace('active', 'Active\ndue: 2027')
  .replaceAll('\n', '\r\n')}\r\nWords  \r\n`;

test('check --fix shows what it fixed and what is left, and keeps everything else', async () => {
  const cwd = await folderWith(written);
  await chmod(join(cwd, file), 0o640);
  const { stdout, stderr, exitCode } = await runHere(['check', '--fix'], { cwd });
  expect(stdout).toMatch(
    /^content\/slices\/watch-one-item\.md\n {2}3:1 {2}epic → intent {2}unknown-key\n {2}5:9 {2}Active → active {2}invalid-value\n\nFixed 2 places in 1 file\.\n\ncontent\/slices\/watch-one-item\.md\n {2}6:1 {2}error {2}The key "due" is unknown\. /,
  );
  expect(stdout).toMatch(/\n1 error in 1 of 4 files\.\n$/);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
  const after = written.replace('epic', 'intent').replace('Active', 'active');
  expect(await readFile(join(cwd, file), 'utf8')).toBe(after);
  expect((await stat(join(cwd, file))).mode & 0o777).toBe(0o640);

  const again = await runHere(['check', '--fix'], { cwd });
  expect(again.stdout).toMatch(/^Nothing was fixed\.\n\n/);
  expect(await readFile(join(cwd, file), 'utf8')).toBe(after);
});

test('check --fix puts keys in the order of new files, and says so', async () => {
  const cwd = await folderWith(slice.replace(/(intent: .*\n)(thread: .*\n)/, 'owner: Ana\n$2$1'));
  const { stdout } = await runHere(['check', '--fix'], { cwd });
  expect(stdout).toContain(
    '  3:1  owner, thread, intent, status → intent, thread, status, owner  order of keys\n\nFixed 1 place in 1 file.\n',
  );
});

test('check --fix leaves the report to programs, and what it did to people', async () => {
  const cwd = await folderWith(slice.replace('active', 'Active'));
  const { stdout, stderr, exitCode } = await runHere(['check', '--fix', '--format', 'json'], {
    cwd,
  });
  expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 0, warnings: 0 } });
  expect(stderr).toContain('5:9  Active → active  invalid-value\n');
  expect(exitCode).toBe(0);
});

function folderWith(text: string): Promise<string> {
  return tempFolder(below('content', { ...quiet, 'slices/watch-one-item.md': text }));
}

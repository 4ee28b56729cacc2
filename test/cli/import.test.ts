import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { runHere } from '../support/run-here.ts';
import { tempFolder } from '../support/temp-folder.ts';

const csv =
  'ID,Title,Status,Epic\nA-1,Watch one item,In Progress,Shelves are full\nA-2,Reorder it,Odd,Shelves are full\n';
const vision = ['--title', 'Shelfwise', '--statement', 'No shelf is empty.'];

describe('throughline import', () => {
  test('makes a roadmap of an export, reports it, and updates it', async () => {
    const cwd = await tempFolder({ 'a.csv': csv });
    const first = await runHere(['import', 'a.csv', ...vision], { cwd });
    expect(first).toMatchObject({ stderr: '', exitCode: 0 });
    expect(first.stdout).toBe(`a.csv  2 rows

Guessed
     2:32  The horizon of the intent is taken from its slices or priority.
     3:16  The status "Odd" is unknown, so the slice is proposed.

1 intent and 2 slices imported.

Next: read what was made, and correct the guesses.
  throughline dev
`);
    expect(await runHere(['check'], { cwd })).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(cwd, 'content/roadmap.yml'), 'utf8')).toBe('title: "Shelfwise"\n');

    const second = await runHere(['import', 'a.csv'], { cwd });
    expect(second.stdout).toMatch(/\n\n3 unchanged\.\n$/);
    await writeFile(join(cwd, 'a.csv'), csv.replace('Odd', 'Done'));
    const third = await runHere(['import', 'a.csv'], { cwd });
    expect(third.stdout).toContain('\n\n1 slice updated, 2 unchanged.\n');
  });

  test('writes nothing where nothing is imported, and goes on from a memory that people edited', async () => {
    const cwd = await tempFolder({ 'old.csv': 'Title,Archived\nOne,true\n', 'a.csv': csv });
    const none = await runHere(['import', 'old.csv', ...vision], { cwd });
    expect(none.stdout).toMatch(/\n\nNothing to import\.\n$/);
    expect(existsSync(join(cwd, 'content'))).toBe(false);
    await runHere(['import', 'a.csv', ...vision], { cwd });
    await writeFile(join(cwd, 'content/imported.txt'), '# Ours\r\nA-2\r\nA-1\r\n');
    await writeFile(join(cwd, 'a.csv'), `${csv}A-3,Order twice,Odd,Shelves are full\n`);
    const { stdout, stderr } = await runHere(['import', 'a.csv'], { cwd });
    expect({ stdout, stderr }).toMatchObject({
      stdout: expect.stringContaining('1 slice imported, 3 unchanged.') as string,
      stderr: '',
    });
  });

  test('shows what would become what, and writes nothing', async () => {
    const cwd = await tempFolder({ 'a.csv': csv });
    const { stdout, exitCode } = await runHere(['import', 'a.csv', ...vision, '--dry-run'], {
      cwd,
    });
    expect(stdout).toContain(`
  line       becomes            id                title
     2  new  intent   now       shelves-are-full  Shelves are full
     2  new  slice    active    watch-one-item    Watch one item
     3  new  slice    proposed  reorder-it        Reorder it
`);
    expect(stdout).toMatch(/\n1 intent and 2 slices would be new\. Nothing was written\.\n$/);
    expect({ exitCode, made: existsSync(join(cwd, 'content')) }).toEqual({
      exitCode: 0,
      made: false,
    });
  });

  test('reports an import, and what stops one, as JSON', async () => {
    const cwd = await tempFolder({ 'a.csv': csv, 'b.csv': 'Title\n"One\n' });
    const { stdout } = await runHere(['import', 'a.csv', ...vision, '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      file: 'a.csv',
      rows: 2,
      items: [
        {
          action: 'new',
          noun: 'intent',
          id: 'shelves-are-full',
          from: 'group: Shelves are full',
          line: 2,
        },
        { action: 'new', noun: 'slice', id: 'watch-one-item', from: 'A-1', stage: 'active' },
        { action: 'new', noun: 'slice', path: 'slices/reorder-it.md' },
      ],
      guesses: [{ line: 2 }, { line: 3, column: 16 }],
      leftOut: [],
    });
    const failed = await runHere(['import', 'b.csv', '--format', 'json'], { cwd });
    expect(JSON.parse(failed.stdout)).toMatchObject({ problems: [{ line: 2, column: 1 }] });
    expect(failed.exitCode).toBe(1);
  });

  const title = Buffer.from('Title\nCaf');
  test.each([
    [
      'UTF-16',
      Buffer.from('\uFEFFTitle\nOne\n', 'utf16le'),
      '1:1  error  The file is UTF-16, not UTF-8.',
    ],
    [
      'Latin-1',
      Buffer.concat([title, Buffer.from([0xe9, 0x0a])]),
      '2:4  error  The file is not UTF-8.',
    ],
    [
      'a NUL byte',
      Buffer.from('Title\nO\0ne\n'),
      '2:2  error  The file contains a NUL byte, so it is not text.',
    ],
    [
      'a spreadsheet',
      Buffer.from('PK\u0003\u0004xx'),
      '1:1  error  The file is a spreadsheet or an archive, not text.',
    ],
    [
      'a page',
      Buffer.from('<!doctype html><title>Sign in</title>'),
      '1:1  error  The file is an HTML page, not an export.',
    ],
  ])('refuses %s, and writes nothing', async (_, bytes, expected) => {
    const cwd = await tempFolder();
    await writeFile(join(cwd, 'a.csv'), bytes);
    const { stdout, exitCode } = await runHere(['import', 'a.csv', ...vision], { cwd });
    expect(stdout).toContain(expected);
    expect(stdout).toMatch(/\n\nNothing was written\.\n$/);
    expect({ exitCode, made: existsSync(join(cwd, 'content')) }).toEqual({
      exitCode: 1,
      made: false,
    });
  });

  test('refuses a file that is not there', async () => {
    const { stdout, exitCode } = await runHere(['import', 'a.csv'], { cwd: await tempFolder() });
    expect(stdout).toContain('The file cannot be read: it does not exist.');
    expect(exitCode).toBe(1);
  });

  test.each([
    [
      ['--map', 'Statuss=status'],
      '--map: the file has no column "Statuss". Did you mean "Status"?\n',
    ],
    [
      ['--map', 'Status=statsu'],
      '--map: there is no key "statsu" to import. Did you mean "status"?\n',
    ],
    [['--map', 'Status'], '--map takes "Column=key", not "Status".\n'],
    [[], 'There is no vision yet. Give the product and the vision in one sentence:\n'],
  ])('explains wrong usage: %o', async (argv, expected) => {
    const cwd = await tempFolder({ 'a.csv': csv });
    const { stderr, exitCode } = await runHere(['import', 'a.csv', ...argv], { cwd });
    expect(stderr).toContain(expected);
    expect(exitCode).toBe(2);
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { runCli } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('throughline', () => {
  test('explains itself on stdout', async () => {
    const { stdout, stderr, exitCode } = await runCli(['--help']);
    expect(stdout).toContain('Usage: throughline [options] [command]');
    for (const name of ['dev', 'build', 'preview', 'check'])
      expect(stdout).toContain(`\n  ${name} `);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  test('explains every command in lines that fit', async () => {
    const { stdout } = await runHere(['--help']);
    const [, commands = ''] = /^Commands:\n((?: .*\n)+)/m.exec(stdout) ?? [];
    const names = [...commands.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      const help = await runHere([name, '--help']);
      const [, about = ''] = help.stdout.split('\n\n');
      expect(about.split('\n').filter((line) => !line.trim().includes(' '))).toEqual([]);
    }
  });

  test('prints its version', async () => {
    const { stdout, exitCode } = await runHere(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(exitCode).toBe(0);
  });

  test('explains itself on stderr when nothing is asked of it', async () => {
    const { stdout, stderr, exitCode } = await runCli([]);
    expect(stderr).toContain('Usage: throughline');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });

  test.each([
    ['an unknown command', ['chek'], 'Unknown command "chek".\nDid you mean "check"?\n'],
    [
      'an unknown option',
      ['check', '--fromat', 'json'],
      'Unknown option "--fromat".\nDid you mean "--format"?\n',
    ],
    [
      'an unknown format',
      ['check', '--format', 'xml'],
      'Option "--format <format>" does not take "xml". Allowed choices are text, json, github, gitlab.\n',
    ],
    ['a word too many', ['check', 'notes'], 'Too many arguments for "check".'],
    [
      'a value that is missing',
      ['check', '--content'],
      'Option "--content <dir>" needs a value.\n',
    ],
    [
      'a folder without a name',
      ['check', '--content', ''],
      'Option "--content <dir>" needs a value.\n',
    ],
    ['an impossible port', ['dev', '--port', '99999'], 'A port is a number from 0 to 65535.\n'],
    [
      'a folder that does not exist',
      ['check', '--content', 'nope'],
      'There is no folder "nope" in ',
    ],
    [
      'a file for a folder',
      ['check', '--content', 'a.txt'],
      'This is a file, not a folder: "a.txt".\n',
    ],
  ])('exits with 2 for %s and says what is meant', async (_, argv, message) => {
    const cwd = await tempFolder({ 'a.txt': '' });
    const { stdout, stderr, exitCode } = await runHere(argv, { cwd });
    expect(stderr).toContain(message);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });

  test('shows how to begin where there is no content folder', async () => {
    const cwd = await tempFolder();
    const { stderr, exitCode } = await runHere(['build'], { cwd });
    expect(stderr).toContain('There is no folder "content"');
    expect(stderr).toContain('"vision.md":\n\n---\ntitle: ');
    expect(stderr).toContain('This writes it:\n  throughline new vision "Title"\n');
    expect(exitCode).toBe(2);
  });

  test('says of a folder named in full only that it is not there', async () => {
    const content = join(await tempFolder(), 'road map');
    const { stderr } = await runHere(['new', 'slice', 'A', '--content', content]);
    expect(stderr).toContain(`There is no folder "${content}".\n`);
    expect(stderr).toContain(`throughline new vision "Title" --content "${content}"\n`);
  });
});

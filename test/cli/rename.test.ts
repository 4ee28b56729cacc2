import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { minimal } from '../support/roadmap-of.ts';
import { runCli } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { below, tempFolder } from '../support/temp-folder.ts';

describe('throughline rename', () => {
  test('renames, tells what it changed, and leaves a folder that passes check', async () => {
    const cwd = await inContent();
    const { stdout, stderr, exitCode } = await runCli(
      ['rename', 'intent', 'never-run-out', 'always-there'],
      { cwd },
    );
    const shown = (...path: string[]) => join('content', ...path);
    expect(stdout).toBe(
      `${shown('intents', 'never-run-out.md')} is now ${shown('intents', 'always-there.md')}\n` +
        `${shown('slices', 'watch-one-item.md')}: 1 reference\n` +
        `${shown('roadmap.yml')}: /intents/never-run-out/ redirects to /intents/always-there/\n`,
    );
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(await readdir(join(cwd, 'content/intents'))).toEqual(['always-there.md']);
    expect(await readFile(join(cwd, 'content/roadmap.yml'), 'utf8')).toBe(
      'redirects:\n  /intents/never-run-out/: /intents/always-there/\n',
    );
    expect(await runHere(['check'], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test.each([
    [['intent', 'never-run-ot', 'a'], 'Did you mean "never-run-out"?\nNothing was changed.\n', 2],
    [['intent', 'never-run-out', '../a'], 'Did you mean "a"?\nNothing was changed.\n', 2],
    [
      ['intent', 'never-run-out', 'never-run-out'],
      'already "never-run-out".\nNothing was changed.\n',
      1,
    ],
    [['intnet', 'never-run-out', 'a'], 'The argument "kind" does not take "intnet".', 2],
    [['intent', 'never-run-out'], 'Missing required argument "new".', 2],
  ])('refuses %j and changes nothing', async (argv, says, code) => {
    const cwd = await inContent();
    const { stdout, stderr, exitCode } = await runHere(['rename', ...argv], { cwd });
    expect(stderr).toContain(says);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
    expect(await readdir(join(cwd, 'content/intents'))).toEqual(['never-run-out.md']);
  });
});

function inContent(): Promise<string> {
  return tempFolder(below('content', minimal));
}

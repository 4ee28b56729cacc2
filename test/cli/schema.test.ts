import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { runCli } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('throughline schema', () => {
  test('lists every kind of file with where it lies', async () => {
    const { stdout, stderr, exitCode } = await runCli(['schema']);
    expect(stdout).toMatch(/^settings {4}roadmap\.yml\nvision {6}vision\.md\nintent {6}intents\//);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  test('prints one', async () => {
    const { stdout, exitCode } = await runHere(['schema', 'slice']);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'urn:throughline:schema:slice',
      required: ['title', 'intent', 'status'],
    });
    expect(exitCode).toBe(0);
  });

  test('writes all of them into a folder, and says so', async () => {
    const cwd = await tempFolder();
    const { stdout, exitCode } = await runHere(['schema', '--out', 'a/b'], { cwd });
    const names = ['settings', 'vision', 'intent', 'slice', 'assumption', 'update'];
    expect(stdout).toBe(names.map((name) => `${join('a/b', name)}.json\n`).join(''));
    expect(exitCode).toBe(0);
    const written = await readFile(join(cwd, 'a/b/update.json'), 'utf8');
    expect(written).toBe((await runHere(['schema', 'update'])).stdout);
  });

  test('refuses a kind that does not exist', async () => {
    const { stdout, stderr, exitCode } = await runHere(['schema', 'slide']);
    expect(stderr).toContain('The argument "kind" does not take "slide". Allowed choices are ');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });
});

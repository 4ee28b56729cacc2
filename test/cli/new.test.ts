import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';

import { throughline } from '../../src/cli/throughline.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runCli } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { below, tempFolder } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

describe('throughline new', () => {
  test('writes a file, tells its path and the next step, and never overwrites it', async () => {
    const cwd = await inContent();
    const argv = ['new', 'slice', 'Order in whole cases', '--intent', 'never-run-out'];
    const first = await runCli([...argv, '--status', 'ready', '--depends-on', 'watch-one-item'], {
      cwd,
    });
    const path = join('content', 'slices', 'order-in-whole-cases.md');
    expect(first).toMatchObject({ stderr: '', exitCode: 0 });
    expect(first.stdout).toMatch(/^content.slices.order-in-whole-cases\.md\n\nNext: /);
    const text = await readFile(join(cwd, path), 'utf8');
    expect(text).toContain(
      '\nintent: never-run-out\nstatus: ready\ndepends_on: [watch-one-item]\n',
    );

    const second = await runHere([...argv, '--status', 'active'], { cwd });
    expect(second).toMatchObject({ stdout: '', exitCode: 1 });
    expect(second.stderr).toContain(`This file exists: ${path}\n`);
    expect(await readFile(join(cwd, path), 'utf8')).toBe(text);
    expect(await runHere(['check'], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test('begins a roadmap in a folder that is not there yet', async () => {
    const cwd = await tempFolder();
    const { stdout, exitCode } = await run(cwd, 'vision', 'A', '--statement', 'B.', '--by', '2029');
    expect(stdout).toMatch(/^content.vision\.md\n/);
    expect(exitCode).toBe(0);
    expect(await readFile(join(cwd, 'content/vision.md'), 'utf8')).toContain('\nby: 2029\n');
    expect(await run(cwd, 'vision', 'A', '--statement', 'B.')).toMatchObject({ exitCode: 1 });
  });

  test('names what is missing, where nobody can be asked', async () => {
    const cwd = await inContent();
    const { stdout, stderr, exitCode } = await run(cwd, 'slice');
    expect(stderr).toMatch(
      /^The new slice lacks:\n {2}"Title"\n {2}--intent <id> .*\n {2}--status /,
    );
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });

  test.each([
    [
      'a reference to nothing',
      ['slice', 'A', '--intent', 'never-run-ot', '--status', 'ready'],
      '--intent: There is no intent "never-run-ot". Did you mean "never-run-out"?\n',
    ],
    [
      'a value that is none',
      ['intent', 'A', '--horizon', 'Now'],
      '--horizon: "horizon" must be one of "now", "next", "later", not "Now". Did you mean "now"?\n',
    ],
    [
      'an ask without words',
      ['slice', 'A', '--intent', 'never-run-out', '--status', 'ready', '--asks', 'design'],
      'not "design". Write --asks "team=what".\n',
    ],
    [
      'an id that is none',
      ['update', 'A', '--date', '2026-11-23', '--id', '../Notes'],
      '--id: The id "../Notes" is not an id',
    ],
    [
      'a title no id can be made of',
      ['update', '🎉', '--date', '2026-11-23'],
      'No id can be made from the title "🎉".\nChoose one with --id',
    ],
    ['a misspelt flag', ['intent', 'A', '--horizn', 'now'], 'Did you mean "--horizon"?'],
    ['an unknown noun', ['slise'], 'Unknown command "slise"'],
  ])('refuses %s, and writes nothing', async (_, argv, complaint) => {
    const cwd = await inContent();
    const { stdout, stderr, exitCode } = await run(cwd, ...argv);
    expect(stderr).toContain(complaint);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(existsSync(join(cwd, 'content/updates'))).toBe(false);
    expect(existsSync(join(cwd, 'content/slices/a.md'))).toBe(false);
  });

  test('finds a dated note by its date', async () => {
    const cwd = await inContent();
    const { stdout } = await run(cwd, 'update', 'We built it twice', '--date', '2026-08-05');
    expect(stdout).toMatch(/^content.updates.2026-08-05-we-built-it-twice\.md\n/);
  });

  test('proposes the next step for the folder that was named', async () => {
    const cwd = await tempFolder();
    const { stdout } = await run(
      ...[cwd, 'vision', 'A', '--statement', 'B', '--content', 'docs/roadmap'],
    );
    expect(stdout).toMatch(/\n {2}throughline new intent .* --content docs\/roadmap\n$/);
  });

  test('says at once that a vision is missing', async () => {
    const cwd = await tempFolder({ 'content/roadmap.yml': 'title: A\n' });
    const { stdout, exitCode } = await run(cwd, 'intent', 'A', '--horizon', 'now');
    expect(stdout).toContain(
      '\nNext: say where the product is going.\n  throughline new vision "Title"',
    );
    expect(exitCode).toBe(0);
  });
});

describe('on a terminal', () => {
  test('asks for what is missing, one after the other, and checks each answer', async () => {
    const cwd = await inContent();
    const { input, answers, world } = onTerminal(cwd);
    const done = throughline(['new', 'slice'], world);
    await answers(/What ships/, '\r');
    await answers(/"title" is blank/, 'Count one shelf\r');
    await answers(/The id of its intent/, '\r');
    await answers(/Its status/, '\u001b[B\r');
    expect(await done).toBe(0);
    input.end();
    const text = await readFile(join(cwd, 'content/slices/count-one-shelf.md'), 'utf8');
    expect(text).toContain('title: Count one shelf\nintent: never-run-out\nstatus: ready\n');
  });

  test('asks for the map of an assumption in its order, of which a part may stay empty', async () => {
    const cwd = await inContent();
    const { input, answers, world } = onTerminal(cwd);
    const done = throughline(['new', 'assumption', 'Rework is waste'], world);
    await answers(/What we say we want/, 'To ship in a week.\r');
    await answers(/What we do instead/, 'We write it all down first.\r');
    await answers(/What we fear/, '\r');
    await answers(/What we believe/, 'If we rebuild it, it was a waste.\r');
    await answers(/What its tests showed/, '\r');
    expect(await done).toBe(0);
    input.end();
    const text = await readFile(join(cwd, 'content/assumptions/rework-is-waste.md'), 'utf8');
    expect(text).toContain(
      'commitment: To ship in a week.\ninstead: We write it all down first.\n' +
        'assumption: If we rebuild it, it was a waste.\nstatus: untested\n',
    );
  });

  test('writes nothing when the user will not answer', async () => {
    const cwd = await inContent();
    const { input, answers, world } = onTerminal(cwd);
    const done = throughline(['new', 'intent'], world);
    await answers(/The outcome, not a solution/, '\u0003');
    expect(await done).toBe(130);
    input.end();
    expect(world.stdout.text).toBe('');
  });

  test('explains each noun, and that an id is made for all but the vision', async () => {
    const slice = await runHere(['new', 'slice', '--help']);
    expect(slice.stdout).toContain('\nCreates a slice in "slices/": what ships.\n');
    expect(slice.stdout).toMatch(/^ {2}title +the title; the id is made from it$/m);
    const vision = await runHere(['new', 'vision', '--help']);
    expect(vision.stdout).toMatch(/^ {2}title +the title$/m);
  });
});

/** A terminal whose questions are awaited before they are answered. */
function onTerminal(cwd: string) {
  const input = new PassThrough();
  const output = new PassThrough();
  const shown = testWorld(cwd).stderr;
  output.on('data', (chunk: Buffer) => shown.write(chunk.toString()));
  const world = { ...testWorld(cwd), terminal: { input, output } };
  return {
    input,
    world,
    answers: async (question: RegExp, keys: string) => {
      await shown.find(question);
      for (const key of keys.match(/\u001b\[.|[^]/g) ?? []) input.write(key);
    },
  };
}

async function run(cwd: string, ...argv: readonly string[]) {
  const world = testWorld(cwd);
  const exitCode = await throughline(['new', ...argv], world);
  return { stdout: world.stdout.text, stderr: world.stderr.text, exitCode };
}

function inContent(): Promise<string> {
  return tempFolder(below('content', minimal));
}

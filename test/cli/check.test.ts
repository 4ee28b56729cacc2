import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runCli } from '../support/run-cli.ts';
import { isAdvice, type RuleId } from '../../src/core/diagnostics/rule-table.ts';
import { runHere } from '../support/run-here.ts';
import { below, tempFolder } from '../support/temp-folder.ts';

/** Settings without advice. */
const quiet = { 'roadmap.yml': 'coach: off\n' };

const broken = {
  ...minimal,
  'slices/watch-one-item.md': minimal['slices/watch-one-item.md'].replace('active', 'activ'),
};

describe('throughline check', () => {
  test('finds nothing wrong with the example, and at most three things to think about', async () => {
    const { stdout, stderr, exitCode } = await runCli(['check', '--format', 'json']);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: RuleId }[] };
    expect(diagnostics.filter(({ rule }) => !isAdvice(rule))).toEqual([]);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  test('says in one line that there are no problems', async () => {
    const cwd = await inContent({ ...minimal, ...quiet });
    expect((await runHere(['check'], { cwd })).stdout).toBe('4 files, no problems.\n');
  });

  test('gives advice where the settings ask for it', async () => {
    const rulesWith = async (coach: string) => {
      const cwd = await inContent({ ...minimal, 'roadmap.yml': `coach: ${coach}\n` });
      const { stdout } = await runHere(['check', '--format', 'json'], { cwd });
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: RuleId }[] };
      return diagnostics.map(({ rule }) => rule);
    };
    expect(await rulesWith('off')).toEqual([]);
    expect(await rulesWith('gentle')).toEqual([]);
    expect(await rulesWith('default')).toEqual([
      'slice-is-owned',
      'slice-says-when-done',
      'vision-has-measured-goals',
    ]);
  });

  test('shows a problem with its place, its lines and the fix, and exits with 1', async () => {
    const cwd = await inContent(broken);
    const { stdout, stderr, exitCode } = await runCli(['check'], { cwd });
    expect(stdout).toMatch(/^content\/slices\/watch-one-item\.md\n {2}5:9 {2}error {2}.*"activ"/);
    expect(stdout).toContain('    > 5 | status: activ\n        |         ^^^^^\n');
    expect(stdout).toContain('Did you mean "active"?');
    expect(stdout.endsWith('\n1 error in 1 of 3 files.\n')).toBe(true);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
  });

  test('finds the folder from any working directory', async () => {
    const cwd = await inContent(broken);
    const elsewhere = await tempFolder();
    const { stdout, exitCode } = await runHere(['check', '--content', join(cwd, 'content')], {
      cwd: elsewhere,
    });
    expect(stdout).toContain('content/slices/watch-one-item.md\n  5:9  error');
    expect(exitCode).toBe(1);
  });

  test('points to the folder above where the vision lies there', async () => {
    const cwd = await inContent(minimal);
    const { stdout } = await runHere(['check', '--content', 'content/slices'], { cwd });
    expect(stdout).toContain('The folder above has one: use --content "content".');
  });

  test('gives programs one JSON document', async () => {
    const cwd = await inContent(broken);
    const { stdout, exitCode } = await runHere(['check', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      summary: { files: 3, errors: 1, warnings: 0 },
      diagnostics: [
        {
          rule: 'invalid-value',
          severity: 'error',
          file: 'slices/watch-one-item.md',
          line: 5,
          column: 9,
          url: '/rules/invalid-value/',
        },
      ],
    });
    expect(exitCode).toBe(1);
  });

  test('names the page of a rule in full when the settings say where the site is', async () => {
    const cwd = await inContent({
      ...minimal,
      'roadmap.yml': 'url: https://roadmap.example.com/a/\n',
      'slices/notes.markdown': '',
    });
    const { stdout } = await runHere(['check', '--format', 'json'], { cwd });
    expect(stdout).toContain('"url": "https://roadmap.example.com/a/rules/stray-file/"');
  });

  test('refuses MDX where it is told to, and hands GitLab its report', async () => {
    const mdx = minimal['slices/watch-one-item.md'].replace('thread: true\n', '');
    const cwd = await inContent({ ...minimal, 'slices/b.mdx': mdx });
    expect(await runHere(['check'], { cwd })).toMatchObject({ exitCode: 0 });
    const options = ['--no-mdx', '--format', 'gitlab', '--content', '.'];
    const { stdout, stderr, exitCode } = await runHere(['check', ...options], {
      cwd: join(cwd, 'content'),
      env: { CI_PROJECT_DIR: cwd },
    });
    expect(JSON.parse(stdout)).toMatchObject([
      { check_name: 'mdx-is-off', location: { path: 'content/slices/b.mdx', lines: { begin: 1 } } },
    ]);
    expect({ stderr, exitCode }).toEqual({ stderr: '1 error in 1 of 4 files.\n', exitCode: 1 });
  });

  test('annotates lines of a pull request, with paths from the root of the repository', async () => {
    const cwd = await inContent(broken);
    const { stdout, stderr } = await runHere(['check', '--format', 'github', '--content', '.'], {
      cwd: join(cwd, 'content'),
      env: { GITHUB_WORKSPACE: cwd },
    });
    expect(stdout).toMatch(
      /^::error file=content\/slices\/watch-one-item\.md,line=5,col=9,title=invalid-value::.*\n$/,
    );
    expect(stderr).toBe('1 error in 1 of 3 files.\n');
  });

  test('reports images and diagrams in the same run as all else', async () => {
    const cwd = await inContent({
      ...broken,
      'slices/a.md':
        '---\ntitle: A\nintent: never-run-out\nstatus: ready\n---\n\n' +
        '![x](lfs.png) ![x](gone.png) ![x](bad.PNG)\n\n```mermaid\nflowchart LR\n  A[b (c)]\n```\n',
      'slices/lfs.png': `version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n`,
      'slices/bad.PNG': 'text',
    });
    const { stdout, exitCode } = await runHere(['check', '--format', 'json'], { cwd });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Found[] };
    expect(
      diagnostics.map(({ file, line, column, message, hint }) => {
        return [`${file}:${line}:${column}`, message, hint];
      }),
    ).toEqual([
      [
        'slices/a.md:7:6',
        'The image "lfs.png" cannot be shown: it is a Git LFS pointer, not the image itself.',
        'Run "git lfs pull"; in CI, check out with LFS ("lfs: true" of actions/checkout).',
      ],
      [
        'slices/a.md:7:20',
        'The image "gone.png" leads to no file.',
        'Write the path of an image in the content folder relative to this file.',
      ],
      [
        'slices/a.md:7:35',
        'The image "bad.PNG" cannot be shown: its content is not an image.',
        'Save it again as an image.',
      ],
      [
        'slices/a.md:11:7',
        'Mermaid does not understand "(" here.',
        'Put the text in quotes: A["b (c)"].',
      ],
      [
        'slices/watch-one-item.md:5:9',
        '"status" must be one of "proposed", "ready", "active", "shipped", "dropped", not "activ".',
        'Did you mean "active"?',
      ],
    ]);
    expect(exitCode).toBe(1);
  });

  test('counts the files that the roadmap is made of', async () => {
    const cwd = await inContent({
      ...minimal,
      ...quiet,
      'README.md': '# Ours\n',
      'docs/notes.md': '---\ntitle: Notes\n---\n',
      'epics/a.md': '---\ntitle: A\nhorizon: later\n---\n',
      'slices/b.txt': '---\ntitle: B\nintent: never-run-out\nstatus: ready\n---\n',
      'slices/c': '---\ntitle: C\nintent: never-run-out\nstatus: ready\n---\n',
      'slices/notes.txt': 'Nothing yet.\n',
    });
    const { stdout, exitCode } = await runHere(['check', '--format', 'json'], { cwd });
    const { summary, diagnostics } = JSON.parse(stdout) as {
      summary: { files: number };
      diagnostics: Found[];
    };
    expect(summary.files).toBe(4);
    expect(diagnostics.map(({ file, hint }) => [file, hint])).toEqual([
      ['epics/a.md', 'Move it to "intents/a.md".'],
      ['slices/b.txt', 'Rename it to "slices/b.md".'],
      ['slices/c', 'Rename it to "slices/c.md".'],
    ]);
    expect(exitCode).toBe(0);
    const text = await runHere(['check'], { cwd });
    expect(text.stdout.endsWith('\n3 warnings.\n')).toBe(true);
  });

  test('exits with 0 when there are only warnings', async () => {
    const cwd = await inContent({ ...minimal, 'slices/notes.markdown': '' });
    const { stdout, exitCode } = await runHere(['check'], { cwd });
    expect(stdout).toContain('1:1  warning');
    expect(exitCode).toBe(0);
  });

  test('gives a rule the severity that the settings say', async () => {
    const stray = { ...minimal, 'slices/notes.markdown': '' };
    const args = ['check', '--format', 'github'];
    const off = await inContent({
      ...stray,
      'roadmap.yml': 'coach: off\nrules: { stray-file: off }',
    });
    expect(await runCli(args, { cwd: off })).toMatchObject({ stdout: '', exitCode: 0 });
    const error = await inContent({
      ...stray,
      'roadmap.yml': 'coach: off\nrules: { stray-file: error }',
    });
    const { stdout, exitCode } = await runCli(args, { cwd: error });
    expect(stdout).toMatch(/^::error file=content\/slices\/notes\.markdown/);
    expect(exitCode).toBe(1);
  });

  test('explains an empty folder', async () => {
    const cwd = await tempFolder();
    const { stdout, exitCode } = await runHere(['check', '--content', '.'], { cwd });
    expect(stdout).toContain('vision.md\n  1:1  error');
    expect(stdout).toContain('missing-vision');
    expect(exitCode).toBe(1);
  });

  test.each([
    ['by itself when not on a terminal', {}, false],
    ['with FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['with FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['with NO_COLOR against FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('colours rightly %s', async (_, env, coloured) => {
    const cwd = await inContent(broken);
    const { stdout } = await runHere(['check'], { cwd, env });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  test.runIf(existsSync('/dev/full'))(
    'fails quietly when nothing more can be written',
    async () => {
      const cwd = await inContent(minimal);
      const full = openSync('/dev/full', 'w');
      const main = join(projectRoot, 'src/cli/start.js');
      const child = spawn(process.execPath, [main, 'check'], {
        cwd,
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      const complaints = child.stderr ? text(child.stderr) : '';
      const exitCode = await new Promise((resolve) => child.once('exit', resolve));
      expect({ complaints: await complaints, exitCode }).toEqual({ complaints: '', exitCode: 1 });
    },
  );

  test('bears that its reader leaves early', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`slices/s${index}.md`, '---\nnope: 1\n---\n']),
    );
    const cwd = await inContent({ ...minimal, ...many });
    const main = join(projectRoot, 'src/cli/start.js');
    const child = spawn(process.execPath, [main, 'check'], { cwd });
    child.stdout.once('data', () => child.stdout.destroy());
    const complaints = text(child.stderr);
    const exitCode = await new Promise((resolve) => child.once('exit', resolve));
    expect({ complaints: await complaints, exitCode }).toEqual({ complaints: '', exitCode: 1 });
  });
});

function inContent(tree: Readonly<Record<string, string>>): Promise<string> {
  return tempFolder(below('content', tree));
}

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
}

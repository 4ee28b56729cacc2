import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { workflowFile } from '../../src/core/author/workflow-file.ts';
import { throughline } from '../../src/cli/throughline.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { projectRoot } from '../support/project-root.ts';
import { runHere } from '../support/run-here.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

const given = ['--product', 'Shelfwise', '--statement', 'No shelf is empty.'];

describe('throughline init', () => {
  test('starts a roadmap that has no problem and no advice, and says the next three steps', async () => {
    const cwd = await tempFolder();
    const { stdout, stderr, exitCode } = await runHere(['init', '--yes', 'demo'], { cwd });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout.match(/^ {2}\d\. /gm)).toHaveLength(3);
    expect(stdout).toContain(`cd demo && npx throughline dev\n`);
    const file = `throughline-${packageJson.version}.tgz`;
    expect(stdout).toContain(`Copy ${file}, which "npm pack" made, to demo/: `);
    const workflow = readFileSync(join(cwd, 'demo/.github/workflows/roadmap.yml'), 'utf8');
    expect(workflow).toContain(`THROUGHLINE: ./${file}\n`);
    const check = await runHere(['check'], { cwd: join(cwd, 'demo') });
    expect(check).toMatchObject({ exitCode: 0 });
    expect(check.stdout + check.stderr).toContain('2 files, no problems.');
  });

  test('writes the answers it is given, and no placeholder', async () => {
    const cwd = await tempFolder();
    const argv = [
      '--audience',
      'Shop owners.',
      '--team',
      'Design',
      '--team',
      'Матрица',
      '--team',
      'design',
    ];
    const { stdout } = await runHere(['init', ...given, ...argv, '--host', 'none', '--no-editor'], {
      cwd,
    });
    expect(stdout).not.toContain('workflow');
    expect(globSync('**/*', { cwd }).toSorted()).toEqual([
      'content',
      join('content', 'roadmap.yml'),
      join('content', 'vision.md'),
    ]);
    const vision = readFileSync(join(cwd, 'content/vision.md'), 'utf8');
    expect(vision.replaceAll(/^#(?!#).*\n|<!--[^]*-->\n/gm, '').replaceAll(/\n+/g, '\n')).toBe(
      '---\ntitle: Shelfwise\nstatement: No shelf is empty.\n---\n## For whom\nShop owners.\n',
    );
    expect(parse(readFileSync(join(cwd, 'content/roadmap.yml'), 'utf8'))).toEqual({
      title: 'Shelfwise',
      teams: { design: 'Design', matritsa: 'Матрица', 'design-2': 'design' },
      rules: { 'vision-has-measured-goals': 'off' },
    });
  });

  test('goes into a folder of its own beside a site, and takes the address of the repository', async () => {
    const config =
      '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@gitlab.com:acme/shop.git\n';
    const cwd = await tempFolder({
      '.git/config': config,
      'package.json': '{}',
      '.gitignore': 'dist\n',
    });
    const { stdout, exitCode } = await runHere(['init', ...given], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('dev --content roadmap\n');
    expect(parse(readFileSync(join(cwd, 'roadmap/roadmap.yml'), 'utf8'))).toMatchObject({
      repository: 'https://gitlab.com/acme/shop',
      directory: 'roadmap',
    });
    expect(readFileSync(join(cwd, '.gitignore'), 'utf8')).toBe('dist\n');
    const workflow: object = parse(readFileSync(join(cwd, '.gitlab-ci.yml'), 'utf8'));
    expect(Object.keys(workflow)).toEqual(['.throughline', 'roadmap', 'roadmap site']);
    expect(await runHere(['check', '--content', 'roadmap'], { cwd })).toMatchObject({
      exitCode: 0,
    });
  });

  test('does not take the package.json of its own installation for a site', async () => {
    const installed = { dependencies: { throughline: 'file:../throughline-0.1.0.tgz' } };
    const cwd = await tempFolder({
      '.git/config': '',
      'package.json': JSON.stringify(installed, undefined, 2),
    });
    const { stdout } = await runHere(['init', ...given], { cwd });
    expect(stdout).toContain('Settings → Pages, and push: the site is published.');
    expect(existsSync(join(cwd, 'content/vision.md'))).toBe(true);
  });

  test('names all files that exist, and writes none', async () => {
    const cwd = await tempFolder({ 'content/vision.md': 'mine', '.vscode/settings.json': '{}' });
    const { stderr, exitCode } = await runHere(['init', ...given], { cwd });
    expect(stderr).toBe(`These files exist:
  ${join('content', 'vision.md')}
  ${join('.vscode', 'settings.json')}
Choose another folder or leave out the settings for editors with --no-editor.
Nothing was written.
`);
    expect(exitCode).toBe(1);
    expect(existsSync(join(cwd, 'content/roadmap.yml'))).toBe(false);
  });

  test('brings the example', async () => {
    const cwd = await tempFolder();
    const { stdout, exitCode } = await runHere(['init', '--example'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ {2}content\/ \(\d+ files\)\n/);
    for (const file of globSync('content/**/*.md', { cwd: projectRoot })) {
      expect(readFileSync(join(cwd, file), 'utf8')).toBe(
        readFileSync(join(projectRoot, file), 'utf8'),
      );
    }
  });

  test.each([
    [[], 'A new roadmap needs its product and vision:\n  --product <name>'],
    [['--product', 'x'.repeat(1001), '--yes'], '"--product" has more than 1,000 characters'],
    [['--host', 'svn'], 'Allowed choices are github, gitlab, forgejo, none.'],
  ])('explains wrong usage: %o', async (argv, expected) => {
    const { stderr, exitCode } = await runHere(['init', ...argv], { cwd: await tempFolder() });
    expect(stderr).toContain(expected);
    expect(exitCode).toBe(2);
  });

  test('asks on a terminal for what is not given', async () => {
    const cwd = await tempFolder();
    const [input, output] = [new PassThrough(), new PassThrough()];
    const shown = testWorld(cwd).stderr;
    output.on('data', (chunk: Buffer) => shown.write(chunk.toString()));
    const world = { ...testWorld(cwd), terminal: { input, output } };
    const done = throughline(['init', '--product', 'Shelfwise'], world);
    const answer = async (question: RegExp, keys: string) => {
      await shown.find(question);
      for (const key of keys) input.write(key);
    };
    await answer(/Your vision in one sentence/, '\r');
    await answer(/"statement" is blank/, 'No shelf is empty.\r');
    await answer(/Who is it for/, '\r');
    await answer(/Your teams/, 'Design, Research\r');
    await answer(/Your git host/, '\r');
    expect(await done).toBe(0);
    input.end();
    expect(readFileSync(join(cwd, 'content/roadmap.yml'), 'utf8')).toContain(
      '  research: Research\n',
    );
    expect(existsSync(join(cwd, '.github/workflows/roadmap.yml'))).toBe(true);
  });
});

describe('the workflow', () => {
  const about = { content: 'roadmap', version: '1.2.3', hasSite: false };

  test.each(['github', 'gitlab', 'forgejo'] as const)('of %s names its package once', (host) => {
    for (const hasSite of [false, true]) {
      const { text } = workflowFile(host, { ...about, hasSite }) ?? { text: '' };
      expect(parse(text)).toBeTypeOf('object');
      expect(text.match(/ THROUGHLINE: .*/g)).toEqual([' THROUGHLINE: ./throughline-1.2.3.tgz']);
      expect(text).not.toContain('throughline@');
      expect(text.match(/npx /g)).toHaveLength(2);
      expect(text.match(/--content roadmap\b/g)).toHaveLength(2);
    }
  });

  test('no other host has one', () => {
    expect(workflowFile('bitbucket', about)).toBeUndefined();
  });
});

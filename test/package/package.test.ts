import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import packageJson from '../../package.json' with { type: 'json' };
import { filesBelow } from '../../src/io/files-below.ts';
import { openRepository } from '../support/git-repository.ts';
import { projectRoot } from '../support/project-root.ts';
import { writeFiles } from '../support/temp-folder.ts';

const patience = 240_000;
const binaries = join(projectRoot, 'node_modules/.bin');
const env = {
  ...process.env,
  PATH: `${binaries}${delimiter}${process.env['PATH']}`,
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
};
const shell = process.platform === 'win32';
const run = promisify(execFile);
let folder: string;

/** What a person does: packs, installs the file in an empty folder, and goes on from there. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-test-'));
  const pack = ['pack', '--silent', '--pack-destination', folder];
  await run('npm', pack, { cwd: projectRoot, env, shell });
  const [tarball = ''] = readdirSync(folder);
  const install = ['install', `./${tarball}`, '--prefer-offline', '--no-audit', '--no-fund'];
  await run('npm', install, { cwd: folder, env, shell });
  await throughline('init', '--example', '--host', 'none', '--no-editor');
}, patience);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, installed in an empty folder', { timeout: patience }, () => {
  test('is small', () => {
    const packages = filesBelow(join(folder, 'node_modules')).filter((file) =>
      /^(?:(?:.*\/)?node_modules\/)?(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file),
    );
    expect(packages.length).toBeLessThanOrEqual(20);
  });

  test('brings what is published, its licences and schemas, and no source', () => {
    const files = filesBelow(join(folder, 'node_modules/throughline'));
    const kinds = new Set(files.map((file) => file.replace(/^(content|lib\/\w+)\/.*/, '$1/')));
    expect([...kinds]).toEqual([
      'LICENSE',
      'README.md',
      'content/',
      'lib/LICENCES.txt',
      'lib/ci/',
      'lib/code/',
      'lib/core/',
      'lib/digest.txt',
      'lib/renderer/',
      'lib/schema/',
      'package.json',
    ]);
    const licences = readFileSync(
      join(folder, 'node_modules/throughline/lib/LICENCES.txt'),
      'utf8',
    );
    for (const name of ['astro', 'mermaid', 'jsdom', 'zod', 'lowlight', 'SIL OPEN FONT LICENSE']) {
      expect(licences).toContain(name);
    }
    expect(Object.keys(packageJson.dependencies)).toEqual(['satteri', 'sharp']);
  });

  test('checks and builds the example, diagrams and cards included', async () => {
    expect((await throughline('check')).stdout).toMatch(/ files\.\n$/);
    const { stdout, stderr } = await throughline('build', '--out', 'site');
    expect(stdout).toMatch(/^Built \d{3} pages into site in /);
    expect(stderr).not.toContain('Compiling');
    expect(filesBelow(join(folder, 'site')).length).toBeGreaterThan(100);
    expect((await throughline('--version')).stdout).toBe(`${packageJson.version}\n`);
    expect((await throughline('rules', 'stray-file')).stdout).toContain('stray-file');
    expect((await throughline('schema', 'slice')).stdout).toBe(
      readFileSync(join(folder, 'node_modules/throughline/lib/schema/slice.json'), 'utf8'),
    );
  });

  test('writes a roadmap with MDX, builds it without anything else, and compares it', async () => {
    const there = ['--content', 'new'];
    await throughline('new', 'vision', 'A', '--statement', 'B.', ...there);
    const repository = openRepository(folder);
    repository.git('init', '--quiet');
    repository.git('add', 'new');
    repository.git('commit', '--quiet', '--message', 'Begin');
    await writeFiles(join(folder, 'new'), {
      'roadmap.yml': 'coach: off\n',
      'intents/b.mdx': '---\ntitle: B\nhorizon: now\n---\n\nThe answer is {6 * 7}.\n',
    });
    await throughline('build', '--out', 'new-site', ...there);
    const { stdout } = await throughline('diff', '--format', 'json', 'HEAD', ...there);
    expect(JSON.parse(stdout)).toHaveProperty('changes.0.item.id', 'b');
    const page = readFileSync(join(folder, 'new-site/intents/b/index.html'), 'utf8');
    expect(page).toContain('The answer is 42.');
  });

  test('is a library, with types', async () => {
    writeFileSync(join(folder, 'script.mts'), script);
    const check = ['--noEmit', '--strict', '--module', 'nodenext', 'script.mts'];
    await run(process.execPath, [join(projectRoot, 'node_modules/typescript/bin/tsc'), ...check], {
      cwd: folder,
    }).catch((error: { stdout: string }) => expect.fail(error.stdout));
    const { stdout } = await run(process.execPath, ['script.mts'], { cwd: folder, env });
    expect(JSON.parse(stdout)).toEqual({
      errors: 0,
      active: expect.arrayContaining(['second-shop']),
      blocked: expect.any(Number),
      rules: ['stray-file', 'missing-vision'],
      schema: 'urn:throughline:schema:slice',
    });
  });
});

const script = `
import { checkRoadmap, readRoadmap, type RoadmapData } from 'throughline';
import slice from 'throughline/schema/slice.json' with { type: 'json' };

const { roadmap, errors } = await readRoadmap('content', { asOf: '2026-11-30' });
const slices: RoadmapData['slices'] = roadmap?.slices ?? [];
const { problems } = await checkRoadmap('content/updates');
console.log(
  JSON.stringify({
    errors,
    active: slices.filter(({ status }) => status === 'active').map(({ id }) => id),
    blocked: slices.filter(({ blockedBy }) => blockedBy.length > 0).length,
    rules: [...new Set(problems.map(({ rule }) => rule))],
    schema: slice.$id,
  }),
);
`;

/** Runs the installed command as `npx` does. */
function throughline(...argv: readonly string[]) {
  const command = join(folder, 'node_modules/.bin/throughline');
  return run(command, argv, { cwd: folder, env, shell });
}

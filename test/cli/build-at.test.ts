import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';

import { gitRepository, openRepository, type GitRepository } from '../support/git-repository.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runCli } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { below, tempFolder } from '../support/temp-folder.ts';

const patience = 240_000;
const slice = minimal['slices/watch-one-item.md'];
const name = 'content/slices/watch-one-item.md';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Old</title></svg>';

describe('throughline build --at', { timeout: patience }, () => {
  test('publishes the roadmap as it stood, with its images, and says so on every page', async () => {
    const repository = await history();
    const before = repository.git('status', '--porcelain=v1', '--ignored');
    const TMPDIR = await tempFolder();
    const { stdout, exitCode } = await runCli(['build', '--at', '2026-10-02'], {
      cwd: repository.folder,
      env: { TMPDIR },
    });
    expect(stdout).toMatch(
      /^Built \d+ pages into dist in [\d.]+ s, the roadmap on 2 Oct 2026 \([\da-f]{7}\)\.\n$/,
    );
    expect(exitCode).toBe(0);
    const page = readFileSync(repository.path('dist/slices/watch-one-item/index.html'), 'utf8');
    expect(page).toMatch(
      /The roadmap as it was on <time datetime="2026-10-02"[^>]*>2 Oct 2026<\/time>/,
    );
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toMatch(/rel="canonical"|og:url|class="where"|Edit this page/);
    expect(page).toContain('It was thin once.');
    expect(readFileSync(repository.path('dist/content/old.svg'), 'utf8')).toContain('viewBox');
    await rm(repository.path('dist'), { recursive: true });
    expect(repository.git('status', '--porcelain=v1', '--ignored')).toBe(before);
    expect(readdirSync(TMPDIR).filter((each) => each.startsWith('throughline'))).toEqual([]);
  });

  test('says of a site that was not built only why not', async () => {
    const repository = await history();
    await repository.commit({ [name]: slice.replace('active', 'activ') });
    const folder = join(await tempFolder(), 'clone');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, folder);
    const { stderr, exitCode } = await runHere(['build'], { cwd: folder });
    expect(stderr).toMatch(/1 error in 1 of \d+ files\.\nNothing was built\.\n$/);
    expect(stderr).not.toContain('shallow clone');
    expect(exitCode).toBe(1);
  });

  test('tells what was wrong then by where it is to be found, and builds nothing', async () => {
    const repository = await history();
    const broken = await repository.commit({ [name]: slice.replace('active', 'activ') });
    await repository.commit({ [name]: slice });
    const { stdout, stderr, exitCode } = await build(repository, 'HEAD~1');
    expect(stderr).toMatch(new RegExp(`^${broken.slice(0, 7)}:${name}\n {2}5:9 {2}error`));
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(existsSync(repository.path('dist'))).toBe(false);
  });

  test('needs neither a working tree nor the folder to be there still', async () => {
    const repository = await history();
    repository.git('rm', '-r', '--quiet', 'content');
    await repository.commit({});
    const { stdout } = await build(repository, 'HEAD~1');
    expect(stdout).toContain('the roadmap on ');
    const bare = openRepository(await tempFolder());
    bare.git('clone', '--quiet', '--bare', repository.folder, '.');
    const out = join(await tempFolder(), 'site');
    const options = ['--at', 'HEAD~1', '--out', out];
    expect(await runHere(['build', ...options], { cwd: bare.folder })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`--git-dir "${bare.folder}"`),
    });
    const named = ['--git-dir', bare.folder, ...options];
    expect(await runHere(['build', ...named], { cwd: bare.folder })).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  test('compiles the MDX of then, and refuses it where it is told to', async () => {
    const repository = await history();
    const mdx = `${slice.replace('thread: true\n', '')}\nThe answer was {6 * 9}.\n`;
    await repository.commit({ 'content/slices/b.mdx': mdx });
    repository.git('rm', '--quiet', 'content/slices/b.mdx');
    await repository.commit({});
    const refused = await build(repository, 'HEAD~1', '--no-mdx');
    expect(refused).toMatchObject({ exitCode: 1 });
    expect(refused.stderr).toContain('mdx-is-off');
    expect(await build(repository, 'HEAD~1')).toMatchObject({ exitCode: 0 });
    const page = readFileSync(repository.path('dist/slices/b/index.html'), 'utf8');
    expect(page).toContain('The answer was 54.');
  });

  test.each([
    ['v9', 'There is no revision "v9" here.\n'],
    ['2026-01-01', 'The history of the current branch begins on 2026-10-01, after 2026-01-01.\n'],
  ])('says why it cannot go back to %s', async (at, complaint) => {
    const repository = await history();
    const { stdout, stderr, exitCode } = await build(repository, at);
    expect(stderr.startsWith(complaint)).toBe(true);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });

  test('says that the folder was not there', async () => {
    const repository = await history();
    const { stderr, exitCode } = await build(repository, 'HEAD~1', '--content', 'roadmap');
    expect(stderr).toBe('There was no folder "roadmap" at "HEAD~1".\n');
    expect(exitCode).toBe(2);
  });
});

/** A roadmap of 1 October 2026 that shows an image, and has shipped without it on 10 October. */
async function history(): Promise<GitRepository> {
  const old = {
    ...minimal,
    'roadmap.yml': 'url: https://a.example\nrepository: https://github.com/acme/roadmap\n',
    'slices/watch-one-item.md': `${slice}\nIt was thin once. ![Old](../old.svg)\n`,
    'old.svg': svg,
  };
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-10-01T12:00:00');
  const repository = await gitRepository(below('content', old));
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-10-10T12:00:00');
  repository.git('rm', '--quiet', 'content/old.svg');
  await repository.commit({ [name]: slice.replace('active', 'shipped') });
  vi.unstubAllEnvs();
  return repository;
}

function build({ folder }: GitRepository, at: string, ...more: readonly string[]) {
  return runHere(['build', '--at', at, ...more], { cwd: folder });
}

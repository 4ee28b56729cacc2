import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { commentHost } from '../support/comment-host.ts';
import { gitRepository } from '../support/git-repository.ts';
import { projectRoot } from '../support/project-root.ts';
import { minimal, quiet } from '../support/roadmap-of.ts';
import { below } from '../support/temp-folder.ts';

const slice = minimal['slices/watch-one-item.md'];
const name = 'content/slices/watch-one-item.md';

describe('on a merge request', { timeout: 240_000 }, () => {
  test('tells what merging it changes, in the log and in a note, and builds the site', async () => {
    const host = await commentHost();
    const run = await onMergeRequest({ [name]: slice.replace('active', 'shipped') }, host.url);
    expect(run.log).toContain('## Effect on the roadmap');
    expect(run.log).toContain('shipped');
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(readFileSync(join(run.folder, 'roadmap-problems.json'), 'utf8'))).toEqual([]);
    expect(existsSync(join(run.folder, 'public/index.html'))).toBe(true);
    expect(host.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- throughline content -->\n## Effect on the roadmap\n/),
    ]);
  });

  test('exits with 1 on errors, and hands them over for the lines they are on', async () => {
    const run = await onMergeRequest({ [name]: slice.replace('active', 'activ') });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('5:9  error');
    const problems: unknown = JSON.parse(
      readFileSync(join(run.folder, 'roadmap-problems.json'), 'utf8'),
    );
    expect(problems).toMatchObject([
      { check_name: 'invalid-value', severity: 'major', location: { path: name } },
    ]);
  });

  test('links to what was pushed where merging is tried out', async () => {
    const pushed = 'f0e1d2c3'.repeat(5);
    const run = await onMergeRequest({ [name]: slice.replace('active', 'shipped') }, undefined, {
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: pushed,
    });
    expect(run.log).toContain(`](../blob/${pushed}/${name})`);
    expect(run.log).toMatch(/<sub>From [\da-f]{7} to f0e1d2c: 1 change\.<\/sub>/);
    expect(run.log).not.toContain('::');
  });

  test('says what is wrong and what changes besides, and that a folder is gone', async () => {
    const host = await commentHost();
    const intent = minimal['intents/never-run-out.md'].replace('horizon: now', 'horizon: next');
    const files = { [name]: slice.replace('active', 'activ') };
    await onMergeRequest({ ...files, 'content/intents/never-run-out.md': intent }, host.url);
    expect(host.comments[0]?.body).toMatch(
      /\n\*\*1 new error in 1 of 4 files\.\*\* [^\n]*\n\n### Errors\n\n- slices\/watch-one-item\.md, line 5: [^\n]*\n\n[^\n]* moved from Now to Next\.\n/,
    );
    const gone = await onMergeRequest({}, undefined, {}, 'content');
    expect(gone.log).toContain('There is no folder "content" in ');
    expect(gone.exitCode).toBe(0);
  });

  test('removes its note once the roadmap is left alone', async () => {
    const host = await commentHost();
    host.comments.push({ by: 'ana', body: '<!-- throughline content -->\nMine.' });
    const note = { by: 'github-actions[bot]', body: '<!-- throughline content -->\nOld.' };
    host.comments.push(note);
    const env = { CONTENT: './content/' };
    const run = await onMergeRequest({}, host.url, env, undefined, 'gitlab-untouched.sh');
    expect(run).toMatchObject({ exitCode: 0, log: 'The comment was removed.\n' });
    expect(host.comments.map(({ by }) => by)).toEqual(['ana']);
    const again = await onMergeRequest({}, host.url, env, undefined, 'gitlab-untouched.sh');
    expect(again.log).toBe('There is no comment to remove.\n');
  });

  test('reports only the problems that it brings', async () => {
    const older = { 'content/slices/old.md': slice.replace('active', 'activ') };
    const files = { [name]: slice.replace('active', 'shipped') };
    const run = await onMergeRequest(files, undefined, {}, undefined, 'gitlab.sh', older);
    expect(run.log).toContain('no new problems.');
    expect(run.exitCode).toBe(0);
    const problems = readFileSync(join(run.folder, 'roadmap-problems.json'), 'utf8');
    expect(JSON.parse(problems)).toEqual([]);
    expect(existsSync(join(run.folder, 'public'))).toBe(false);
  });

  test('refuses the code of a fork', async () => {
    const mdx = `${slice.replace('thread: true\n', '')}{process.exit(1)}\n`;
    const fork = { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '8' };
    const run = await onMergeRequest({ 'content/slices/b.mdx': mdx }, undefined, fork);
    expect(run.log).toContain('mdx-is-off');
    expect(run.exitCode).toBe(1);
    expect(existsSync(join(run.folder, 'public'))).toBe(false);
  });
});

async function onMergeRequest(
  files: Readonly<Record<string, string>>,
  api?: string,
  env: Readonly<Record<string, string>> = {},
  gone?: string,
  called = 'gitlab.sh',
  before: Readonly<Record<string, string>> = {},
) {
  const { folder, git, commit } = await gitRepository({ ...below('content', quiet), ...before });
  const base = git('rev-parse', 'HEAD').trim();
  if (gone !== undefined) rmSync(join(folder, gone), { recursive: true });
  await commit(files);
  const script = join(projectRoot, '.github/actions/throughline', called);
  const ran = await new Promise<{ log: string; exitCode: number | null }>((resolve) => {
    const child = execFile(
      script,
      {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          THROUGHLINE: join(projectRoot, 'src/cli/start.js'),
          CONTENT: 'content',
          OUT: 'public',
          ADVISORY: 'true',
          CI_PROJECT_DIR: folder,
          CI_API_V4_URL: api ?? 'http://127.0.0.1:1',
          CI_PROJECT_ID: '7',
          CI_MERGE_REQUEST_IID: '5',
          CI_MERGE_REQUEST_PROJECT_ID: '7',
          CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '7',
          CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
          ...(api !== undefined && { COMMENT_TOKEN: 'a-token' }),
          ...env,
        },
      },
      (_error, stdout, stderr) => resolve({ log: stdout + stderr, exitCode: child.exitCode }),
    );
  });
  return { folder, ...ran };
}

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { commentHost } from '../support/comment-host.ts';
import { gitRepository } from '../support/git-repository.ts';
import { projectRoot } from '../support/project-root.ts';
import { minimal } from '../support/roadmap-of.ts';

const slice = minimal['slices/watch-one-item.md'];
const name = 'content/slices/watch-one-item.md';

describe('on a merge request', { timeout: 240_000 }, () => {
  test('tells what merging it changes, in the log and in a note, and builds the site', async () => {
    const host = await commentHost();
    const run = await onMergeRequest({ [name]: slice.replace('active', 'shipped') }, host.url);
    expect(run.log).toContain('## What this means for the roadmap');
    expect(run.log).toContain('shipped');
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(readFileSync(join(run.folder, 'roadmap-problems.json'), 'utf8'))).toEqual([]);
    expect(existsSync(join(run.folder, 'public/index.html'))).toBe(true);
    expect(host.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- throughline content -->\n## What this means for the roadmap\n/),
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
) {
  const { folder, git, commit } = await gitRepository({
    ...Object.fromEntries(Object.entries(minimal).map(([path, text]) => [`content/${path}`, text])),
  });
  const base = git('rev-parse', 'HEAD').trim();
  await commit(files);
  const script = join(projectRoot, '.github/actions/throughline/gitlab.sh');
  const ran = await new Promise<{ log: string; exitCode: number | null }>((resolve) => {
    const child = execFile(
      script,
      {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
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

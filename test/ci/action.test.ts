import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { commentHost, type CommentHost } from '../support/comment-host.ts';
import { gitRepository, openRepository, type GitRepository } from '../support/git-repository.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runAction, type ActionOptions, type ActionRun } from '../support/run-action.ts';
import { tempFolder } from '../support/temp-folder.ts';

const patience = 240_000;
const slice = minimal['slices/watch-one-item.md'];
const shipped = { 'content/slices/watch-one-item.md': slice.replace('active', 'shipped') };
const broken = { 'content/slices/watch-one-item.md': slice.replace('active', 'activ') };

/** For runs that are not about the site they would build. */
const noSite = { without: ['build'] };

describe('on a pull request', { timeout: patience }, () => {
  test('does nothing and passes where the roadmap is left alone', async () => {
    const run = await onPullRequest({ 'README.md': 'Words.' }, { payload: { action: 'opened' } });
    expect(run).toMatchObject({ isGreen: true, summary: '', outputs: { touched: 'false' } });
    expect(run.ran).toEqual(['See whether the roadmap is touched']);
    expect(run.log).toBe('Nothing in "content" changes: there is nothing to do.\n');
  });

  test('tells what merging it changes, in one comment, and builds the site', async () => {
    const host = await commentHost();
    const others = { preview: { 'artifact-url': 'https://github.com/acme/roadmap/artifacts/9' } };
    const run = await onPullRequest(shipped, { host, others });
    expect(run.log).not.toContain('::error');
    expect(run.isGreen).toBe(true);
    expect(existsSync(join(run.outputs['site'] ?? '', 'slices/watch-one-item/index.html'))).toBe(
      true,
    );
    const [comment, ...more] = host.comments;
    expect(more).toEqual([]);
    expect(comment?.body).toMatch(
      /^<!-- throughline content -->\n## What this means for the roadmap\n\n/,
    );
    expect(comment?.body).toContain('shipped');
    expect(comment?.body).toContain(
      '[Download the site as it would be](https://github.com/acme/roadmap/artifacts/9)',
    );
    expect(comment?.body).toContain('files, no problems.');
    expect(run.summary).toBe(comment?.body.slice(comment.body.indexOf('\n') + 1).concat('\n'));
  });

  test('leaves out what the branch it goes to gained meanwhile, with two commits to know it by', async () => {
    const { summary } = await onPullRequest(
      { 'content/updates/a.md': '---\ntitle: Bread first\ndate: 2026-10-06\n---\n' },
      { meanwhile: shipped, depth: 2, ...noSite },
    );
    expect(summary).toContain('Bread first');
    expect(summary).not.toContain('ship');
  });

  test('writes its comment anew instead of another, and none under the name of others', async () => {
    const host = await commentHost();
    const mark = '<!-- throughline content -->';
    host.comments.push({ by: 'mallory', body: `${mark}\nAll is well.` });
    for (let count = 0; count < 120; count += 1) host.comments.push({ by: 'ana', body: 'Hm.' });
    host.comments.push({ by: 'github-actions[bot]', body: `${mark}\nOld.` });
    await onPullRequest(shipped, { host, ...noSite });
    expect(host.comments).toHaveLength(122);
    expect(host.comments[0]?.body).toBe(`${mark}\nAll is well.`);
    expect(host.comments[121]?.body).toContain('What this means for the roadmap');
  });

  test('takes back what it said when the roadmap is not touched any more', async () => {
    const host = await commentHost();
    const words = { 'README.md': 'Words.' };
    await onPullRequest(words, { host, payload: { action: 'synchronize' } });
    expect(host.comments).toEqual([]);
    host.comments.push({ by: 'github-actions[bot]', body: '<!-- throughline content -->\nOld.' });
    await onPullRequest(words, { host, payload: { action: 'synchronize' } });
    expect(host.comments[0]?.body).toContain('Nothing: it does not touch the roadmap any more.');
  });

  test('shows errors beside their lines and stays green, unless it is strict', async () => {
    const advice = await onPullRequest(broken);
    expect(advice).toMatchObject({ isGreen: true, outputs: { errors: 'true', site: '' } });
    expect(advice.log).toContain('::error file=content/slices/watch-one-item.md,line=5,col=9,');
    expect(advice.summary).toContain('**1 error in 1 of 3 files.**');
    expect(advice.summary).toContain('This is advice: nothing is held up by it.');
    const strict = await onPullRequest(broken, { inputs: { strict: 'true' } });
    expect(strict.isGreen).toBe(false);
    expect(strict.summary).toContain('This check fails until they are mended.');
  });

  test('lists in the summary what GitHub does not show beside its line', async () => {
    const many = Array.from({ length: 12 }, (_, index) => {
      const name = `content/slices/s-${String(index + 1).padStart(2, '0')}.md`;
      return [name, slice.replace('thread: true\n', '').replace('active', '"50%, `a`: **b**"')];
    });
    const host = await commentHost();
    const run = await onPullRequest(Object.fromEntries(many), { host });
    expect(run.log.match(/^::error /gm)).toHaveLength(12);
    const [comment] = host.comments;
    expect(comment?.body).toContain(
      '**12 errors in 12 of 15 files.** The first ten errors and warnings are explained beside their lines, and all others are listed in the summary of the run.',
    );
    const [told = '', rest = ''] = run.summary.split('### Not shown beside its line\n\n');
    expect(told).toContain('**12 errors in 12 of 15 files.**');
    expect(comment?.body).not.toContain('s-11.md');
    expect(rest.split('\n')).toEqual([
      expect.stringMatching(
        /^ {4}content\/slices\/s-11\.md:\d+:\d+ {2}error {2}.*"50%, `a`: \*\*b\*\*"/,
      ),
      expect.stringMatching(/^ {4}content\/slices\/s-12\.md:\d+:\d+ {2}error {2}/),
      '',
    ]);
  });

  test('mends a roadmap that was broken before, and says why nothing can be compared', async () => {
    const run = await onPullRequest(shipped, { before: broken, ...noSite });
    expect(run.isGreen).toBe(true);
    expect(run.log).toContain('::warning::The roadmap as it was before cannot be read');
    expect(run.summary).toContain('What changes cannot be told; the log of the run says why.');
  });

  test('refuses the code of a fork, comments nowhere and tells all in the summary', async () => {
    const host = await commentHost();
    const mdx = `${slice.replace('thread: true\n', '')}{process.exit(1)}\n`;
    const payload = { action: 'opened', head: 'mallory/roadmap' };
    const bad = await onPullRequest({ 'content/slices/b.mdx': mdx }, { host, payload });
    expect(bad.log).toContain('::error file=content/slices/b.mdx,line=1,col=1,title=mdx-is-off::');
    expect(bad.outputs).toMatchObject({ errors: 'true', site: '' });
    const good = await onPullRequest(shipped, { host, payload });
    expect(good.summary).toContain('shipped');
    expect(good.summary).toContain('This comes from a fork');
    expect(host.comments).toEqual([]);
    expect(good.ran).not.toContain('Comment');
  });

  test('passes where the comment is refused', async () => {
    const host = await commentHost({ refuses: true });
    const refused = await onPullRequest(shipped, { host, ...noSite });
    expect(refused.log).toMatch(/::notice::The comment could not be written: .* answers 403\.\n/);
    expect(refused.isGreen).toBe(true);
  });

  test('says what a clone lacks, and checks all the same', async () => {
    const run = await onPullRequest(broken, { depth: 1 });
    expect(run.log).toContain('::warning::What this is to be compared with is missing');
    expect(run.log).toContain('::error file=');
    expect(run.isGreen).toBe(true);
  });

  test('takes folders and names for what they are, whatever they are called', async () => {
    const host = await commentHost();
    const content = `the "road" $(touch pwned) map`;
    const files = { [`${content}/slices/watch-one-item.md`]: slice.replace('active', 'shipped') };
    const run = await onPullRequest(files, { host, content });
    expect(run.summary).toContain('shipped');
    expect(run.log).not.toContain('pwned');
    expect(host.comments).toHaveLength(1);
  });

  test('lets no line of the content give orders to the runner', async () => {
    const orders = { 'content/slices/watch-one-item.md': '---\n::error::x: ##[add-mask]y\n---\n' };
    const run = await onPullRequest(shipped, { before: orders });
    const quoted = run.log.slice(run.log.indexOf('::stop-commands::'));
    const [, word = ''] = /^::stop-commands::([\da-f]{32})\n/.exec(quoted) ?? [];
    expect(quoted).toContain(`\n::${word}::\n`);
    expect(run.log.indexOf('##[')).toBeGreaterThan(run.log.indexOf('::stop-commands::'));
  });
});

describe('elsewhere', { timeout: patience }, () => {
  test('builds what was pushed, and fails where there is nothing to publish', async () => {
    const good = await onPush(shipped);
    expect(good).toMatchObject({ isGreen: true, summary: '', outputs: { touched: 'true' } });
    expect(existsSync(join(good.outputs['site'] ?? '', 'index.html'))).toBe(true);
    const bad = await onPush(broken);
    expect(bad).toMatchObject({ isGreen: false, outputs: { site: '' } });
  });

  test('tells what all that a merge queue merges at once changes', async () => {
    const repository = await gitRepository(under('content', minimal));
    const base = repository.git('rev-parse', 'HEAD').trim();
    await repository.commit(shipped, 'Ships');
    await repository.commit({ 'README.md': 'Words.' }, 'Writes');
    const sha = repository.git('rev-parse', 'HEAD').trim();
    const event = { name: 'merge_group', payload: { merge_group: { base_sha: base } } };
    const run = await runAction({ cwd: repository.folder, sha, event, ...noSite });
    expect(run).toMatchObject({ isGreen: true, outputs: { touched: 'true' } });
    expect(run.summary).toContain('shipped');
  });

  test('refuses to run with secrets on the code of strangers', async () => {
    const { folder, git } = await gitRepository({ 'content/vision.md': minimal['vision.md'] });
    const event = { name: 'pull_request_target', payload: {} };
    const run = await runAction({ cwd: folder, sha: git('rev-parse', 'HEAD').trim(), event });
    expect(run).toMatchObject({ isGreen: false });
    expect(run.log).toContain('::error::This action does not run on "pull_request_target"');
  });
});

/** Runs the action on what merging `files` into the roadmap makes, as GitHub checks it out. */
async function onPullRequest(files: Files, options: PullRequest = {}): Promise<ActionRun> {
  const { before = {}, meanwhile, content = 'content', depth, host, payload = {} } = options;
  const repository = await gitRepository({ ...under(content, minimal), ...before });
  const { git } = repository;
  git('switch', '--quiet', '--create', 'change');
  await repository.commit(files, 'Changes');
  const head = git('rev-parse', 'HEAD').trim();
  git('switch', '--quiet', 'main');
  if (meanwhile) await repository.commit(meanwhile, 'Goes on');
  const base = git('rev-parse', 'HEAD').trim();
  git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  const checkout = depth === undefined ? repository : await clone(repository, depth);
  const { action = 'opened', head: from = 'acme/roadmap' } = payload;
  const pull = { number: 5, base: { sha: base }, head: { sha: head, repo: { full_name: from } } };
  return runAction({
    cwd: checkout.folder,
    sha: git('rev-parse', 'HEAD').trim(),
    event: { name: 'pull_request', payload: { action, pull_request: pull } },
    inputs: { content, comment: `${host !== undefined}`, ...options.inputs },
    env: { GITHUB_API_URL: host?.url ?? '' },
    ...(options.others && { others: options.others }),
    ...(options.without && { without: options.without }),
  });
}

async function onPush(files: Files): Promise<ActionRun> {
  const repository = await gitRepository({ ...under('content', minimal), ...files });
  const sha = repository.git('rev-parse', 'HEAD').trim();
  return runAction({ cwd: repository.folder, sha, event: { name: 'push', payload: {} } });
}

async function clone({ folder }: GitRepository, depth: number): Promise<GitRepository> {
  const shallow = openRepository(await tempFolder());
  shallow.git('clone', '--quiet', `--depth=${depth}`, `file://${folder}`, '.');
  return shallow;
}

function under(folder: string, files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );
}

type Files = Readonly<Record<string, string>>;

interface PullRequest extends Pick<ActionOptions, 'inputs' | 'others' | 'without'> {
  /** What was there before, besides a minimal roadmap. */
  readonly before?: Files;
  /** What the branch it goes to gained after it began. */
  readonly meanwhile?: Files;
  readonly content?: string;
  /** How many commits were fetched; all of them when absent. */
  readonly depth?: number;
  readonly host?: CommentHost;
  readonly payload?: { readonly action?: string; readonly head?: string };
}

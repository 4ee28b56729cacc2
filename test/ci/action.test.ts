import { execFile } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

import { commentHost, type CommentHost } from '../support/comment-host.ts';
import { gitRepository, openRepository, type GitRepository } from '../support/git-repository.ts';
import { projectRoot } from '../support/project-root.ts';
import { minimal, quiet } from '../support/roadmap-of.ts';
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
    expect(run.ran).toEqual(['Find out whether the roadmap changes']);
    expect(run.log).toBe('Nothing in "content" changes. Nothing to do.\n');
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
    expect(comment?.body).toMatch(/^<!-- throughline content -->\n## Effect on the roadmap\n\n/);
    expect(comment?.body).toContain('shipped');
    expect(comment?.body).toContain(
      '[Download a preview of the site](https://github.com/acme/roadmap/artifacts/9)',
    );
    expect(comment?.body).toContain('files, no new problems.');
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
    expect(host.comments[121]?.body).toContain('Effect on the roadmap');
  });

  test('takes back what it said when the roadmap is not touched any more', async () => {
    const host = await commentHost();
    const words = { 'README.md': 'Words.' };
    await onPullRequest(words, { host, payload: { action: 'synchronize' } });
    expect(host.comments).toEqual([]);
    host.comments.push({ by: 'github-actions[bot]', body: '<!-- throughline content -->\nOld.' });
    await onPullRequest(words, { host, payload: { action: 'synchronize' } });
    expect(host.comments[0]?.body).toContain('None: this no longer changes the roadmap.');
  });

  test('shows errors beside their lines and stays green, unless it is strict', async () => {
    const advice = await onPullRequest(broken);
    expect(advice).toMatchObject({ isGreen: true, outputs: { errors: 'true', site: '' } });
    expect(advice.log).toContain('::error file=content/slices/watch-one-item.md,line=5,col=9,');
    expect(advice.summary).toBe(
      [
        '## Effect on the roadmap\n\n',
        '**1 new error in 1 of 4 files.** Each is explained beside its line. This check only advises: it does not fail.\n\n',
        '### Errors\n\n',
        '- slices/watch-one-item.md, line 5: "status" must be one of "proposed", "ready", "active", "shipped", "dropped", not "activ". Did you mean "active"?\n\n',
        'No other changes.\n\n',
        `<sub>From ${advice.base} to ${advice.head}: 0 changes, without 1 file that cannot be compared.</sub>\n`,
      ].join(''),
    );
    const strict = await onPullRequest(broken, { inputs: { strict: 'true' } });
    expect(strict.isGreen).toBe(false);
    expect(strict.summary).toContain('This check fails until they are fixed.');
  });

  test('leaves out problems that were there before, and does not build a site with such errors', async () => {
    const older = slice.replace('thread: true\n', '').replace('active', 'activ');
    const run = await onPullRequest(shipped, { before: { 'content/slices/b.md': older } });
    expect(run).toMatchObject({ isGreen: true, outputs: { errors: 'false', site: '' } });
    expect(run.log).not.toContain('::error file=');
    expect(run.summary).toContain('5 files, no new problems. 1 older problem not shown.');
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
      '**12 new errors in 12 of 16 files.** The first ten errors and warnings are explained beside their lines, and all others are listed in the summary of the run.',
    );
    const [listed = '', rest = ''] = run.summary.split('### Not shown beside its line\n\n');
    expect(listed).toContain('**12 new errors in 12 of 16 files.**');
    expect(comment?.body).not.toContain('s-11.md');
    expect(rest.split('\n')).toEqual([
      expect.stringMatching(
        /^ {4}content\/slices\/s-11\.md:\d+:\d+ {2}error {2}.*"50%, `a`: \*\*b\*\*"/,
      ),
      expect.stringMatching(/^ {4}content\/slices\/s-12\.md:\d+:\d+ {2}error {2}/),
      '',
    ]);
  });

  test('says what it fixes of a roadmap that was broken before, and what else it changes', async () => {
    const intent = minimal['intents/never-run-out.md'].replace('horizon: now', 'horizon: next');
    const run = await onPullRequest(
      { ...shipped, 'content/intents/never-run-out.md': intent },
      { before: broken, ...noSite },
    );
    expect(run.isGreen).toBe(true);
    expect(run.summary).toContain(
      [
        '## Effect on the roadmap\n\n',
        '### Fixed\n\n',
        '- slices/watch-one-item.md, line 5: "status" must be one of "proposed", "ready", "active", "shipped", "dropped", not "activ". Did you mean "active"?\n\n',
        '"A shop never runs out of what it sells every day" moved from Now to Next.\n\n',
        '### Horizons\n\n',
      ].join(''),
    );
    expect(run.summary).toContain(': 1 change, without 1 file that cannot be compared.</sub>');
  });

  test('says of a vision that is broken that nothing else can be told', async () => {
    const files = { 'content/vision.md': '---\ntitle: V\n---\n' };
    const run = await onPullRequest(files, noSite);
    expect(run.summary).toContain('\n- vision.md, line 1: The key "statement" is missing.');
    expect(run.summary).toContain(
      'What else changes cannot be listed, because the vision has errors on one side.\n',
    );
    expect(run.isGreen).toBe(true);
  });

  test('reports that the folder of the roadmap is deleted', async () => {
    const host = await commentHost();
    const gone = Object.keys(quiet).map((path) => [`content/${path}`, undefined]);
    const run = await onPullRequest(Object.fromEntries(gone), { host, inputs: { strict: 'true' } });
    expect(run.isGreen).toBe(true);
    expect(host.comments[0]?.body).toContain('Roadmap removed. Its vision was');
    expect(host.comments[0]?.body).toContain(`There is no folder "content" in ${run.head}.`);
  });

  test.each(['./content', 'content/', './content//'])('has one comment for %j', async (content) => {
    const host = await commentHost();
    const mark = '<!-- throughline content -->';
    host.comments.push({ by: 'github-actions[bot]', body: `${mark}\nOld.` });
    await onPullRequest(shipped, { host, ...noSite, inputs: { content } });
    expect(host.comments).toHaveLength(1);
    expect(host.comments[0]?.body).toContain(`${mark}\n## Effect on the roadmap`);
    expect(host.comments[0]?.body).toContain('shipped');
  });

  test('links to the commit that was pushed, not to what merging would make', async () => {
    const run = await onPullRequest(shipped, { meanwhile: { 'README.md': 'Words.' }, ...noSite });
    expect(run.summary).toContain(`](../blob/${run.pushed}/content/slices/watch-one-item.md)`);
    expect(run.summary).toContain(`<sub>From ${run.base} to ${run.head}: 1 change.</sub>`);
    expect(run.summary).not.toContain(run.merged);
  });

  test('cuts a comment that is too long for GitHub at a line, and closes what is open', async () => {
    const host = await commentHost();
    const line = `- ${'long '.repeat(40)}`;
    const lines = Array.from({ length: 500 }, () => line).join('\n');
    const report = join(await tempFolder(), 'report.md');
    const head = '<!-- throughline content -->\n\n<details>\n<summary>All</summary>\n\n';
    writeFileSync(report, `${head}${lines}\n\n</details>\n`);
    const script = join(projectRoot, '.github/actions/throughline/comment.ts');
    const env = {
      ...{ GITHUB_API_URL: host.url, GITHUB_REPOSITORY: 'acme/roadmap', PULL_REQUEST: '5' },
      ...{ COMMENT_TOKEN: 'a-token', COMMENT_AUTHOR: 'github-actions[bot]', COMMENT: 'post' },
    };
    await promisify(execFile)(process.execPath, [script, report], { env });
    const body = host.comments[0]?.body ?? '';
    expect(body.length).toBeGreaterThan(64_000);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(
      /\n- (?:long ){40}\n\n<\/details>\n\n… This comment is cut. Read the full report in the run\.$/,
    );
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
    expect(run.log).toContain('::warning::The commit to compare with is missing');
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

  test('installs nothing that it was not given', async () => {
    const { folder, git } = await gitRepository({ 'content/vision.md': minimal['vision.md'] });
    const sha = git('rev-parse', 'HEAD').trim();
    const event = { name: 'push', payload: {} };
    const run = await runAction({ cwd: folder, sha, event, env: { THROUGHLINE: '' } });
    expect(run).toMatchObject({ isGreen: false });
    expect(run.log).toContain('::error::The input "package" is missing.');
  });
});

/** Runs the action on what merging `files` into the roadmap makes, as GitHub checks it out. */
async function onPullRequest(
  files: Readonly<Record<string, string | undefined>>,
  options: PullRequest = {},
): Promise<PullRequestRun> {
  const { before = {}, meanwhile, content = 'content', depth, host, payload = {} } = options;
  const repository = await gitRepository({ ...under(content, quiet), ...before });
  const { git } = repository;
  git('switch', '--quiet', '--create', 'change');
  const [gone, written] = [true, false].map((isGone) =>
    Object.entries(files).filter(([, text]) => (text === undefined) === isGone),
  );
  for (const [path] of gone ?? []) rmSync(repository.path(path));
  if (gone?.length) rmSync(repository.path(content), { recursive: true });
  await repository.commit(Object.fromEntries((written ?? []) as [string, string][]), 'Changes');
  const head = git('rev-parse', 'HEAD').trim();
  git('switch', '--quiet', 'main');
  if (meanwhile) await repository.commit(meanwhile, 'Goes on');
  const base = git('rev-parse', 'HEAD').trim();
  git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  const checkout = depth === undefined ? repository : await clone(repository, depth);
  const { action = 'opened', head: from = 'acme/roadmap' } = payload;
  const pull = { number: 5, base: { sha: base }, head: { sha: head, repo: { full_name: from } } };
  const merged = git('rev-parse', 'HEAD').trim();
  const run = await runAction({
    cwd: checkout.folder,
    sha: merged,
    event: { name: 'pull_request', payload: { action, pull_request: pull } },
    inputs: { content, comment: `${host !== undefined}`, ...options.inputs },
    env: { GITHUB_API_URL: host?.url ?? '' },
    ...(options.others && { others: options.others }),
    ...(options.without && { without: options.without }),
  });
  return { ...run, base: base.slice(0, 7), head: head.slice(0, 7), pushed: head, merged };
}

async function onPush(files: Files): Promise<ActionRun> {
  const repository = await gitRepository({ ...under('content', quiet), ...files });
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

interface PullRequestRun extends ActionRun {
  /** The short ids of what it goes to and of what was pushed. */
  readonly base: string;
  readonly head: string;
  readonly pushed: string;
  /** The commit that merging would make. */
  readonly merged: string;
}

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

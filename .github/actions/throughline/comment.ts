#!/usr/bin/env node
// Keeps one comment on a pull or merge request up to date: comment.ts REPORT. The first line of the
// report marks the comment as ours. With COMMENT "update", only an existing comment is updated; with
// "remove", ours is deleted. A refusal by the host is reported and does not fail the run, because the
// report is also in the summary of the run.
import { readFileSync } from 'node:fs';

const most = 65_000;
const closing = '\n\n</details>';
const ending = '\n\n… This comment is cut. Read the full report in the run.';

const [file = ''] = process.argv.slice(2);
const body = cut(readFileSync(file, 'utf8').trimEnd());
const { env } = process;
const host = env['CI_API_V4_URL'] === undefined ? github() : gitlab();

try {
  process.stdout.write(`${await comment()}\n`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stdout.write(`${host.notice}The comment could not be written: ${reason}.\n`);
}

async function comment(): Promise<string> {
  const mine = await findMine();
  if (env['COMMENT'] === 'remove') {
    if (mine === undefined) return 'There is no comment to remove.';
    await ask('DELETE', `${host.one}/${mine.id}`);
    return 'The comment was removed.';
  }
  if (mine !== undefined) {
    await ask(host.edit, `${host.one}/${mine.id}`, body);
    return 'The comment was updated.';
  }
  if (env['COMMENT'] === 'update') return 'There is no comment to update.';
  await ask('POST', host.all, body);
  return 'The comment was written.';
}

/** Finds our comment by mark and author: others can write our mark, but not under our name. */
async function findMine(): Promise<Comment | undefined> {
  const author = await host.author();
  const [mark = ''] = body.split('\n', 1);
  for (let page = 1; ; page += 1) {
    const comments = toComments(await ask('GET', `${host.all}?per_page=100&page=${page}`));
    const mine = comments.find((each) => each.author === author && each.body.startsWith(mark));
    if (mine !== undefined || comments.length < 100) return mine;
  }
}

async function ask(method: string, url: string, text?: string): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { ...host.headers, 'content-type': 'application/json' },
    ...(text !== undefined && { body: JSON.stringify({ body: text }) }),
  });
  if (!response.ok) throw new Error(`${new URL(url).host} answers ${response.status}`);
  return response.status === 204 ? undefined : response.json();
}

/**
 * Cuts a text to the 65,536 characters that GitHub allows: whole lines from its beginning, with open
 * elements closed.
 */
function cut(text: string): string {
  if (text.length <= most) return text;
  const kept: string[] = [];
  let length = 0;
  for (const line of text.split('\n')) {
    length += line.length + 1;
    if (length > most - closing.length - ending.length) break;
    kept.push(line);
  }
  const opened = kept.filter((line) => line === '<details>').length;
  const closed = kept.filter((line) => line === '</details>').length;
  return kept.join('\n') + (opened > closed ? closing : '') + ending;
}

function github(): Host {
  const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, PULL_REQUEST: number } = env;
  const issues = `${api}/repos/${repository}/issues`;
  return {
    all: `${issues}/${number}/comments`,
    one: `${issues}/comments`,
    edit: 'PATCH',
    headers: {
      authorization: `Bearer ${env['COMMENT_TOKEN']}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    },
    author: async () => env['COMMENT_AUTHOR'],
    notice: '::notice::',
  };
}

function gitlab(): Host {
  const { CI_API_V4_URL: api, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: number } = env;
  const all = `${api}/projects/${project}/merge_requests/${number}/notes`;
  return {
    all,
    one: all,
    edit: 'PUT',
    headers: { 'private-token': `${env['COMMENT_TOKEN']}` },
    author: async () => textIn(await ask('GET', `${api}/user`), 'username'),
    notice: '',
  };
}

function toComments(answer: unknown): readonly Comment[] {
  if (!Array.isArray(answer)) return [];
  return answer.map((each: unknown) => ({
    id: Number(fieldOf(each, 'id')),
    body: textIn(each, 'body') ?? '',
    author: textIn(fieldOf(each, 'user'), 'login') ?? textIn(fieldOf(each, 'author'), 'username'),
  }));
}

function textIn(value: unknown, key: string): string | undefined {
  const field = fieldOf(value, key);
  return typeof field === 'string' ? field : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string | undefined;
}

/** The comments of a git host on the current request, and the author of ours. */
interface Host {
  readonly all: string;
  readonly one: string;
  readonly edit: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly author: () => Promise<string | undefined>;
  /** The prefix that highlights a line of the log. */
  readonly notice: string;
}

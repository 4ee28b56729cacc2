import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { openRepository } from '../support/git-repository.ts';
import { projectRoot } from '../support/project-root.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { benchFolder, corpus } from './corpus.ts';
import { median } from './interleave.ts';
import { gitStory } from './git-story.ts';

/**
 * How long an edit takes to reach a page of `throughline dev`, from the write of the file to the last
 * byte of the new page: `node test/bench/dev.ts [SLICES …]`. Medians of nine edits, without git and
 * with a history of as many commits as slices. `PROFILE=DIR` writes a CPU profile of the server.
 */
const limits: Readonly<Record<string, number>> = { 1000: 100, 5000: 300 };
const sizes = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(limits);

for (const size of sizes) {
  for (const isInGit of [false, true]) {
    const times = await measure(Number(size), isInGit);
    const found = Object.entries(times).map(([name, time]) => `${name} ${time.toFixed(0)} ms`);
    const place = isInGit ? `${size} commits` : 'no git';
    console.log(
      `${size} slices, ${place} (at most ${limits[size] ?? '-'} ms): ${found.join(', ')}`,
    );
  }
}

async function measure(
  slices: number,
  isInGit: boolean,
): Promise<Readonly<Record<string, number>>> {
  const folder = await benchFolder();
  const content = join(folder, 'content');
  const files = corpus(slices);
  if (isInGit) {
    const { git } = openRepository(folder);
    git('init', '--quiet', '--initial-branch', 'main');
    const input = gitStory(files, slices);
    execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input });
    git('reset', '--quiet', '--hard');
  } else await writeFiles(content, files);

  const { url, news, stop } = await startDev(content);
  const edited = 'slice-101';
  const path = join(content, 'slices', `${edited}.md`);
  const page = `${url}slices/${edited}/`;
  const edits: Readonly<Record<string, readonly [page: string, edit: (text: string) => string]>> = {
    'body to its page': [page, (text) => text.replace('## How', `## How\n\nAgain.`)],
    'title to its page': [page, retitle],
    'title to the roadmap': [`${url}roadmap/`, retitle],
    'status to the vision': [url, flipStatus],
  };
  const found: Record<string, number> = {};
  await news();
  await get(page);
  for (const [name, [address, edit]] of Object.entries(edits)) {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      // As a person edits: the server has nothing left to do.
      await new Promise((resolve) => setTimeout(resolve, slices / 5 + 300));
      const text = edit(readFileSync(path, 'utf8'));
      const start = performance.now();
      writeFileSync(path, text);
      await news();
      await get(address);
      times.push(performance.now() - start);
    }
    found[name] = median(times);
  }
  await stop();
  await rm(folder, { recursive: true });
  return found;
}

function retitle(text: string): string {
  return text.replace('title: ', 'title: A ');
}

function flipStatus(text: string): string {
  return text.includes('status: active')
    ? text.replace('status: active', 'status: ready')
    : text.replace(/status: .*/, 'status: active');
}

async function get(address: string): Promise<void> {
  const response = await fetch(address);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
}

/** The command in a process of its own; `news` waits for the next version of the site. */
async function startDev(content: string) {
  const profile = process.env['PROFILE'];
  const child = spawn(
    process.execPath,
    [
      ...(profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile]),
      ...[join(projectRoot, 'src/cli/start.js'), 'dev', '--content', content, '--port', '0'],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const url = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const [address] = /http:\S+/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  const events = await fetch(new URL('/@throughline/events', url));
  const parts = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  let version: string | undefined;
  return {
    url,
    // What changed since the default branch comes later, as news of the same version.
    async news() {
      const before = version;
      while (version === before) {
        while (!buffer.includes('\n\n')) buffer += (await parts?.read())?.value ?? never();
        [, version] = /"version":"([^"]*)"/.exec(buffer) ?? never();
        buffer = buffer.slice(buffer.indexOf('\n\n') + 2);
      }
    },
    async stop() {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGINT');
      await ended;
    },
  };
}

function never(): never {
  throw new Error('The news ended.');
}

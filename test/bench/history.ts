import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { foldHistory } from '../../src/core/history/fold-history.ts';
import { readHistory } from '../../src/io/git/history/read-history.ts';
import { readContent } from '../../src/io/read-content.ts';
import { folderTexts } from '../support/folder-store.ts';
import { openRepository } from '../support/git-repository.ts';
import { projectRoot } from '../support/project-root.ts';
import { benchFolder, corpus } from './corpus.ts';
import { gitStory } from './git-story.ts';
import { interleave } from './interleave.ts';

/**
 * The history of a roadmap of 2,000 items and 10,000 commits: with nothing kept, with all of it kept,
 * and beside them git alone, which has to go through the log and hand out the versions once.
 */
const commits = 10_000;
const folder = await benchFolder();
const { git } = openRepository(folder);
git('init', '--quiet', '--initial-branch', 'main');
const files = corpus(1814);
execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: gitStory(files, commits) });
git('reset', '--quiet', '--hard');
git('repack', '-adq');

const content = join(folder, 'content');
const cache = join(folder, 'cache');
let rounds = 0;
const env = process.env;
const read = readContent(content);
if (!read.ok) throw new Error(read.reason);
let events = 0;

async function history(folder: string) {
  const log = await readHistory({
    content,
    ...(read.ok ? read : never()),
    cache: folderTexts(folder),
    shell: { cwd: process.cwd(), env },
  });
  const { items } = foldHistory(log, '2026-11-30');
  events = [...items.values()].reduce((sum, item) => sum + item.events.length, items.size);
}

const main = join(projectRoot, 'src/cli/start.js');
const diff = (base: string) =>
  execFileSync(process.execPath, [main, 'diff', base, 'HEAD'], { cwd: folder });
const medians = await interleave(
  {
    'git alone': { run: gitAlone },
    cold: { run: () => history(join(cache, String((rounds += 1)))) },
    warm: { run: () => history(cache) },
    'diff over 100 commits': { run: () => diff('HEAD~100') },
    'diff over 2000 commits, which change every file': { run: () => diff('HEAD~2000') },
  },
  3,
);
const limits: Readonly<Record<string, string>> = {
  cold: ' (at most 5,000)',
  warm: ' (at most 500)',
  'diff over 100 commits': ' (at most 2,000)',
};
const items = Object.keys(files).length - 1;
console.log(`${items} items, ${commits} commits, ${events} facts and changes of them`);
for (const [name, time] of Object.entries(medians)) {
  console.log(`history, ${name}: ${time.toFixed(0)} ms${limits[name] ?? ''}`);
}
await rm(folder, { recursive: true });

/** What no reader of a history can do without: the log, and the versions it names. */
function gitAlone(): void {
  const options = { cwd: folder, maxBuffer: 1 << 30 };
  const log = execFileSync(
    'git',
    ['log', '--raw', '--no-abbrev', '-M', '--format=%H', '--', 'content/'],
    options,
  );
  const ids = [...log.toString().matchAll(/ ([\da-f]{40}) [AMR]/g)].map(([, id]) => id);
  execFileSync('git', ['cat-file', '--batch'], { ...options, input: ids.join('\n') });
}

function never(): never {
  throw new Error('The content cannot be read.');
}

import { execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from '../support/project-root.ts';
import { openRepository } from '../support/git-repository.ts';
import { below } from '../support/temp-folder.ts';
import { benchFolder, corpus } from './corpus.ts';
import { interleave } from './interleave.ts';

/**
 * `diff` of two revisions of a roadmap of about 2,000 items of which every tenth differs, and of one
 * and the working tree, as whole processes.
 */
const folder = await benchFolder();
await mkdir(folder, { recursive: true });
const { git, commit } = openRepository(folder);
git('init', '--quiet', '--initial-branch', 'main');
const before = corpus(1800);
await commit(below('content', before));
await commit(below('content', edited(before)));
// As a clone has them.
git('repack', '-adq');

const main = join(projectRoot, 'src/cli/start.js');
const diff = (...revisions: readonly string[]) =>
  execFileSync(process.execPath, [main, 'diff', ...revisions], { cwd: folder });
const medians = await interleave(
  {
    revisions: { run: () => diff('HEAD~1', 'HEAD') },
    'working tree': { run: () => diff('HEAD~1') },
  },
  7,
);
for (const [name, time] of Object.entries(medians)) {
  console.log(
    `diff of two revisions of 2,000 items, ${name}: ${time.toFixed(0)} ms (at most 2,000)`,
  );
}
await rm(folder, { recursive: true });

function edited(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text], at) => [path, at % 10 === 0 ? edit(text) : text]),
  );
}

function edit(text: string): string {
  return text
    .replace('status: active', 'status: shipped')
    .replace('horizon: later', 'horizon: next')
    .replace('shelf', 'rack');
}

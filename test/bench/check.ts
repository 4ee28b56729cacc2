import { execFileSync } from 'node:child_process';
import { cp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { makeRoadmap } from '../../src/io/make-roadmap.ts';
import { readContent } from '../../src/io/read-content.ts';
import { bundle } from '../../src/package/bundle.ts';
import { projectRoot } from '../support/project-root.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { bareLoop } from './bare-loop.ts';
import { benchFolder, corpus } from './corpus.ts';
import { interleave } from './interleave.ts';

/**
 * `check` with all rules on about 1,000 files, beside a bare loop that reads the same files and parses
 * their front matter: as whole processes, of the command that is published and of its source, and in
 * one process that is already warm.
 */
const folder = await benchFolder();
await writeFiles(folder, corpus(908));

const source = join(projectRoot, 'src/cli/start.js');
const packed = await benchFolder();
await bundle(projectRoot, join(packed, 'lib/code'));
await cp(join(projectRoot, 'package.json'), join(packed, 'package.json'));
await symlink(join(projectRoot, 'node_modules'), join(packed, 'node_modules'));
const published = join(packed, 'lib/code/throughline.js');
const bare = join(projectRoot, 'test/bench/bare-loop.ts');
const node = (...argv: readonly string[]) => execFileSync(process.execPath, argv);

const processes = await interleave(
  {
    published: { run: () => node(published, 'check', '--content', folder) },
    source: { run: () => node(source, 'check', '--content', folder) },
    bare: { run: () => node(bare, folder) },
  },
  11,
);
report('published command', { check: processes.published, bare: processes.bare });
report('source', { check: processes.source, bare: processes.bare });
report(
  'in one process',
  await interleave(
    {
      check: { run: () => checkHere(folder) },
      bare: { run: () => bareLoop(folder) },
    },
    11,
  ),
);
for (const each of [folder, packed]) await rm(each, { recursive: true });

async function checkHere(content: string): Promise<void> {
  const found = readContent(content);
  if (!found.ok) throw new Error(found.reason);
  const { diagnostics } = await makeRoadmap({
    ...{ project: projectRoot, content, files: found.files, asOf: '2026-11-23' },
    git: { content, links: found.links, shell: { cwd: content, env: process.env } },
    isOnlyChecked: true,
  });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`The corpus is not valid: ${JSON.stringify(error)}`);
}

function report(what: string, { check, bare: loop }: Record<'check' | 'bare', number>): void {
  const ratio = (check / loop).toFixed(2);
  console.log(
    `${what}: check ${check.toFixed(0)} ms, bare loop ${loop.toFixed(0)} ms, ratio ${ratio} (at most 1.6)`,
  );
}

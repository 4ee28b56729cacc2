import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';

import { liveSite, type Update } from '../../src/cli/live-site.ts';
import { openRepository } from '../support/git-repository.ts';
import { minimal } from '../support/roadmap-of.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

const pages = ['/', '/roadmap/', '/slices/watch-one-item/', '/changes/'];

const first = minimal['slices/watch-one-item.md'];
const sliceTexts = [
  first,
  first.replace('Watch one item', 'Count one shelf'),
  first.replace('active', 'active\ntarget: 2026-12-01'),
  first.replace('active', 'shipped\nshipped: 2026-11-20'),
  first.replace('active', 'activ'),
  first.replace('thread: true\n', '').replace('reorder it', 'see it'),
  `${first}\nA [link](second.md#how) and <b>more</b>.\n\n## Done when\n\n- [x] It works\n`,
  `${first.replace('thread: true', 'thread: true\nowner: Ada')}\n## How\n\n## Questions\n\n- [ ] Why?\n`,
];
const settingsTexts = ['', 'coach: off\n', 'title: Other\nhistory: off\n', 'teams: [\n'];

const edits = fc.oneof(
  fc.record({
    path: fc.constantFrom('slices/watch-one-item.md', 'slices/second.md', 'slices/deep/third.md'),
    text: fc.constantFrom(...sliceTexts),
  }),
  fc.record({ path: fc.constant('roadmap.yml'), text: fc.constantFrom(...settingsTexts) }),
  fc.constant('remove' as const),
  fc.constant('rename' as const),
  fc.constant('commit' as const),
);

test(
  'has after every edit the problems and pages of a site that is read anew',
  { timeout: 300_000 },
  async () => {
    // Files count as written long ago, so that they are remembered.
    const now = Date.now;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
    onTestFinished(() => clock.mockRestore());
    const property = fc.asyncProperty(fc.array(edits, { minLength: 4, maxLength: 6 }), compare);
    await fc.assert(property, { numRuns: 2, seed: 18, endOnFailure: true });
  },
);

async function compare(sequence: readonly Edit[]): Promise<void> {
  const folder = await tempFolder({ ...minimal, 'roadmap.yml': 'coach: off\n' });
  const repository = openRepository(folder);
  repository.git('init', '--quiet', '--initial-branch', 'main');
  await repository.commit({}, 'Begins', { date: '2026-11-20' });
  const kept = siteOf(folder);
  await kept.read();
  for (const edit of sequence) {
    await apply(edit, folder);
    const anew = siteOf(folder);
    const [was, is] = [await kept.read(), await anew.read()];
    if (was !== undefined) expect(problemsOf(was)).toEqual(problemsOf(is));
    if (is?.kind === 'good') expect(await kept.shown()).toEqual(await anew.shown());
  }
}

async function apply(edit: Edit, folder: string): Promise<void> {
  const second = join(folder, 'slices/second.md');
  if (typeof edit === 'object') {
    // An intent has one steel thread.
    const isFirst = edit.path === 'slices/watch-one-item.md';
    const text = isFirst ? edit.text : edit.text.replace('thread: true\n', '');
    await writeFiles(folder, { [edit.path]: text });
  }
  if (edit === 'remove') await rm(second, { force: true });
  else if (edit === 'rename')
    await rename(second, join(folder, 'slices/fourth.md')).catch(() => undefined);
  else
    await openRepository(folder)
      .commit({}, 'Edits', { date: '2026-11-21' })
      .catch(() => {});
}

function siteOf(folder: string) {
  let last: Update | undefined;
  const options = {
    content: folder,
    asOf: () => '2026-11-23',
    signal: new AbortController().signal,
    onFolders: () => {},
    onCompile: () => {},
    onUpdate: (update: Update) => {
      last = update;
    },
  };
  const site = liveSite(options, testWorld(folder));
  return {
    /** Nothing new where the edit changed nothing. */
    async read() {
      await site.update();
      return last;
    },
    async shown() {
      const { current } = site;
      const shown: string[] = [];
      const hasSecond = current?.roadmap.byId.slice.has('second') === true;
      for (const page of hasSecond ? [...pages, '/slices/second/'] : pages) {
        const rendered = await current?.renderer.render(page, current.roadmap);
        shown.push(`${page} ${rendered?.status} ${rendered?.body}`);
      }
      return shown;
    },
  };
}

function problemsOf(update: Update | undefined) {
  return update?.kind === 'failed' ? update.text : update?.diagnostics;
}

type Edit = 'remove' | 'rename' | 'commit' | { readonly path: string; readonly text: string };

import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { throughline } from '../../src/cli/throughline.ts';
import { minimal } from '../support/roadmap-of.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

const slice = ['new', 'slice', 'New', '--intent', 'never-run-out', '--status', 'ready'];
const renamed = ['rename', 'intent', 'never-run-out', 'other'];
const id = 'watch-one-item';

/** What is a link in a stranger's repository, where it leads, and what is run there. */
const attacks: readonly (readonly [string, string, readonly string[]])[] = [
  ['content/slices', '../../outside', slice],
  ['content/slices', '../../outside/not-there', slice],
  ['content/slices/new.md', '../../../outside/not-there.md', slice],
  ['content/slices/new.md', '../../../outside/slice.md', slice],
  ['content/updates', '../../outside', ['new', 'update', 'New', '--date', '2026-11-01']],
  ['content/vision.md', '../../outside/not-there.md', ['new', 'vision', 'A', '--statement', 'B']],
  ['content/slices', '../../outside', renamed],
  ['content/slices/b.md', '../../../outside/slice.md', renamed],
  ['content/roadmap.yml', '../../outside/not-there.yml', renamed],
  ['content/roadmap.yml', '../../outside/settings.yml', renamed],
  ['content/slices', '../../outside', ['rename', 'slice', id, 'other']],
  [`content/slices/${id}.md`, `../../../outside/slice.md`, ['rename', 'slice', id, 'other']],
  ['content/slices/other.md', '../../../outside/not-there.md', ['rename', 'slice', id, 'other']],
  ['schemas', '../outside', ['schema', '--out', 'schemas']],
  ['schemas', '../outside', ['schema', '--out', 'schemas/deep']],
  ['schemas', '../outside/not-there', ['schema', '--out', 'schemas']],
  ['schemas/slice.json', '../../outside/slice.md', ['schema', 'slice', '--out', 'schemas']],
  ['dist', '../outside', ['build']],
  ['public', '../outside', ['build', '--out', 'public/site']],
  ['content/slices', '../../outside', ['import', 'issues.csv']],
  ['content/intents', '../../outside/not-there', ['import', 'issues.csv']],
  ['content', '../outside', ['init', '--yes']],
  ['.github', '../outside', ['init', '--yes']],
];

describe.skipIf(process.platform === 'win32')('a link out of a repository', () => {
  test.each(attacks)('is not written through: %s to %s, %j', async (link, target, argv) => {
    const folder = await tempFolder({
      ...Object.fromEntries(
        Object.entries(minimal)
          .filter(([path]) => !`content/${path}`.startsWith(link))
          .map(([path, text]) => [`repository/content/${path}`, text]),
      ),
      'repository/schemas/README': '',
      'repository/issues.csv': 'Title,Type,Status\nOne,Epic,Open\nTwo,Story,Open\n',
      'outside/slice.md': minimal[`slices/${id}.md`],
      'outside/settings.yml': 'title: A\n',
    });
    if (link === 'schemas') rmSync(join(folder, 'repository/schemas'), { recursive: true });
    mkdirSync(dirname(join(folder, 'repository', link)), { recursive: true });
    symlinkSync(target, join(folder, 'repository', link));
    await throughline(argv, testWorld(join(folder, 'repository')));
    expect(readdirSync(join(folder, 'outside'))).toEqual(['settings.yml', 'slice.md']);
    expect(readFileSync(join(folder, 'outside/slice.md'), 'utf8')).toBe(minimal[`slices/${id}.md`]);
    expect(readFileSync(join(folder, 'outside/settings.yml'), 'utf8')).toBe('title: A\n');
  });

  test.each([
    [['schema', '--out', '../link']],
    [['build', '--content', '.', '--out', '../link/site']],
  ])('is not written through from a folder of the repository: %j', async (argv) => {
    const folder = await tempFolder({
      'repository/.git/HEAD': '',
      'repository/content/vision.md': minimal['vision.md'],
      'outside/a': '',
    });
    symlinkSync('../outside', join(folder, 'repository/link'));
    await throughline(argv, testWorld(join(folder, 'repository/content')));
    expect(readdirSync(join(folder, 'outside'))).toEqual(['a']);
  });

  test('is named where it would be written through', async () => {
    const cwd = await tempFolder({ 'r/content/vision.md': minimal['vision.md'], 'outside/a': '' });
    symlinkSync('../../outside', join(cwd, 'r/content/intents'));
    const world = testWorld(join(cwd, 'r'));
    const argv = ['new', 'intent', 'New', '--goals', 'stock-outs', '--horizon', 'now'];
    expect(await throughline(argv, world)).toBe(1);
    expect(world.stderr.text).toBe(
      `A symbolic link puts ${join('content/intents/new.md')} outside of the content folder. ` +
        'Nothing was written.\n',
    );
  });

  test('is no obstacle where the content folder is one itself', async () => {
    const cwd = await tempFolder({ 'elsewhere/vision.md': minimal['vision.md'] });
    symlinkSync('elsewhere', join(cwd, 'content'));
    const argv = ['new', 'intent', 'New', '--goals', 'stock-outs', '--horizon', 'now'];
    expect(await throughline(argv, testWorld(cwd))).toBe(0);
    expect(readdirSync(join(cwd, 'elsewhere/intents'))).toEqual(['new.md']);
  });
});

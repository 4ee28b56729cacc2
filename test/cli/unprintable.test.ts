import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { throughline } from '../../src/cli/throughline.ts';
import { gitRepository } from '../support/git-repository.ts';
import { minimal } from '../support/roadmap-of.ts';
import { below } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';
import { unprintables, unprintablesIn } from '../support/unprintable.ts';

/** All of them that can be in the name of a file. */
const name = `a${unprintables.filter((each) => each !== '\0').join('')}z`;
const value = JSON.stringify(name).replace(
  /[^ -~]/g,
  (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

describe.skipIf(process.platform === 'win32')('the screen', () => {
  test.each([
    [['check']],
    [['check', '--format', 'json']],
    [['check', '--format', 'github']],
    [['check', '--format', 'gitlab']],
    [['check', '--content', name]],
    [['check', '--content', `content/slices/${name}.md`]],
    [['check', `--${name}`]],
    [['check', '--format', name]],
    [['diff', 'HEAD']],
    [['diff', 'HEAD', '--format', 'markdown']],
    [['diff', 'HEAD', '--format', 'json']],
    [['diff', name]],
    [['rename', 'slice', 'watch-one-item', 'other']],
    [['rename', 'slice', name, 'other']],
    [['rename', 'slice', 'watch-one-item', name]],
    [['new', 'slice', name, '--status', name]],
    [['new', 'vision', 'A', '--statement', 'B', '--content', `${name}`]],
    [['schema', 'slice', '--out', name]],
    [['schema', 'slice', '--out', `content/vision.md/${name}`]],
    [['preview', '--out', name]],
    [['build', '--out', name]],
    [['build', '--at', name]],
  ])('shows names and values, and does nothing they say: %#', async (argv) => {
    const { folder } = await repository();
    for (const color of ['', '1']) {
      const world = { ...testWorld(folder), env: { ...process.env, FORCE_COLOR: color || '0' } };
      await throughline(argv, world);
      const shown = world.stdout.text + world.stderr.text;
      expect(shown).not.toBe('');
      const plain = color === '' ? shown : shown.replace(/\u001b\[\d+m/g, '');
      expect(unprintablesIn(plain.replaceAll('\n', ''))).toEqual([]);
      // A line feed in a name must not start a line, which a CI runner could take for a command.
      expect(plain).not.toMatch(/^\u240b/m);
    }
  });
});

async function repository() {
  const made = await gitRepository(below('content', minimal));
  const slice = minimal['slices/watch-one-item.md'].replace(/title: .*/, `title: ${value}`);
  await made.write({
    'content/slices/watch-one-item.md': slice.replace('active', value),
    [`content/slices/${name}.md`]: '---\ntitle: x\n---\n',
    [`content/intents/${name}.md`]: `---\ntitle: ${value}\ngoals: [${value}]\n---\n\n[x](nowhere)\n`,
  });
  writeFileSync(join(made.folder, `content/intents/b${name}.md`), Buffer.from([0xff, 0xfe, 0]));
  return made;
}

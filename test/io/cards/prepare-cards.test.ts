import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';

import type { Card } from '../../../src/core/cards/card.ts';
import { prepareCards } from '../../../src/io/cards/prepare-cards.ts';
import { outlines } from '../../core/cards/outlines-of-cards.ts';
import { folderStore } from '../../support/folder-store.ts';
import { projectRoot } from '../../support/project-root.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const card: Card = {
  address: '/cards/intents/never-run-out.png',
  accent: '#0b6e4f',
  product: 'Shelfwise',
  thread: ['vision', 'goal', 'now'],
  label: 'Intent · Now',
  title: 'A shop never runs out of what it sells every day',
  isFar: false,
  drawing: { kind: 'beads', beads: ['shipped', 'active', 'blocked'], words: '1 of 3 shipped' },
};

test('draws a PNG of the size that chats want, small, in the colours of the organisation', async () => {
  const [drawn] = await prepareCards([card], { store: folderStore(await tempFolder()) });
  expect(drawn?.path).toBe('cards/intents/never-run-out.png');
  const png = readFileSync(drawn?.location ?? '');
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(80_000);
  const pixel = await sharp(png)
    .extract({ left: 88, top: 178, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  expect([...pixel]).toEqual([0x0b, 0x6e, 0x4f]);
});

test('draws no card twice, and the same bytes for the same card', async () => {
  const [cache, other] = [await tempFolder(), await tempFolder()];
  const [first] = await prepareCards([card], { store: folderStore(cache) });
  const drawn = statSync(first?.location ?? '').ino;
  const [second] = await prepareCards([{ ...card }], { store: folderStore(cache) });
  expect(statSync(second?.location ?? '').ino).toBe(drawn);
  const [elsewhere] = await prepareCards([card], { store: folderStore(other) });
  expect(readFileSync(elsewhere?.location ?? '')).toEqual(readFileSync(first?.location ?? ''));
  await prepareCards([{ ...card, title: 'Another' }], { store: folderStore(cache) });
  expect(readdirSync(cache)).toHaveLength(2);
});

test('draws nothing once it is stopped', async () => {
  const cache = await tempFolder();
  const signal = AbortSignal.abort();
  await expect(prepareCards([card], { store: folderStore(cache), signal })).rejects.toThrow(
    'aborted',
  );
  expect(readdirSync(cache)).toEqual([]);
});

test('sets cards in the letters of the fonts that are shipped', () => {
  const folder = join(projectRoot, 'node_modules/@fontsource-variable');
  const digests = [
    ...['latin', 'latin-ext', 'vietnamese'].map((part) => `newsreader-${part}-opsz-normal`),
    'newsreader-latin-opsz-italic',
    ...['latin', 'latin-ext'].map((part) => `instrument-sans-${part}-wght-normal`),
  ].map((name) => {
    const family = name.startsWith('newsreader') ? 'newsreader' : 'instrument-sans';
    const data = readFileSync(join(folder, family, 'files', `${name}.woff2`));
    return createHash('sha256').update(data).digest('hex').slice(0, 16);
  });
  // Otherwise: node test/io/cards/write-outlines.ts
  expect(outlines.digests).toEqual(digests);
});

import { expect, test } from 'vitest';

import { drawDiagrams } from '../../../src/markup/diagrams/draw-diagrams.ts';
import { folderTexts } from '../../support/folder-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const sources = ['flowchart LR\n  A --> B\n', 'pie\n  "a" : 1\n', 'pie\n  "broken" 1\n'];

test('a second build draws nothing, and gets the same', async () => {
  const cache = folderTexts(await tempFolder());
  const first = await drawDiagrams([...sources, ...sources], { cache });
  const second = await drawDiagrams(sources, { cache });
  expect([first.drawn, second.drawn]).toEqual([3, 0]);
  expect(second.drawings).toEqual(first.drawings);
});

test('what the cache has lost is drawn again', async () => {
  const texts = new Map<string, string>();
  const cache = {
    read: (key: string) => texts.get(key),
    write: (key: string, text: string) => void texts.set(key, text),
  };
  await drawDiagrams(sources, { cache });
  const [one = '', two = ''] = texts.keys();
  texts.delete(one);
  texts.delete(two);
  expect((await drawDiagrams(sources, { cache })).drawn).toBe(2);
});

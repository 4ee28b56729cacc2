import { expect, test } from 'vitest';

import { drawDiagrams } from '../../src/diagrams/draw-diagrams.ts';

const sources = ['flowchart LR\n  A --> B\n', 'pie\n  "a" : 1\n', 'pie\n  "broken" 1\n'];

test('a second build draws nothing, and gets the same', async () => {
  const { cache, texts, written } = memory();
  const first = await drawDiagrams([...sources, ...sources], cache);
  expect(written).toHaveLength(3);
  expect(texts.size).toBe(3);
  const second = await drawDiagrams(sources, cache);
  expect(written).toHaveLength(3);
  expect(second).toEqual(first);
});

test('what the cache has lost is drawn again', async () => {
  const { cache, texts, written } = memory();
  await drawDiagrams(sources, cache);
  const [one = '', two = ''] = texts.keys();
  texts.delete(one);
  texts.delete(two);
  await drawDiagrams(sources, cache);
  expect(written.slice(3).sort()).toEqual([one, two].sort());
});

function memory() {
  const texts = new Map<string, string>();
  const written: string[] = [];
  const cache = {
    read: (key: string) => texts.get(key),
    write(key: string, text: string) {
      written.push(key);
      texts.set(key, text);
    },
  };
  return { cache, texts, written };
}

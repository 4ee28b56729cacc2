import { join } from 'node:path';

import { expect, test } from 'vitest';

import { keepParts, nextParts, partsOf } from '../../src/io/store-parts.ts';
import { openStore } from '../../src/io/store.ts';
import { tempFolder } from '../support/temp-folder.ts';

const text = (part: { bytes: Uint8Array } | Uint8Array | undefined) =>
  part && new TextDecoder().decode('bytes' in part ? part.bytes : part);

async function kept(parts: readonly string[]) {
  const folder = join(await tempFolder({ 'parts/here': '' }), 'parts');
  const store = openStore({ folders: [folder], writable: () => folder });
  keepParts(store, 'key', { parts: parts.map((part) => new TextEncoder().encode(part)) });
  return partsOf(store.read('key'));
}

test('parts come back in their order, however many there are', async () => {
  const parts = Array.from({ length: 1_002 }, (_, at) => String(at));
  expect((await kept(parts)).map(text)).toEqual(parts);
});

test.each([
  ['is added to a few', ['long enough', 'b'], ['long enough', 'b', 'news']],
  ['makes one of those that have grown', ['short', 'longer than that'], ['whole']],
  ['makes one of many', ['x'.repeat(999), ...Array<string>(63).fill('')], ['whole']],
  ['is all there is at first', [], ['news']],
])('one more part %s', async (_, parts, expected) => {
  const pack = (said: string) => () => new TextEncoder().encode(said);
  const next = nextParts(await kept(parts), { news: pack('news'), whole: pack('whole') });
  expect(next.map(text)).toEqual(expected);
});

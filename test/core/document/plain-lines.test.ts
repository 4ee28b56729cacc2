import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

import { readPlainLines } from '../../../src/core/document/plain-lines.ts';

/** What a node is, as far as anything reads it. */
function anatomy(node: unknown): unknown {
  if (isMap(node)) {
    return node.items.map(({ key, value }) => [anatomy(key), anatomy(value)]);
  }
  if (isSeq(node)) return { range: node.range?.slice(0, 2), items: node.items.map(anatomy) };
  if (!isScalar(node)) return node;
  const { value, source, type, tag, range } = node;
  return { value, source, type, tag, range: range?.slice(0, 2) };
}

const pieces = fc.constantFrom(
  ...['a', 'B', '0', '7', '12', '.5', 'e3', '-', '_', ' ', ': ', ':', ' #', '#', '"', "'", '\\'],
  ...['[', ']', ', ', ',', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`', '?', '~', '\t', '\n'],
  ...['null', 'true', 'False', 'no', '0x1', '.inf', '2026-09-01', 'é', '😀', 'title: ', '\nb: '],
);

test('makes the nodes that yaml makes, or leaves the text to it', () => {
  const written = fc.array(pieces, { maxLength: 12 }).map((parts) => `\na: ${parts.join('')}`);
  fc.assert(
    fc.property(written, (text) => {
      const root = readPlainLines(text);
      if (root === undefined) return;
      const document = parseDocument(text, { schema: 'core', uniqueKeys: false });
      expect(document.errors).toEqual([]);
      expect(anatomy(root)).toEqual(anatomy(document.contents));
    }),
    { numRuns: 5000 },
  );
});

test('reads what most front matter is written in', () => {
  const text = '\ntitle: Watch one item\nthread: true\norder: 10\nowner: "@ana"\ngoals: [a, b-c]';
  expect(readPlainLines(text)?.toJSON()).toEqual({
    title: 'Watch one item',
    thread: true,
    order: 10,
    owner: '@ana',
    goals: ['a', 'b-c'],
  });
});

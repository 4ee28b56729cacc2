import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { measureText, type FontTable } from '../../src/diagrams/font/measure-text.ts';
import { projectRoot } from '../support/project-root.ts';

const regular = { size: 16, weight: 400, italic: false, monospace: false };

test.each([
  ['normal', 'newsreader-latin.woff2'],
  ['italic', 'newsreader-latin-italic.woff2'],
  ['extended', 'newsreader-latin-ext.woff2'],
] as const)('the measures of the %s font are those of the file that is shipped', (face, file) => {
  const data = readFileSync(join(projectRoot, 'src/site/fonts', file));
  const table = JSON.parse(
    readFileSync(join(projectRoot, 'src/diagrams/font/newsreader.json'), 'utf8'),
  ) as FontTable;
  // Otherwise: node test/diagrams/write-font-table.ts
  expect(table.faces[face].digest).toBe(createHash('sha256').update(data).digest('hex'));
});

test('pairs are kerned, across blanks too', () => {
  const apart = measureText('A', regular) + measureText('V', regular);
  expect(measureText('AV', regular)).toBeLessThan(apart);
});

test('bold is wider than regular', () => {
  expect(measureText('shelf', { ...regular, weight: 700 })).toBeGreaterThan(
    measureText('shelf', regular),
  );
});

test.each([
  ['棚', 16],
  ['재고', 32],
  ['e\u0301', measureText('é', regular)],
  ['\u200B', 0],
])('%s, which the font lacks, is as wide as its script is', (text, width) => {
  expect(measureText(text, regular)).toBeCloseTo(width, 1);
});

test.each(['🚚', '👩‍💻', '❤️'])('%s is one character of more than its height', (text) => {
  expect(measureText(text, regular)).toBeCloseTo(20, 0);
});

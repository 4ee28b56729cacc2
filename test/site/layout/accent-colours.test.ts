import { readFileSync } from 'node:fs';

import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { accentColours, papers } from '../../../src/site/layout/head-style.ts';

test('keeps a colour that is readable as it is', () => {
  expect(accentColours('#0b6e4f').light).toBe('#0b6e4f');
});

test('keeps every colour readable on every paper of both themes', () => {
  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(hex, (accent) => {
      const { light, dark } = accentColours(accent);
      return (
        papers.light.every((paper) => wcagContrast(light, paper) >= 4.5) &&
        papers.dark.every((paper) => wcagContrast(dark, paper) >= 4.5)
      );
    }),
    { numRuns: 200 },
  );
});

test.each([[undefined], ['#fff'], ['#000'], ['#ff0']])('copes with %s', (accent) => {
  expect(accentColours(accent).light).toMatch(/^#[\da-f]{6}$/);
});

test('measures against the papers that the pages have', () => {
  const tokens = readFileSync('src/site/layout/styles/tokens.css', 'utf8');
  const valueOf = (name: string) => new RegExp(`--${name}: (#\\w+);`).exec(tokens)?.[1];
  expect(papers).toEqual({
    light: [valueOf('sand-0'), valueOf('sand-1')],
    dark: [valueOf('coal-0'), valueOf('coal-1')],
  });
});

import { readFileSync } from 'node:fs';

import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';

import { papers } from '../../../src/site/layout/head-style.ts';

const read = (file: string) => readFileSync(`src/site/layout/${file}`, 'utf8');
const statuses = [
  'reached',
  'ahead',
  'on-track',
  'behind',
  'worse',
  'unknown',
  'unmeasured',
] as const;

/** The shades of a status in the light and the dark theme. */
function shadesOf(status: string): readonly (string | undefined)[] {
  const tokens = read('styles/tokens.css');
  const [, light, dark] =
    new RegExp(`--goal-${status}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(tokens) ?? [];
  return [light, dark];
}

test.each(['reached', 'ahead', 'on-track', 'behind', 'worse'])(
  'the colour of a goal that is %s is readable on every paper',
  (status) => {
    const [light = '', dark = ''] = shadesOf(status);
    for (const paper of papers.light) expect(wcagContrast(light, paper)).toBeGreaterThan(4.5);
    for (const paper of papers.dark) expect(wcagContrast(dark, paper)).toBeGreaterThan(4.5);
  },
);

test('every status of a goal has a shape of its own', () => {
  const sprite = read('Sprite.astro');
  const shapes = statuses.map(
    (status) => new RegExp(`<symbol id="_goal-${status}"[^>]*>([^]*?)</symbol>`).exec(sprite)?.[1],
  );
  expect(shapes).not.toContain(undefined);
  expect(new Set(shapes).size).toBe(statuses.length);
});

import { wcagContrast } from 'culori';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { palette } from '../../src/diagrams/palette.ts';
import { projectRoot } from '../support/project-root.ts';

const css = readFileSync(join(projectRoot, 'src/diagrams/diagram.css'), 'utf8');
const papers = { light: '#fcfbf8', dark: '#171613' };

describe('the colours of drawings', () => {
  test.each(Object.keys(palette))('%s is given by the style sheet', (role) => {
    expect(css).toMatch(new RegExp(`^\\s*--diagram-${role}:`, 'm'));
  });

  test('stand for one role each', () => {
    expect(new Set(Object.values(palette)).size).toBe(Object.keys(palette).length);
  });

  const series = [...css.matchAll(/--diagram-(series-\d): light-dark\((#\w+), (#\w+)\)/g)];
  test.each(series.map(([, name, light, dark]) => [name, light, dark]))(
    '%s has 4.5:1 on both papers',
    (_, light, dark) => {
      expect(wcagContrast(light ?? '', papers.light)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(dark ?? '', papers.dark)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

import { expect, test } from 'vitest';

import { addresses } from '../../src/core/site-addresses.ts';
import { roadmapOf, minimal, type Tree } from '../support/roadmap-of.ts';

const link = 'Read the [guide](/guide/promises/) and the [health](/health/).\n';
const isOptional = (address: string) => /^\/(?:health|guide)\//.test(address);

test('has the health and the guide, and bodies can link to them', () => {
  const { roadmap, diagnostics } = roadmapOf(treeOf(''));
  expect(diagnostics).toEqual([]);
  expect(roadmap && addresses(roadmap).filter(isOptional)).toContain('/guide/promises/');
  expect(roadmap && addresses(roadmap)).toContain('/health/');
});

test('has neither where the settings leave them out, and reports links to them', () => {
  const { roadmap, diagnostics } = roadmapOf(treeOf('health: off\nguide: off\n'));
  expect(roadmap).toBeUndefined();
  expect(diagnostics.map(({ rule, location }) => [rule, location])).toEqual([
    ['broken-link', { file: 'intents/never-run-out.md', line: 7, column: 18, length: 16 }],
    ['broken-link', { file: 'intents/never-run-out.md', line: 7, column: 53, length: 8 }],
  ]);
  const without = roadmapOf({ ...minimal, 'roadmap.yml': 'health: off\nguide: off\n' });
  expect(without.roadmap && addresses(without.roadmap).filter(isOptional)).toEqual([]);
});

function treeOf(settings: string): Tree {
  return {
    ...minimal,
    'roadmap.yml': `title: Shelfwise\n${settings}`,
    'intents/never-run-out.md': `${minimal['intents/never-run-out.md']}\n${link}`,
  };
}

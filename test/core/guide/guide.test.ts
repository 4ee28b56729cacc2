import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { withAdvice } from '../../../src/core/coach/coach.ts';
import { isAdvice, ruleIds } from '../../../src/core/diagnostics/rule-table.ts';
import { parseSources } from '../../../src/core/document/sources.ts';
import { guideIds, guideOfRule, guideTable } from '../../../src/core/guide/guide-table.ts';
import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import { projectRoot } from '../../support/project-root.ts';
import { filesOf, minimal, type Tree } from '../../support/roadmap-of.ts';
import { filesIn } from '../rules/read-rule-page.ts';

const folder = join(projectRoot, 'src/core/guide');
const pages = new Map(
  await Promise.all(
    ['index', ...guideIds].map(
      async (id) => [id, await readFile(join(folder, `${id}.md`), 'utf8')] as const,
    ),
  ),
);

test('has a file for every page of its table, and no others', () => {
  const files = globSync('*.md', { cwd: folder }).map((file) => basename(file, '.md'));
  expect(files.toSorted()).toEqual([...pages.keys()].toSorted());
});

test('explains the rules of the coach, each on one page', () => {
  expect(ruleIds.filter((rule) => guideOfRule(rule) !== undefined)).toEqual(
    ruleIds.filter(isAdvice),
  );
  const listed = guideIds.flatMap((id) => guideTable[id].rules);
  expect(new Set(listed).size).toBe(listed.length);
});

describe.each(guideIds)('the page %s', (id) => {
  const text = pages.get(id) ?? '';

  test('begins with its title and is short', () => {
    expect(text.split('\n')[0]).toBe(`# ${guideTable[id].title}`);
    expect(text.replaceAll(/^```[^]*?^```$/gm, '').split(/\s+/).length).toBeLessThan(350);
  });

  test('shows one file', () => {
    expect(Object.keys(filesIn(text))).toHaveLength(1);
  });
});

test('shows files that are one roadmap without problems', () => {
  const all = Object.assign({}, ...[...pages.values()].map(filesIn)) as Tree;
  expect(Object.keys(all)).toHaveLength(guideIds.length);
  expect(problemsOf(all)).toEqual([]);
});

test('would report a mistake in a file it shows', () => {
  const wrong = {
    ...minimal,
    'intents/never-run-out.md': '---\ntitle: Build a dashboard\nhorizon: now\n---\n',
  };
  expect(problemsOf(wrong)).toContain('intent-states-outcome');
});

function problemsOf(tree: Tree): readonly string[] {
  const files = filesOf(tree);
  const made = createRoadmap(files, { asOf: '2026-11-23' });
  const { diagnostics } = withAdvice(made, parseSources(files), { isDated: true });
  return diagnostics.map(({ rule }) => rule);
}

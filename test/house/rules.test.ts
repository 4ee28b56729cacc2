import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { ruleIds, ruleTable } from '../../src/core/diagnostics/rule-table.ts';
import { projectRoot } from '../support/project-root.ts';

const folder = join(projectRoot, 'src/core/rules');
const ofRoadmap = ruleIds.filter((id) => ruleTable[id].found.some((stage) => stage === 'roadmap'));

describe('the table of the rules', () => {
  test('lists them in the order of the alphabet', () => {
    expect(ruleIds).toEqual(ruleIds.toSorted());
  });

  test('has a page for every rule, and none for anything else', () => {
    expect(filesThatEnd('.md')).toEqual(ruleIds);
  });

  test('has a file for every rule over the whole roadmap, and none for anything else', () => {
    const others = ['check', 'check-rules', 'open-slices-of'];
    expect(filesThatEnd('.ts').filter((name) => !others.includes(name))).toEqual(ofRoadmap);
  });

  test.each(ofRoadmap)('%s is checked by the function of that name', async (rule) => {
    const name = rule.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const file = await readFile(join(folder, `${rule}.ts`), 'utf8');
    expect(file).toContain(`export const ${name}: Check = `);
  });

  test.each(ruleIds)('%s has a page that begins with its heading', async (rule) => {
    const page = await readFile(join(folder, `${rule}.md`), 'utf8');
    expect(page).toMatch(/^# \S/);
    expect(page.trim().split('\n').length).toBeGreaterThan(3);
  });
});

function filesThatEnd(ending: string): readonly string[] {
  return globSync(`*${ending}`, { cwd: folder })
    .map((file) => basename(file, ending))
    .toSorted();
}

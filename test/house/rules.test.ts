import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { structuralRules } from '../../src/core/rules/rule-ids.ts';
import { projectRoot } from '../support/project-root.ts';

const folder = join(projectRoot, 'src/core/rules');

describe('the pages of the rules', () => {
  test('there is one for every rule, and none for anything else', () => {
    const pages = globSync('*.md', { cwd: folder }).map((file) => basename(file, '.md'));
    expect(pages.toSorted()).toEqual([...structuralRules].toSorted());
  });

  test('rules are listed in the order of the alphabet, each once', () => {
    expect([...structuralRules]).toEqual([...new Set(structuralRules)].toSorted());
  });

  test.each(structuralRules)('%s has a page that begins with its heading', async (rule) => {
    const page = await readFile(join(folder, `${rule}.md`), 'utf8');
    expect(page).toMatch(/^# \S/);
    expect(page.trim().split('\n').length).toBeGreaterThan(3);
  });
});

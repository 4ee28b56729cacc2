import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { pageOfRule, ruleIds, ruleTable } from '../../src/core/diagnostics/rule-table.ts';
import { projectRoot } from '../support/project-root.ts';

const core = join(projectRoot, 'src/core');
const foundIn = (stage: string) =>
  ruleIds.filter((id) => ruleTable[id].found.some((each) => each === stage));
const rooms = [
  {
    room: 'rules',
    rules: foundIn('roadmap'),
    others: ['check', 'check-rules', 'open-slices-of'],
    type: 'Check',
  },
  {
    room: 'coach',
    rules: foundIn('coach'),
    others: [
      'advice',
      'coach',
      'findings-of',
      'leading-verb',
      'once-for-all',
      'says-outcome',
      'solution-cues',
      'stakes',
      'title-phrase',
      'title-words',
    ],
    type: 'Advice',
  },
] as const;

describe('the table of the rules', () => {
  test('lists them in the order of the alphabet', () => {
    expect(ruleIds).toEqual(ruleIds.toSorted());
  });

  test('has a page for every rule, and none for anything else', () => {
    const pages = rooms.flatMap(({ room }) => filesIn(room, '.md'));
    expect(pages.toSorted()).toEqual(ruleIds);
  });

  test.each(rooms)(
    'has a file in $room for each of its rules, and none for anything else',
    (of) => {
      const others: readonly string[] = of.others;
      expect(filesIn(of.room, '.ts').filter((name) => !others.includes(name))).toEqual(of.rules);
    },
  );

  const checked = rooms.flatMap(({ room, rules, type }) =>
    rules.map((rule) => ({ rule, room, type })),
  );

  test.each(checked)('$rule is the function of that name', async ({ rule, room, type }) => {
    const name = rule.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const file = await readFile(join(core, room, `${rule}.ts`), 'utf8');
    expect(file).toContain(`export const ${name}: ${type} = `);
  });

  test.each(ruleIds)('%s has a page that begins with its heading', async (rule) => {
    const page = await readFile(join(core, pageOfRule(rule)), 'utf8');
    expect(page).toMatch(/^# \S/);
    expect(page.trim().split('\n').length).toBeGreaterThan(3);
  });
});

function filesIn(room: string, ending: string): readonly string[] {
  return globSync(`*${ending}`, { cwd: join(core, room) })
    .map((file) => basename(file, ending))
    .toSorted();
}

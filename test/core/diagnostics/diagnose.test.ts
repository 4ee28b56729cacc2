import { describe, expect, test } from 'vitest';

import { configurableRules, ruleIds } from '../../../src/core/diagnostics/rule-table.ts';
import { minimal, roadmapOf } from '../../support/roadmap-of.ts';

const stray = { ...minimal, 'slices/a.markdown': '---\ntitle: A\n---\n' };

/** What is found in a folder with a stray file, as `rule severity`, by what the settings say of it. */
function found(settings: string, tree: Readonly<Record<string, string>> = stray) {
  const { diagnostics, roadmap } = roadmapOf({ ...tree, 'roadmap.yml': settings });
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  expect(roadmap === undefined).toBe(isBroken);
  return diagnostics.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('the severity of a rule', () => {
  test.for([
    ['is its own where the settings say nothing', '', ['stray-file warning']],
    ['may be turned off', 'rules: { stray-file: off }', []],
    ['may be a warning', 'rules: { stray-file: warn }', ['stray-file warning']],
    ['may be an error', 'rules: { stray-file: error }', ['stray-file error']],
    [
      'is its own where the setting is wrong',
      'rules: { stray-file: warning }',
      ['invalid-value error', 'stray-file warning'],
    ],
    [
      'is not set by the setting of another',
      'rules: { future-date: error }',
      ['stray-file warning'],
    ],
  ] as const)('%s', ([, settings, expected]) => {
    expect(found(settings)).toEqual(expected);
  });

  test('of what is found in a body may be set', () => {
    const tree = {
      ...minimal,
      'intents/a.mdx': '---\ntitle: A\nhorizon: now\n---\n\n<img src="a.png" />\n\n![](a.png)\n',
      'intents/a.png': '',
    };
    expect(found('', tree)).toEqual(['missing-alt-text warning', 'missing-alt-text warning']);
    expect(found('rules: { missing-alt-text: off }', tree)).toEqual([]);
    expect(found('rules: { missing-alt-text: error }', tree)).toContain('missing-alt-text error');
  });

  test.each(ruleIds.filter((rule) => !configurableRules.some((id) => id === rule)))(
    'of %s is an error, and naming it in the settings is one',
    (rule) => {
      const { diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': `rules: { ${rule}: off }` });
      expect(diagnostics).toMatchObject([
        {
          rule: 'invalid-value',
          severity: 'error',
          message: `The rule "${rule}" always runs and cannot be set.`,
          hint: 'Remove the key.',
          location: { file: 'roadmap.yml', line: 1, column: 10, length: rule.length },
        },
      ]);
    },
  );

  test('of a rule that is turned off hides no other problem of its file', () => {
    const tree = { ...stray, 'roadmap.yml': 'rules: { stray-file: off }\nunknown: 1\n' };
    expect(roadmapOf(tree).diagnostics.map(({ rule }) => rule)).toEqual(['unknown-key']);
  });
});

describe('a rule that does not exist', () => {
  test.for([
    ['stray-fiel', 'Did you mean "stray-file"?'],
    ['Stray-File', 'Did you mean "stray-file"?'],
    ['thin-slices', 'The schema of the settings lists the rules that can be set.'],
  ] as const)('is an error at its key: %s', ([rule, hint]) => {
    const { diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': `rules:\n  ${rule}: off\n` });
    expect(diagnostics).toEqual([
      {
        rule: 'invalid-value',
        severity: 'error',
        message: `There is no rule "${rule}".`,
        hint,
        location: { file: 'roadmap.yml', line: 2, column: 3, length: rule.length },
      },
    ]);
  });
});

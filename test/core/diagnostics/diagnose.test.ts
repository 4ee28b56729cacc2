import { describe, expect, test } from 'vitest';

import { configurableRules, ruleIds } from '../../../src/core/diagnostics/rule-table.ts';
import { withAdvice } from '../../../src/core/coach/coach.ts';
import { startOf } from '../../../src/core/diagnostics/diagnostic.ts';
import { parseSources } from '../../../src/core/document/sources.ts';
import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import { filesOf, minimal, roadmapOf } from '../../support/roadmap-of.ts';

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
    ['thin-slices', 'To see all rules: throughline rules.'],
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

describe('a rule that a file allows not to be followed', () => {
  const alone = 'Shop 12 has one shelf.';
  const allowing = (rule: string, because = `because: ${alone}`) =>
    minimal['slices/watch-one-item.md'].replace(
      '\n---\n',
      `\nallow:\n  - rule: ${rule}\n    ${because}\n---\n\n# Plan: <b>\n`,
    );
  const report = (tree: Readonly<Record<string, string>>) => {
    const files = filesOf({ ...minimal, ...tree });
    const made = withAdvice(createRoadmap(files, { asOf: '2026-11-23' }), parseSources(files), {
      isDated: false,
    });
    return made.diagnostics.map(({ rule, location, message, hint }) => {
      const { file, line, column } = startOf(location);
      return `${file}:${line}:${column} ${rule}: ${message} ${hint}`;
    });
  };
  const file = 'slices/watch-one-item.md';
  const settings = { 'roadmap.yml': 'coach: gentle\nrules: { slice-is-owned: error }\n' };
  const unowned = `${file}:5:9 slice-is-owned: The slice is active, but has no owner and no team. Add "owner" or "team".`;
  const unclosed = report({ ...settings, [file]: allowing('slice-is-owned') });

  test('reports nothing in that file, in front matter and in the body, also where it is an error', () => {
    expect(report({ ...settings, [file]: minimal[file] })).toEqual([unowned]);
    expect(unclosed).toHaveLength(1);
    expect(unclosed[0]).toContain(`${file}:11:9 unclosed-markup: `);
    expect(report({ ...settings, [file]: allowing('unclosed-markup') })).toEqual([unowned]);
  });

  test('is reported in other files', () => {
    const other = { 'slices/b.md': minimal[file].replace('thread: true\n', '') };
    expect(report({ ...settings, ...other, [file]: allowing('slice-is-owned') })).toEqual([
      `slices/b.md:4:9${unowned.slice(file.length + 4)}`,
      ...unclosed,
    ]);
  });

  test.for([
    [
      'that reports nothing any more',
      'horizon-agrees',
      '"horizon-agrees" reports nothing in this file, so there is nothing to allow. Remove the entry from "allow".',
    ],
    [
      'that does not exist',
      'slice-is-ownd',
      'There is no rule "slice-is-ownd". Did you mean "slice-is-owned"?',
    ],
    [
      'that reports errors',
      'broken-link',
      'The rule "broken-link" reports errors, which cannot be allowed. Fix them and remove the entry.',
    ],
  ] as const)('%s is reported at its place', ([, rule, message]) => {
    const found = report({ ...settings, [file]: allowing(rule) });
    expect(found).toContain(`${file}:7:11 unused-allow: ${message}`);
  });

  test('that is off, or waits for a history that is not known, is left alone', () => {
    for (const rule of ['assumption-has-worry', 'now-is-moving'] as const) {
      const found = report({ 'roadmap.yml': 'coach: default\n', [file]: allowing(rule) });
      expect(found.join()).not.toContain('unused-allow');
    }
  });

  test('needs a reason', () => {
    expect(report({ [file]: allowing('slice-is-owned', 'x-why: Yes') })).toContain(
      `${file}:7:5 missing-key: The key "because" is missing. Add "because: …" to this item.`,
    );
    expect(report({ [file]: allowing('slice-is-owned', "because: ' '") })).toContain(
      `${file}:8:14 invalid-value: "because" is blank. Add a value or remove the key.`,
    );
  });

  test('named twice is reported once', () => {
    const twice = allowing('slice-is-owned').replace(
      `${alone}\n`,
      `${alone}\n  - rule: slice-is-owned\n    because: No.\n`,
    );
    expect(report({ ...settings, [file]: twice })).toContain(
      `${file}:9:11 unused-allow: "slice-is-owned" is allowed twice. Keep one of the two.`,
    );
  });

  test('counts for the goals of the vision', () => {
    const goals = minimal['vision.md'].replace('goals:', '$&\n  - { id: waste, title: No waste }');
    const vision = goals.replace(
      '\n---\n',
      `\nallow: [{ rule: goal-is-served, because: ${alone} }]\n---\n`,
    );
    const strict = { 'roadmap.yml': 'coach: strict\n' };
    const rules = (tree: Readonly<Record<string, string>>) =>
      report({ ...strict, ...tree }).filter((text) => text.includes('goal-is-served'));
    expect(rules({ 'vision.md': goals })).toHaveLength(1);
    expect(rules({ 'vision.md': vision })).toEqual([]);
  });
});

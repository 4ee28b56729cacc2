import { expect, test } from 'vitest';

import { startOf, type Diagnostic } from '../../../src/core/diagnostics/diagnostic.ts';
import type { RuleId } from '../../../src/core/diagnostics/rule-table.ts';
import type { Finding, Item } from '../../../src/core/roadmap/roadmap.ts';
import { healthView, subjectOf } from '../../../src/site/health/health-view.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const roadmap = linkedRoadmap({
  ...minimal,
  'roadmap.yml': 'teams: { x: Design, y: Engineering }',
  'intents/never-run-out.md': minimal['intents/never-run-out.md'].replace(
    'horizon: now',
    'horizon: now\nteam: y',
  ),
});
const { vision, intents, slices, teams } = roadmap;
const found = (rule: RuleId, item?: Item, message = 'Wrong.', hint = 'Fix it.'): Finding => ({
  ...({ rule, message, hint, severity: 'warning', location: { file: 'a.md' } } as Diagnostic),
  ...(item && { item }),
});
const findings = [
  found('missing-alt-text'),
  found('slice-is-thin', slices[0], 'Too thick.'),
  found('slice-is-thin', slices[0], 'Too thick still.'),
  found('promise-is-kept', slices[0]),
  found('request-is-agreed', slices[0]),
  found('blocked-is-not-active', slices[0]),
  found('is-reviewed', intents[0]),
  found('vision-is-repeatable', vision),
  found('now-is-focused', teams[0]),
];

test('chooses three things, each for another reason', () => {
  const { first } = healthView({ ...roadmap, findings });
  expect(first.map(({ finding, more, to }) => [finding.rule, more, to])).toEqual([
    ['promise-is-kept', 0, '_slices-promise-is-kept'],
    ['blocked-is-not-active', 0, '_slices-blocked-is-not-active'],
    ['now-is-focused', 0, '_slices-now-is-focused'],
  ]);
});

test('takes two for one reason before it shows fewer', () => {
  const few = findings.filter(({ rule }) => /^(?:request|blocked)/.test(rule));
  const { first } = healthView({ ...roadmap, findings: few });
  expect(first.map(({ finding }) => finding.rule)).toEqual([
    'blocked-is-not-active',
    'request-is-agreed',
  ]);
});

test('lists all by altitude, and says once what all of a rule say', () => {
  const { levels, count } = healthView({ ...roadmap, findings });
  expect(count).toBe(9);
  expect(levels.map(({ altitude, count: own }) => [altitude, own])).toEqual([
    ['vision', 1],
    ['intents', 1],
    ['slices', 6],
    ['files', 1],
  ]);
  const thin = levels[2]?.groups.find(({ rule }) => rule === 'slice-is-thin');
  expect(thin).toMatchObject({ hint: 'Fix it.', message: undefined });
});

test('lists all by team: that of a slice is the one of its intent', () => {
  const counts = healthView({ ...roadmap, findings }).teams.map((each) => [
    each.team?.name,
    each.count,
  ]);
  expect(counts).toEqual([
    ['Design', 1],
    ['Engineering', 6],
    [undefined, 2],
  ]);
});

test('leads to the page of an item, and names a file that is none', () => {
  const [file, thick] = findings;
  expect(file && subjectOf(file, roadmap)).toEqual({ title: 'a.md', isWritten: false });
  expect(thick && subjectOf(thick, roadmap)).toMatchObject({ address: '/slices/watch-one-item/' });
  expect(file && startOf(file.location).line).toBe(1);
});

test('has nothing to show of a sound roadmap', () => {
  expect(healthView({ ...roadmap, findings: [] })).toEqual({
    ...{ count: 0, first: [], levels: [], teams: [] },
  });
});

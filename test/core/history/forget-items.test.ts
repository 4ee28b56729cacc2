import { describe, expect, test } from 'vitest';

import { foldHistory } from '../../../src/core/history/fold-history.ts';
import { forgetItems } from '../../../src/core/history/forget-items.ts';
import { unknownForget } from '../../../src/core/history/unknown-forget.ts';
import { movesOf } from '../../../src/core/history/moves-of.ts';
import { settingsIn } from '../../../src/core/document/sources.ts';
import { addresses } from '../../../src/core/site-addresses.ts';
import { textsOf } from '../../support/change-texts.ts';
import { logOf, roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';
import { filesOf, minimal, roadmapOf } from '../../support/roadmap-of.ts';

const slice = (title: string, intent: string) =>
  `---\ntitle: ${title}\nintent: ${intent}\nstatus: ready\n---\n`;
const intent = (title: string) => `---\ntitle: ${title}\nhorizon: next\n---\n`;

const story: readonly Commit[] = [
  { date: '2026-08-03', files: minimal, subject: 'Begins' },
  {
    date: '2026-09-07',
    files: { 'intents/rival.md': intent('Buy our rival'), 'slices/a.md': slice('A', 'rival') },
    subject: 'Adds the deal',
  },
  {
    date: '2026-09-14',
    files: { 'intents/rival.md': intent('Buy Acme Corp') },
    subject: 'Names it',
  },
  {
    date: '2026-10-05',
    files: { 'slices/a.md': slice('A', 'never-run-out'), 'intents/rival.md': undefined },
    subject: 'Gives it up',
  },
  {
    date: '2026-10-06',
    files: { 'slices/b.md': slice('B', 'never-run-out') },
    subject: 'After BUY ACME CORP',
  },
  {
    date: '2026-10-07',
    files: { 'slices/c.md': slice('C', 'never-run-out') },
    subject: 'Without a rivalry',
  },
];

describe('an item that is forgotten', () => {
  const before = roadmapWithHistory(story);
  const history = forgetItems(foldHistory(logOf(story), before.asOf), logOf(story), [
    'intent/rival',
  ]);
  const after = { ...before, history };

  test('is in no change, nor is what was part of it said to have been', () => {
    expect(textsOf(before, movesOf(before)).join('\n')).toContain('Buy Acme Corp');
    expect(textsOf(after, movesOf(after))).toEqual([
      '"C" added to "A shop never runs out of what it sells every day".',
      '"B" added to "A shop never runs out of what it sells every day".',
      '"A" added.',
      'Roadmap created with the vision "Every shelf knows what it needs": 1 goal, 1 intent and 1 slice.',
    ]);
  });

  test('has no page at its old address', () => {
    expect(addresses(before)).toContain('/intents/rival/');
    expect(addresses(after)).not.toContain('/intents/rival/');
  });

  test('takes the messages of the commits that touched or name it along', () => {
    expect(history.commits.map(({ subject }) => subject)).toEqual([
      'Begins',
      '',
      '',
      '',
      '',
      'Without a rivalry',
    ]);
  });

  test('is nowhere in the history', () => {
    const text = JSON.stringify([...history.items]) + JSON.stringify(history.commits);
    expect(text).not.toMatch(/acme|our rival|"rival"/i);
  });

  test('is known by an id it had before', () => {
    const renamed = { text: intent('Buy our rival'), from: 'intents/rival.md' };
    const commits = [
      ...story.slice(0, 2),
      {
        date: '2026-09-14',
        files: { 'intents/deal.md': renamed, 'slices/a.md': slice('A', 'deal') },
      },
      { date: '2026-10-05', files: { 'slices/a.md': undefined, 'intents/deal.md': undefined } },
    ];
    const log = logOf(commits);
    const kept = forgetItems(foldHistory(log, '2026-11-23'), log, ['intent/rival']);
    expect([...kept.items.keys()].filter((key) => key.startsWith('intent/'))).toEqual([
      'intent/never-run-out',
    ]);
  });

  test('is kept while it is on the roadmap', () => {
    const log = logOf(story);
    const kept = forgetItems(foldHistory(log, '2026-11-23'), log, ['slice/b']);
    expect(kept.items.has('slice/b')).toBe(true);
  });
});

describe('forget in the settings', () => {
  test.each([
    ['slices/a b', undefined],
    ['a', undefined],
    ['/slices/a/', 'Did you mean "slices/a"?'],
    ['slices/2026/a.md', 'Did you mean "slices/a"?'],
    ['slice/a', 'Did you mean "slices/a"?'],
    ['teams/ops', undefined],
  ])('takes the ids of items: %j', (written, hint) => {
    const { diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': `forget: ["${written}"]\n` });
    const found = diagnostics.map(({ rule, message, hint: said, location }) => [
      rule,
      message,
      said,
      location,
    ]);
    expect(found).toEqual(
      written === 'slices/a b'
        ? []
        : [
            [
              'invalid-value',
              `"forget" is not the id of an item, such as "slices/old-id": "${written}".`,
              hint,
              { file: 'roadmap.yml', line: 1, column: 10, length: written.length + 2 },
            ],
          ],
    );
  });

  test('refuses what is still there, at its place', () => {
    const forget = 'forget:\n  - slices/watch-one-item\n  - goals/stock-outs\n  - slices/gone\n';
    const { diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': forget });
    expect(diagnostics).toMatchObject([
      {
        rule: 'contradictory-forget',
        severity: 'error',
        message: '"slices/watch-one-item" is in "forget", but it is on the roadmap.',
        hint: 'Delete slices/watch-one-item.md, or remove "slices/watch-one-item" from "forget".',
        location: { file: 'roadmap.yml', line: 2, column: 5 },
      },
      {
        message: '"goals/stock-outs" is in "forget", but it is on the roadmap.',
        hint: 'Remove the goal from vision.md, or remove "goals/stock-outs" from "forget".',
        location: { line: 3, column: 5 },
      },
    ]);
  });

  test('warns of what git never saw, unless git does not know everything', () => {
    const files = filesOf({
      ...minimal,
      'roadmap.yml': 'forget: [intents/rivel, slices/x, intents/rival]\n',
    });
    const log = logOf(story);
    expect(unknownForget(settingsIn(files), log)).toMatchObject([
      {
        rule: 'unknown-forget',
        message: '"intents/rivel" was never on this roadmap, so nothing is forgotten.',
        hint: 'Did you mean "intents/rival"?',
        location: { file: 'roadmap.yml', line: 1, column: 10 },
      },
      {
        message: '"slices/x" was never on this roadmap, so nothing is forgotten.',
        hint: 'Correct the id, or remove "slices/x" from "forget".',
        location: { line: 1, column: 25 },
      },
    ]);
    expect(unknownForget(settingsIn(files), { ...log, completeness: 'shallow' })).toEqual([]);
  });
});

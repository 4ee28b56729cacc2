import { expect, test } from 'vitest';

import { messagesOf } from '../../../src/core/roadmap/messages-of.ts';
import { placeAt, writePlaces } from '../../../src/site/changes/write-places.ts';
import { boardReplay } from '../../../src/site/board/board-replay.ts';
import { replayLine } from '../../../src/site/changes/replay-line.ts';
import { sayMonth } from '../../../src/site/changes/say-month.ts';
import { roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';

const vision = '---\ntitle: V\nstatement: S.\n---\n';
const intent = (title: string, where: string) => `---\ntitle: ${title}\n${where}\n---\n`;

const story: readonly Commit[] = [
  {
    date: '2025-11-30',
    files: {
      'vision.md': vision,
      'intents/a.md': intent('A', 'horizon: later'),
      'intents/b.md': intent('B', 'horizon: next'),
      'intents/d.md': intent('D', 'horizon: now'),
    },
  },
  {
    date: '2026-01-31',
    files: {
      'intents/a.md': intent('A', 'horizon: next'),
      'intents/b.md': intent('B, again', 'horizon: now'),
      'intents/c.md': intent('C', 'horizon: later'),
    },
  },
  {
    date: '2026-02-01',
    files: {
      'intents/b.md': undefined,
      'intents/c.md': intent('C', 'declined: No.'),
      'intents/d.md': intent('D', 'done: 2026-01-30'),
    },
  },
];

test('knows where every intent stood at the end of each month, those that are gone as well', () => {
  const replay = boardReplay(roadmapWithHistory(story, { asOf: '2026-03-10' }));
  expect(replay?.months).toEqual(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03']);
  expect(
    replay?.items.map(({ title, isGone, states }) => [title, isGone, writePlaces(states)]),
  ).toEqual([
    ['A', false, '0:later 2:next'],
    ['D', false, '0:now 2:done'],
    ['C', false, '2:later 3:declined'],
    ['B, again', true, '0:next 2:now 3:absent'],
  ]);
});

test('ends with the day of the roadmap, whatever the dates of commits', () => {
  const replay = boardReplay(roadmapWithHistory(story, { asOf: '2026-01-29' }));
  expect(replay?.months).toEqual(['2025-11', '2025-12', '2026-01']);
});

test.each([
  ['there is no history', [], '2026-03-10'],
  ['it is one month long', story.slice(0, 1), '2025-11-30'],
  ['nothing ever moved', story.slice(0, 1), '2026-03-10'],
])('has nothing to replay when %s', (_, commits, asOf) => {
  const roadmap = roadmapWithHistory(commits.length > 0 ? commits : story, { asOf });
  const { history: _history, ...without } = roadmap;
  expect(boardReplay(commits.length > 0 ? roadmap : without)).toBeUndefined();
});

test('says what moved, was added, done, declined and removed in each month', () => {
  const roadmap = roadmapWithHistory(story, { asOf: '2026-03-10' });
  const replay = boardReplay(roadmap);
  const said = replay?.months.map((_, month) =>
    sayMonth(replay, month, messagesOf(roadmap.settings)).replaceAll(/[\u2068\u2069]/g, ''),
  );
  expect(said).toEqual([
    'History starts here: 3 intents',
    'No changes',
    '2 intents moved: “A” from Later to Next, “B, again” from Next to Now · 1 intent added: “C” in Later · 1 intent done: “D”',
    '1 intent declined: “C” · 1 intent removed: “B, again”',
    'No changes this month',
  ]);
});

test('names three of many, and counts the rest', () => {
  const files = (horizon: string) =>
    Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [
        `intents/${id}.md`,
        intent(id, `horizon: ${horizon}`),
      ]),
    );
  const roadmap = roadmapWithHistory([
    { date: '2026-10-01', files: { 'vision.md': vision, ...files('later') } },
    { date: '2026-11-02', files: files('now') },
  ]);
  const replay = boardReplay(roadmap);
  expect(replay && sayMonth(replay, 1, messagesOf(roadmap.settings))).toMatch(
    /^This month: 5 intents moved: .*, 2 more$/,
  );
});

test('draws a bead where something moved, and the years, from the side the language begins at', () => {
  const replay = boardReplay(roadmapWithHistory(story, { asOf: '2026-03-10' }));
  // The words of the page may be in another language than the page runs in.
  const of = (language: string) => ({ language, locale: 'en' });
  expect(replay && replayLine(replay, of('en'))).toEqual({
    beads: [50, 75],
    years: [{ at: 50, anchor: 'middle', text: '2026' }],
    first: 'Nov 2025',
  });
  expect(replay && replayLine(replay, of('he')).beads).toEqual([50, 25]);
  const months = ['2025-11', '2025-12', '2026-01'];
  const anchored = (language: string) => replayLine({ months, items: [] }, of(language)).years;
  expect(anchored('en')).toEqual([{ at: 100, anchor: 'end', text: '2026' }]);
  // There, the end of a text is its left.
  expect(anchored('he')).toEqual([{ at: 0, anchor: 'end', text: '2026' }]);
});

test('finds in what is written of an intent where it stood in a month', () => {
  const at = (month: number) => placeAt('2:later 5:next 9:absent', month);
  expect([0, 1, 2, 4, 5, 8, 9, 30].map(at)).toEqual([
    ...['absent', 'absent', 'later', 'later'],
    ...['next', 'next', 'absent', 'absent'],
  ]);
  expect(placeAt('', 3)).toBe('absent');
});

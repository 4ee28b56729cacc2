import { describe, expect, test } from 'vitest';

import { describeMove } from '../../../src/site/changes/describe-move.ts';
import { isRecentKnown, recentWeeksOf, weeksOf } from '../../../src/site/changes/weeks.ts';
import { movesOf } from '../../../src/core/history/moves-of.ts';
import { roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';
import { minimal } from '../../support/roadmap-of.ts';

const slice = (title: string, front: string) =>
  `---\ntitle: ${JSON.stringify(title)}\nintent: never-run-out\n${front}\n---\n`;
const settings = { 'roadmap.yml': 'title: Ours\nurl: https://acme.example/roadmap\n' };

function story(title: string): readonly Commit[] {
  const update = `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-11-13\nslices: [bread]\n---\n`;
  return [
    { date: '2026-02-02', files: { ...minimal, ...settings } },
    { date: '2026-11-09', files: { 'slices/bread.md': slice(title, 'status: ready') } },
    {
      date: '2026-11-17',
      files: { 'slices/bread.md': slice(title, 'status: active'), 'updates/a.md': update },
    },
  ];
}

describe('weeks', () => {
  test('begin on Monday and hold what moved and what was written', () => {
    const roadmap = roadmapWithHistory(story('Order bread'));
    expect(
      weeksOf(roadmap).map(({ monday, moves, updates }) => [monday, moves.length, updates.length]),
    ).toEqual([
      ['2026-11-16', 1, 0],
      ['2026-11-09', 1, 1],
      ['2026-02-02', 1, 0],
    ]);
    expect(recentWeeksOf(roadmap)).toHaveLength(2);
  });

  test('nothing can be said to have stood still where its history is not known', () => {
    const roadmap = roadmapWithHistory(story('Order bread'));
    const { history } = roadmap;
    if (!history) throw new Error('There is no history');
    const knownSince = (since: string) =>
      isRecentKnown({ ...roadmap, history: { ...history, completeness: 'shallow', since } });
    expect(isRecentKnown(roadmap)).toBe(true);
    expect(isRecentKnown({ ...roadmap, history: { ...history, completeness: 'none' } })).toBe(
      false,
    );
    expect([knownSince('2026-01-01'), knownSince('2026-11-01')]).toEqual([true, false]);
  });

  test('a sentence leads to its item, and does without its name on its own page', () => {
    const roadmap = roadmapWithHistory(story('Order bread'));
    const [move] = movesOf(roadmap);
    const description = move && describeMove(roadmap, move);
    expect(description).toMatchObject({
      before: '',
      title: 'Order bread',
      after: ' started.',
      mark: 'active',
    });
    expect(move && describeMove(roadmap, move, 'own')).toMatchObject({
      before: 'Started.',
      after: '',
    });
  });

  test('a sentence that goes on about its item is whole without its name', () => {
    const roadmap = roadmapWithHistory([
      ...story('Order bread'),
      { date: '2026-11-18', files: { 'slices/bread.md': slice('Order bread', 'status: shipped') } },
      { date: '2026-11-19', files: { 'slices/bread.md': slice('Order bread', 'status: active') } },
    ]);
    const [move] = movesOf(roadmap);
    expect(move && describeMove(roadmap, move, 'own').before).toBe('Reopened: shipped → active.');
  });
});

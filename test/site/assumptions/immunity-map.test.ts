import { describe, expect, test } from 'vitest';

import { answerNote, beliefNotes } from '../../../src/site/assumptions/belief-notes.ts';
import { beliefStatus } from '../../../src/site/assumptions/belief-status.ts';
import { beliefOf, immunityMap } from '../../../src/site/assumptions/immunity-map.ts';
import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { roadmapWithHistory } from '../../support/history-of-tree.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const belief = (status: string, keys = '') =>
  `---\ntitle: B\nassumption: If so, then so.\nstatus: ${status}\n${keys}---\n`;
const intent = (horizon: string, assumptions: string, keys = '') =>
  `---\ntitle: I\n${horizon}\nassumptions: [${assumptions}]\n${keys}---\n`;
const tree = {
  ...minimal,
  'intents/now.md': intent('horizon: now', 'carried, answered, settled', 'reviewed: 2026-09-01\n'),
  'intents/soon.md': intent('horizon: next', 'older, newer, asked'),
  'intents/over.md': intent('done: 2026-10-01', 'free', 'reviewed: 2026-01-01\n'),
  'assumptions/settled.md': belief('holds', 'reviewed: 2026-11-01\n'),
  'assumptions/free.md': belief('untested'),
  'assumptions/newer.md': belief('untested', 'reviewed: 2026-10-01\n'),
  'assumptions/older.md': belief('untested', 'reviewed: 2026-03-01\n'),
  'assumptions/carried.md': belief('testing', 'reviewed: 2026-11-01\n'),
  'assumptions/answered.md': belief('broken', 'reviewed: 2026-08-05\n'),
  'assumptions/asked.md': belief('broken', 'reviewed: 2026-08-05\n'),
};
const roadmap = linkedRoadmap(tree);
const of = (id: string, within: Roadmap = roadmap) => {
  const assumption = within.byId.assumption.get(id);
  if (assumption === undefined) throw new Error(`There is no assumption "${id}".`);
  return beliefOf(within, assumption);
};
const words = (notes: readonly { readonly text: string; readonly isSignal?: boolean }[]) =>
  notes.map(({ text, isSignal }) => (isSignal ? `! ${text}` : text));

describe('the immunity map', () => {
  test('begins with what broke unanswered, then with doubts that work depends on', () => {
    const { beliefs } = immunityMap(roadmap);
    expect(beliefs.map(({ assumption }) => assumption.id)).toEqual([
      'asked',
      'carried',
      'older',
      'newer',
      'free',
      'answered',
      'settled',
    ]);
  });

  test('counts the doubts that work depends on, and what broke unanswered', () => {
    expect(immunityMap(roadmap)).toMatchObject({ unproven: 3, unanswered: 1 });
  });

  test('is empty without assumptions', () => {
    expect(immunityMap(linkedRoadmap(minimal))).toEqual({
      beliefs: [],
      unproven: 0,
      unanswered: 0,
    });
  });
});

describe('an assumption', () => {
  test('says that it is not tested, and that its review is long ago', () => {
    expect(words(beliefNotes(of('older'), roadmap))).toEqual(['untested', '! no tests', '! stale']);
  });

  test('that broke says when, and how many intents were not reviewed since', () => {
    expect(words(beliefNotes(of('asked'), roadmap))).toEqual([
      'broken since 5 Aug 2026',
      '! 1 intent not reviewed since',
    ]);
    expect(words(beliefNotes(of('answered'), roadmap))).toEqual(['broken since 5 Aug 2026']);
  });

  test('that broke says of each intent whether it was reviewed since', () => {
    const note = (id: string, horizon: string) =>
      roadmap.intents
        .filter((each) => each.id === horizon)
        .flatMap((each) => words(answerNote(each, of(id).since, roadmap)));
    expect(note('answered', 'now')).toEqual(['reviewed since, on 1 Sept 2026']);
    expect(note('asked', 'soon')).toEqual(['! not reviewed since it broke']);
    expect(note('asked', 'over')).toEqual([]);
  });

  test('broke on the day that git knows, whenever it was reviewed', () => {
    const known = roadmapWithHistory([
      { date: '2026-07-01', files: { ...tree, 'assumptions/asked.md': belief('testing') } },
      { date: '2026-07-20', files: { 'assumptions/asked.md': tree['assumptions/asked.md'] } },
    ]);
    expect(of('asked', known).since).toBe('2026-07-20');
    expect(of('settled', known).since).toBeUndefined();
  });

  test('has a line below its title', () => {
    expect(words(beliefStatus(of('carried'), roadmap))).toEqual([
      'Testing',
      '1 intent depends on it',
      '! no tests',
    ]);
  });
});

import { describe, expect, test } from 'vitest';

import { agendaAt } from '../../../src/core/history/agenda-at.ts';
import { pastMeetings } from '../../../src/core/history/past-meetings.ts';
import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { addresses } from '../../../src/core/site-addresses.ts';
import { meetingChanges } from '../../../src/site/changes/meeting-changes.ts';
import { pastAgenda } from '../../../src/site/meetings/past-agenda.ts';
import { roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const vision = (readings: string) =>
  `---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G, measure: m, baseline: 10, target: 0, readings: [${readings}] }]\n---\n`;
const slice = (title: string, keys: string) => `---\ntitle: ${title}\nintent: i\n${keys}\n---\n`;
const belief = (status: string) => `---\ntitle: B\nassumption: If.\nstatus: ${status}\n---\n`;
const settings =
  'meetings:\n  now: { every: week, on: monday }\n  later: { every: month, on: first thursday }\n';
const commits: readonly Commit[] = [
  {
    date: '2026-10-30',
    files: {
      'roadmap.yml': settings,
      'vision.md': vision('{ date: 2026-10-01, value: 8 }'),
      'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
      'intents/x.md': '---\ntitle: X\nhorizon: next\nconfidence: low\n---\n',
      'slices/a.md': slice('Old name', 'status: active\ntarget: 2026-11-10'),
      'slices/b.md': slice('B', 'status: ready'),
      'slices/c.md': slice('C', 'status: proposed'),
      'assumptions/b.md': belief('untested'),
    },
  },
  {
    date: '2026-11-18',
    files: {
      'vision.md': vision('{ date: 2026-10-01, value: 8 }, { date: 2026-11-18, value: 12 }'),
      'intents/x.md': '---\ntitle: X\nhorizon: now\nconfidence: low\n---\n',
      'slices/a.md': slice('A', 'status: shipped\nshipped: 2026-11-18\ntarget: 2026-11-10'),
      'slices/b.md': slice('B', 'status: active'),
      'slices/c.md': undefined,
      'assumptions/b.md': belief('broken'),
    },
  },
];
const roadmap = roadmapWithHistory(commits, { asOf: '2026-11-23' });
const of = (address: string) => agendaOf(roadmap, address);

function agendaOf(made: Roadmap, address: string): readonly (readonly string[])[] {
  const meeting = pastMeetings(made).find((each) => each.address === address);
  if (meeting === undefined) throw new Error(`There is no page at ${address}`);
  return pastAgenda(made, meeting).map(({ title, rows }) => [
    title,
    ...rows.map((row) => `${row.title}: ${row.notes.map(({ text }) => text).join(' · ')}`),
  ]);
}

describe('the meetings that are over', () => {
  test('have a page each, as far as history goes back, and that of today has none yet', () => {
    const pages = [
      '/now/2026-11-16/',
      '/now/2026-11-09/',
      '/now/2026-11-02/',
      '/later/2026-11-05/',
    ];
    expect(pastMeetings(roadmap).map(({ address }) => address)).toEqual(pages);
    expect(addresses(roadmap)).toEqual(expect.arrayContaining(pages));
  });

  test('are not there without the setting or without a history', () => {
    const [first, ...others] = commits;
    const files = { ...first?.files, 'roadmap.yml': '' };
    expect(pastMeetings(roadmapWithHistory([{ date: '2026-10-30', files }, ...others]))).toEqual(
      [],
    );
    expect(pastMeetings(linkedRoadmap({ 'roadmap.yml': settings }))).toEqual([]);
  });

  test('of now show the work of that day, and what became of it', () => {
    expect(of('/now/2026-11-16/')).toEqual([
      ['In progress', 'Old name: due 10 Nov 2026, overdue · today: shipped'],
      ['Ready to start', 'B: today: active'],
      ['Proposed', 'C: removed since'],
    ]);
  });

  test('of now show what was open that day, of files that were renamed since', () => {
    const told = (keys: string, body: string) =>
      `---\ntitle: T\nintent: i\nstatus: active\n${keys}\n---\n\n${body}\n`;
    const open = told(
      'depends_on: [b, gone]\nasks: [{ team: d, what: Draw it }, { team: d, what: Pay, agreed: Ana }]',
      '## Questions\n\n- [ ] Which *shelf*?\n- [x] Who?\n',
    );
    const answered = told('depends_on: [b]', '## Questions\n\n- [x] Which shelf?\n');
    const base = { ...commits[0]?.files, 'roadmap.yml': `${settings}teams: { d: Design }\n` };
    const history = roadmapWithHistory([
      {
        date: '2026-11-01',
        files: {
          ...base,
          'slices/a.md': open,
          'slices/gone.md': slice('Gone', 'status: dropped'),
        },
      },
      {
        date: '2026-11-03',
        files: {
          'slices/b.md': undefined,
          'slices/first.md': { text: slice('B', 'status: ready'), from: 'slices/b.md' },
          'slices/t.md': { text: open.replace('[b, gone]', '[first]'), from: 'slices/a.md' },
          'slices/gone.md': undefined,
        },
      },
      { date: '2026-11-10', files: { 'slices/t.md': answered.replace('[b]', '[first]') } },
    ]);
    const at = (day: string) =>
      agendaOf(history, `/now/${day}/`).map(([title, row]) => [title, row]);
    expect(at('2026-11-02')).toEqual([
      ['In progress', 'T: blocked by B, Gone (dropped)'],
      ['Ready to start', 'B: '],
      ['Blocked', 'T: blocked by B, Gone (dropped)'],
      ['Proposed', 'C: '],
      ['Open questions', 'Which shelf?: T'],
      ['Open requests', 'Draw it: Design · T'],
    ]);
    expect(at('2026-11-09')[0]).toEqual(['In progress', 'T: blocked by B']);
    expect(at('2026-11-16').map(([title]) => title)).toEqual([
      'In progress',
      'Ready to start',
      'Blocked',
      'Proposed',
    ]);
  });

  test('say where nothing is known of a version', () => {
    const { history } = roadmap;
    const { meetingSlices: _, ...others } = history;
    expect(agendaOf({ ...roadmap, history: others }, '/now/2026-11-16/')[1]).toEqual([
      'Ready to start',
      'B: questions, requests and blockers unknown · today: active',
    ]);
  });

  test('of later show goals, intents and assumptions of that day', () => {
    expect(of('/later/2026-11-05/')).toEqual([
      ['Goals', 'G: pace unknown'],
      ['Next', 'X: low confidence · today: Now'],
      ['Assumptions', 'B: untested · today: broken'],
    ]);
  });

  test('take nothing from a later day', () => {
    expect(agendaAt(roadmap, '2026-11-20').slices.map(({ id, status }) => [id, status])).toEqual([
      ['b', 'active'],
    ]);
  });
});

describe('the changes since a meeting', () => {
  const lines = (name: 'now' | 'later', span: { after: string; until?: string }) =>
    meetingChanges(roadmap, name, span)?.lists.map(({ heading, changes }) => [
      heading,
      ...changes.map(({ item }) => item.id),
    ]);

  test('are those of slices for now, and of all else and what shipped for later', () => {
    expect(lines('now', { after: '2026-11-16' })).toEqual([
      ['Shipped', 'a'],
      ['Started', 'b'],
      ['Removed', 'c'],
    ]);
    expect(lines('later', { after: '2026-11-05' })).toEqual([
      ['Measurements', 'g'],
      ['Shipped', 'a'],
      ['Horizons', 'x'],
      ['Assumptions', 'b'],
    ]);
  });

  test('end with the day of a meeting that is over', () => {
    expect(lines('now', { after: '2026-11-09', until: '2026-11-16' })).toEqual([]);
  });

  test('are unknown before history is known', () => {
    expect(meetingChanges(roadmap, 'now', { after: '2026-10-01' })).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';

import { searchRecords } from '../../../src/core/search/search-records.ts';
import { everyKind } from '../../site/every-kind.ts';
import { guideIds, guideTable } from '../../../src/core/guide/guide-table.ts';
import { minimal, roadmapOf, type Tree } from '../../support/roadmap-of.ts';

describe('what can be found of a roadmap', () => {
  test('is everything with a title, from far to near', () => {
    expect(recordsOf(minimal).map(({ address, title }) => [address, title])).toEqual([
      ['/', 'Every shelf knows what it needs'],
      ['/goals/stock-outs/', 'Halve stock-outs'],
      ['/intents/never-run-out/', 'A shop never runs out of what it sells every day'],
      ['/slices/watch-one-item/', 'Watch one item and reorder it'],
      ['/roadmap/', 'Roadmap'],
      ['/map/', 'Map'],
      ['/now/', 'Now'],
      ['/later/', 'Later'],
      ['/assumptions/', 'Assumptions'],
      ['/timeline/', 'Timeline'],
      ['/changes/', 'Changes'],
      ['/changes/promises/', 'Promises'],
      ['/health/', 'Health'],
      ['/guide/', 'Guide'],
      ...guideIds.map((id) => [`/guide/${id}/`, guideTable[id].title]),
    ]);
  });

  test('leaves out the health and the guide where the settings do', () => {
    const own = recordsOf({ ...minimal, 'roadmap.yml': 'health: off\nguide: off\n' });
    expect(own.filter(({ address }) => /^\/(?:health|guide)\//.test(address))).toEqual([]);
  });

  test('can be narrowed by kind, horizon, status and the names of team and owner', () => {
    expect(recordAt('/intents/run-out/').filters).toEqual({
      kind: ['intent'],
      horizon: ['now'],
      team: ['Engineering'],
      owner: ['Maria'],
    });
    expect(recordAt('/slices/watch/').filters).toEqual({
      kind: ['slice'],
      owner: ['@maria'],
      horizon: ['now'],
      status: ['active', 'blocked'],
      team: ['Engineering'],
    });
    expect(recordAt('/intents/no/').filters).toEqual({ kind: ['intent'], horizon: ['declined'] });
    expect(recordAt('/teams/design/').filters).toEqual({ kind: ['team'], team: ['Design'] });
  });

  test('has an address of its own each, or one would hide the other', () => {
    const addresses = recordsOf(everyKind).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('counts a slice to the team of its intent when it names none', () => {
    expect(recordAt('/slices/feed/').filters['team']).toEqual(['Engineering']);
  });

  test('says of a slice why it was dropped, what it expects, and what is asked of whom', () => {
    expect(recordAt('/slices/gone/').texts).toEqual(['It was too much.']);
    const { texts, notes } = recordAt('/slices/watch/');
    expect(texts).toEqual(['It will be seen.', 'It was.']);
    expect(notes).toEqual(['@maria', 'Design', 'Review it', 'Design', 'Draw it', 'Notes']);
  });

  test('leads to the page of an assumption', () => {
    expect(recordAt('/assumptions/rework/').title).toBe('Rework is waste');
  });

  describe('leads to an update', () => {
    const update = (about: string, date = '2026-10-01') =>
      recordsOf({
        ...minimal,
        'updates/n.md': `---\ntitle: Note\ndate: ${date}\n${about}---\n`,
      }).find(({ title }) => title === 'Note')?.address;

    test('on the page of what it is about', () => {
      expect(update('slices: [watch-one-item]\n')).toBe('/slices/watch-one-item/#_update-n');
      expect(update('intents: [never-run-out]\n')).toBe('/intents/never-run-out/#_update-n');
    });

    test('in its week, where it is about nothing: of late, or in its year', () => {
      expect(update('')).toBe('/changes/#_update-n');
      expect(update('', '2024-12-29')).toBe('/changes/2024/#_update-n');
      expect(update('', '2024-12-30')).toBe('/changes/2025/#_update-n');
    });

    test('and leaves out one about nothing whose day has not come', () => {
      expect(update('', '2099-01-01')).toBeUndefined();
    });
  });

  test('calls the meetings by the words of the organisation', () => {
    const own = recordsOf({ ...minimal, 'roadmap.yml': 'labels: { now: Doing }\n' });
    expect(own.find(({ address }) => address === '/now/')?.title).toBe('Doing');
  });
});

function recordAt(address: string) {
  const record = recordsOf(everyKind).find((each) => each.address === address);
  if (record === undefined) throw new Error(`There is no record at ${address}.`);
  return record;
}

function recordsOf(tree: Tree) {
  const { roadmap, diagnostics } = roadmapOf(tree);
  if (roadmap === undefined) throw new Error(JSON.stringify(diagnostics));
  return searchRecords(roadmap);
}

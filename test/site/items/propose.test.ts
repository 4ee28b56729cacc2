import { describe, expect, test } from 'vitest';

import { itemText } from '../../../src/core/author/item-text.ts';
import { proposeIntent, proposeSlice } from '../../../src/site/items/propose.ts';
import { minimal, roadmapOf } from '../../support/roadmap-of.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const repository = 'roadmap.yml';
const roadmap = linkedRoadmap({
  ...minimal,
  [repository]: 'repository: https://github.com/acme/roadmap\n',
});
const { settings } = roadmap;
const [intent] = roadmap.intents;
const [goal] = roadmap.goals;

describe('what is proposed in the browser', () => {
  test('is an intent as throughline new would write it, and passes check as it is', () => {
    const filled = filledIn(proposeIntent(settings, { horizon: 'next', ...(goal && { goal }) }));
    const title = 'What must become true (and name the file after it)';
    const fields = { title, goals: ['stock-outs'], horizon: 'next' };
    expect(filled).toEqual({
      filename: 'content/intents/new-intent.md',
      value: itemText('intent', fields),
    });
    expect(roadmapOf({ ...minimal, 'intents/new-intent.md': filled.value }).diagnostics).toEqual(
      [],
    );
  });

  test('is a slice as throughline new would write it, and passes check as it is', () => {
    const filled = filledIn(intent && proposeSlice(settings, intent));
    const title = 'What ships (and name the file after it)';
    const fields = { title, intent: 'never-run-out', status: 'proposed' };
    expect(filled).toEqual({
      filename: 'content/slices/new-slice.md',
      value: itemText('slice', fields),
    });
    expect(roadmapOf({ ...minimal, 'slices/new-slice.md': filled.value }).diagnostics).toEqual([]);
  });

  test('is nothing where nobody knows the form', () => {
    const bitbucket = { ...settings, host: 'bitbucket' } as const;
    expect(proposeIntent(bitbucket, { horizon: 'now' })).toBeUndefined();
  });
});

function filledIn(url: string | undefined): { filename: string; value: string } {
  const { searchParams } = new URL(url ?? '');
  return {
    filename: searchParams.get('filename') ?? '',
    value: searchParams.get('value') ?? '',
  };
}

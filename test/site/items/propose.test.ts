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
  test('is an intent as throughline new would write it, and check asks for its title', () => {
    const { filename, value } = filledIn(
      proposeIntent(settings, { horizon: 'next', ...(goal && { goal }) }),
    );
    const empty = 'title: # What must become true? Name the file after it.';
    expect(filename).toBe('content/intents/new-intent.md');
    expect(checked('intents/new-intent.md', value)).toEqual(['2:1 invalid-value']);
    const fields = { title: 'Gaps close', goals: ['stock-outs'], horizon: 'next' };
    const filled = value.replace(empty, 'title: Gaps close');
    expect(filled).toBe(itemText('intent', fields));
    expect(checked('intents/new-intent.md', filled)).toEqual([]);
  });

  test('is a slice as throughline new would write it, and check asks for its title', () => {
    const { filename, value } = filledIn(intent && proposeSlice(settings, intent));
    const empty = 'title: # What ships? Name the file after it.';
    expect(filename).toBe('content/slices/new-slice.md');
    expect(checked('slices/new-slice.md', value)).toEqual(['2:1 invalid-value']);
    const fields = { title: 'A gap', intent: 'never-run-out', status: 'proposed' };
    const filled = value.replace(empty, 'title: A gap');
    expect(filled).toBe(itemText('slice', fields));
    expect(checked('slices/new-slice.md', filled)).toEqual([]);
  });

  test('is nothing where nobody knows the form', () => {
    const bitbucket = { ...settings, host: 'bitbucket' } as const;
    expect(proposeIntent(bitbucket, { horizon: 'now' })).toBeUndefined();
  });
});

function checked(path: string, text: string): readonly string[] {
  return roadmapOf({ ...minimal, [path]: text }).diagnostics.map(({ location, rule }) =>
    'line' in location ? `${location.line}:${location.column} ${rule}` : rule,
  );
}

function filledIn(url: string | undefined): { filename: string; value: string } {
  const { searchParams } = new URL(url ?? '');
  return {
    filename: searchParams.get('filename') ?? '',
    value: searchParams.get('value') ?? '',
  };
}

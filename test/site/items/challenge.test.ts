import { describe, expect, test } from 'vitest';

import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { challenge } from '../../../src/site/items/challenge.ts';
import { minimal, type Tree } from '../../support/roadmap-of.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const settings = 'repository: https://github.com/acme/roadmap\nurl: https://roadmap.example.com\n';

describe('the question an item raises', () => {
  test.each<[string, string]>([
    ['horizon: now', 'Now or Later?'],
    ['horizon: next', 'Now or Later?'],
    ['horizon: later', 'Should this be in Now?'],
    ['horizon: now\nreviewed: 2026-01-01', 'Is this still true?'],
    ['declined: Nobody wants it.', 'Is this still a no?'],
    ['done: 2026-11-01', 'Did it matter?'],
  ])('of an intent with %j is %s', (yaml, question) => {
    const roadmap = withFile('intents/a.md', `---\ntitle: A\n${yaml}\n---\n`);
    expect(asked(roadmap, 'intent', 'a')?.question).toBe(question);
  });

  test.each<[string, string]>([
    ['status: proposed', 'Now or Later?'],
    ['status: proposed\nhorizon: later', 'Should this be in Now?'],
    ['status: active\nstarted: 2026-11-20\nappetite: 2w', 'Now or Later?'],
    ['status: active\nstarted: 2026-09-01\nappetite: 2w', 'Is this too big?'],
    ['status: shipped', 'Did this work?'],
    ['status: dropped', 'Is this still a no?'],
  ])('of a slice with %j is %s', (yaml, question) => {
    const roadmap = withFile('slices/a.md', `---\ntitle: A\nintent: never-run-out\n${yaml}\n---\n`);
    expect(asked(roadmap, 'slice', 'a')?.question).toBe(question);
  });

  test('of the vision and of a goal is whether it is still true', () => {
    const roadmap = withFile('roadmap.yml', settings);
    expect(challenge(roadmap.vision, roadmap)?.question).toBe('Is this still true?');
    expect(asked(roadmap, 'goal', 'stock-outs')?.question).toBe('Is this still true?');
  });
});

describe('the form it is asked in', () => {
  test('names the item, its page, the question and how it is answered', () => {
    const roadmap = withFile('roadmap.yml', settings);
    const { searchParams } = new URL(asked(roadmap, 'slice', 'watch-one-item')?.url ?? '');
    expect(searchParams.get('title')).toBe('Now or Later? – Watch one item and reorder it');
    const body = searchParams.get('body') ?? '';
    expect(body).toContain('Slice: **Watch one item and reorder it**\n');
    expect(body).toContain('\nhttps://roadmap.example.com/slices/watch-one-item/\n');
    expect(body).toContain('/edit/main/content/slices/watch-one-item.md)');
  });

  test('names the page of an assumption', () => {
    const text = '---\ntitle: A\nassumption: If.\nstatus: holds\n---\n';
    const url = asked(withFile('assumptions/a.md', text), 'assumption', 'a')?.url ?? '';
    const body = new URL(url).searchParams.get('body');
    expect(body).toContain('\nhttps://roadmap.example.com/assumptions/a/\n');
  });

  test('takes a title as text, however long and whatever it holds', () => {
    const title = `@all **now** <b> ${'日本'.repeat(300)}`;
    const roadmap = withFile('intents/a.md', `---\ntitle: "${title}"\nhorizon: now\n---\n`);
    const { url = '' } = asked(roadmap, 'intent', 'a') ?? {};
    expect(url.length).toBeLessThan(2_000);
    const body = new URL(url).searchParams.get('body') ?? '';
    expect(body).not.toMatch(/@all|\*\*now|<b>/);
  });

  test('is not there without a repository', () => {
    const roadmap = linkedRoadmap(minimal);
    expect(challenge(roadmap.vision, roadmap)).toBeUndefined();
  });
});

function withFile(file: string, text: string): Roadmap {
  const tree: Tree = { ...minimal, 'roadmap.yml': settings, [file]: text };
  return linkedRoadmap(tree);
}

function asked(roadmap: Roadmap, noun: 'goal' | 'intent' | 'slice' | 'assumption', id: string) {
  const item = roadmap.byId[noun].get(id);
  return item && challenge(item, roadmap);
}

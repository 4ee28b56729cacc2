import { describe, expect, test } from 'vitest';

import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import { refuseMdx } from '../../../src/core/content-file.ts';
import { filesOf, minimal, roadmapOf } from '../../support/roadmap-of.ts';

const slice = '---\ntitle: In MDX\nintent: never-run-out\nstatus: ready\n---\n\n{process.exit()}\n';
const tree = {
  ...minimal,
  'slices/a.mdx': slice,
  'slices/b.md': '---\ntitle: B\nintent: never-run-out\nstatus: ready\ndepends_on: [a]\n---\n',
};

describe('where MDX is refused', () => {
  test.each(['mdx: on', 'mdx: off', 'title: A'])(
    'each file of it is one error, even where the settings say "%s"',
    (settings) => {
      const files = refuseMdx(filesOf({ ...tree, 'roadmap.yml': settings }));
      const { diagnostics, roadmap } = createRoadmap(files, { asOf: '2026-11-23' });
      expect(roadmap).toBeUndefined();
      expect(diagnostics.map(({ rule, location }) => [rule, location])).toEqual([
        ['mdx-is-off', { file: 'slices/a.mdx' }],
      ]);
    },
  );

  test('what is no MDX stays as it is', () => {
    expect(refuseMdx(filesOf(minimal))).toEqual(filesOf(minimal));
  });
});

describe('a roadmap with MDX is made', () => {
  test.each([
    ['there are no settings', undefined],
    ['they do not speak of it', 'title: A'],
    ['they say so', 'mdx: on'],
  ])('where %s', (_, settings) => {
    expect(made(settings)).toBeDefined();
  });
});

describe('no roadmap with MDX is made', () => {
  test.each([
    ['turn it off', 'mdx: off'],
    ['turn it off with quotes', 'mdx: "off"'],
    ['turn it off unclearly', 'mdx: false'],
    ['turn it off in another case', 'mdx: OFF'],
    ['turn it off and on', 'mdx: off\nmdx: on'],
    ['cannot be read', 'mdx: off\n  title: : x'],
  ])('where the settings %s', (_, settings) => {
    expect(made(settings)).toBeUndefined();
  });
});

function made(settings: string | undefined) {
  const tree = { ...minimal, 'slices/mdx.mdx': slice };
  const files = settings === undefined ? tree : { ...tree, 'roadmap.yml': settings };
  return roadmapOf(files).roadmap;
}

describe('where MDX is off', () => {
  test('every .mdx file is an error, of any kind, even one that cannot be read', () => {
    const { roadmap, diagnostics } = roadmapOf({
      ...minimal,
      'slices/mdx.mdx': slice,
      'roadmap.yml': 'title: A\nmdx: off',
      'intents/b.mdx': 'no front matter',
      'updates/c.mdx': '---\ntitle: C\ndate: 2026-11-01\n---\n',
    });
    expect(roadmap).toBeUndefined();
    const off = diagnostics.filter(({ rule }) => rule === 'mdx-is-off');
    expect(off.map(({ location }) => location)).toEqual([
      { file: 'intents/b.mdx' },
      { file: 'slices/mdx.mdx' },
      { file: 'updates/c.mdx' },
    ]);
    expect(off[0]?.related?.[0]?.location).toMatchObject({
      file: 'roadmap.yml',
      line: 2,
      column: 6,
    });
  });

  test('nothing of it is parsed as code', () => {
    const body = `${slice}${'!'.repeat(400_000)}<Unclosed {`;
    const { diagnostics } = roadmapOf({
      ...minimal,
      'roadmap.yml': 'mdx: off',
      'slices/mdx.mdx': body,
    });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['mdx-is-off']);
  });

  test.each(['mdx: false', 'mdx: no', 'mdx: 1'])('reports that "%s" is unclear', (settings) => {
    const { diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': settings });
    expect(diagnostics).toMatchObject([
      { rule: 'invalid-value', location: { file: 'roadmap.yml', line: 1, column: 6 } },
    ]);
  });
});

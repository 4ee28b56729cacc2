import { describe, expect, test } from 'vitest';

import { mdxFiles } from '../../src/io/mdx-files.ts';
import { rendererDigest } from '../../src/io/renderer-digest.ts';
import { projectRoot } from '../support/project-root.ts';
import { filesOf, minimal, roadmapOf } from '../support/roadmap-of.ts';

const slice = '---\ntitle: In MDX\nintent: never-run-out\nstatus: ready\n---\n\n{1 + 1}\n';
const tree = { ...minimal, 'slices/mdx.mdx': slice };

function compiled(settings: string | undefined) {
  const files = filesOf(settings === undefined ? tree : { ...tree, 'roadmap.yml': settings });
  return mdxFiles(files).map(({ path }) => path);
}

describe('MDX is compiled', () => {
  test.each([
    ['there are no settings', undefined],
    ['they do not speak of it', 'title: A'],
    ['they say so', 'mdx: on'],
  ])('where %s', (_, settings) => {
    expect(compiled(settings)).toEqual(['slices/mdx.mdx']);
  });
});

describe('MDX is not compiled', () => {
  test.each([
    ['turn it off', 'mdx: off'],
    ['turn it off with quotes', 'mdx: "off"'],
    ['turn it off unclearly', 'mdx: false'],
    ['turn it off in another case', 'mdx: OFF'],
    ['turn it off and on', 'mdx: off\nmdx: on'],
    ['cannot be read', 'mdx: off\n  title: : x'],
  ])('where the settings %s', (_, settings) => {
    expect(compiled(settings)).toEqual([]);
  });

  test('and then changes nothing about the renderer', () => {
    const off = { ...minimal, 'roadmap.yml': 'mdx: off' };
    const digest = (files: Readonly<Record<string, string>>) =>
      rendererDigest(projectRoot, filesOf(files));
    expect(digest({ ...off, 'slices/mdx.mdx': slice })).toBe(digest(off));
    expect(digest(tree)).not.toBe(digest(minimal));
  });
});

describe('where MDX is off', () => {
  test('every .mdx file is an error, of any kind, even one that cannot be read', () => {
    const { roadmap, diagnostics } = roadmapOf({
      ...tree,
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

  test.each(['mdx: false', 'mdx: no', 'mdx: 1'])('"%s" is told to be unclear', (settings) => {
    const { diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': settings });
    expect(diagnostics).toMatchObject([
      { rule: 'invalid-value', location: { file: 'roadmap.yml', line: 1, column: 6 } },
    ]);
  });
});

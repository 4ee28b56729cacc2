import { describe, expect, test } from 'vitest';

import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import { refuseMdx } from '../../../src/core/content-file.ts';
import { mdxFiles } from '../../../src/io/mdx-files.ts';
import { filesOf, minimal } from '../../support/roadmap-of.ts';

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

  test('none of it would be compiled', () => {
    expect(mdxFiles(filesOf(tree))).toHaveLength(1);
    expect(mdxFiles(refuseMdx(filesOf(tree)))).toEqual([]);
  });

  test('what is no MDX stays as it is', () => {
    expect(refuseMdx(filesOf(minimal))).toEqual(filesOf(minimal));
  });
});

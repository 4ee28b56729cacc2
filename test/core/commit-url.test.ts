import { expect, test } from 'vitest';

import { commitUrl } from '../../src/core/git-host.ts';
import { minimal, roadmapOf } from '../support/roadmap-of.ts';

test.each([
  ['https://github.com/a/b', 'https://github.com/a/b/commit/1a2b3c4'],
  ['https://gitlab.com/a/b/c', 'https://gitlab.com/a/b/c/-/commit/1a2b3c4'],
  ['https://bitbucket.org/a/b', 'https://bitbucket.org/a/b/commits/1a2b3c4'],
  ['https://codeberg.org/a/b.git', 'https://codeberg.org/a/b/commit/1a2b3c4'],
])('knows where the host of %s shows a commit', (repository, expected) => {
  expect(linkTo(`repository: ${repository}\n`)).toBe(expected);
});

test('links nowhere without a repository', () => {
  expect(linkTo('title: Ours\n')).toBeUndefined();
});

function linkTo(settings: string): string | undefined {
  const { roadmap } = roadmapOf({ ...minimal, 'roadmap.yml': settings });
  return roadmap && commitUrl(roadmap.settings, '1a2b3c4');
}

import { expect, test } from 'vitest';

import { editUrl } from '../../../src/site/views/edit-url.ts';
import { linkedRoadmap } from './linked-roadmap.ts';

const { settings } = linkedRoadmap({});

test.each([
  [
    'https://github.com/acme/roadmap',
    'https://github.com/acme/roadmap/edit/main/content/vision.md',
  ],
  ['https://gitlab.com/a/b/c', 'https://gitlab.com/a/b/c/-/edit/main/content/vision.md'],
  ['https://gitlab.acme.org/a/b', 'https://gitlab.acme.org/a/b/-/edit/main/content/vision.md'],
  ['https://bitbucket.org/a/b', 'https://bitbucket.org/a/b/src/main/content/vision.md?mode=edit'],
  ['https://codeberg.org/a/b', 'https://codeberg.org/a/b/_edit/main/content/vision.md'],
  ['https://gitea.acme.org/a/b', 'https://gitea.acme.org/a/b/_edit/main/content/vision.md'],
  ['https://forgejo.acme.org/a/b', 'https://forgejo.acme.org/a/b/_edit/main/content/vision.md'],
  ['https://git.acme.org/a/b', 'https://git.acme.org/a/b/edit/main/content/vision.md'],
])('knows how the host of %s edits', (repository, expected) => {
  expect(editUrl({ ...settings, repository, directory: 'content' }, 'vision.md')).toBe(expected);
});

test.each(['https://github.com/a/b/', 'https://github.com/a/b.git', 'https://github.com/a/b.git/'])(
  'takes %s for the same repository',
  (repository) => {
    expect(editUrl({ ...settings, repository, directory: '' }, 'a.md')).toBe(
      'https://github.com/a/b/edit/main/a.md',
    );
  },
);

test('encodes every segment of branch, folder and file', () => {
  const repository = 'https://github.com/a/b';
  const url = editUrl(
    { ...settings, repository, branch: 'docs/q4#1', directory: 'my docs/road map' },
    'slices/ä?/100%.md',
  );
  expect(url).toBe(
    'https://github.com/a/b/edit/docs/q4%231/my%20docs/road%20map/slices/%C3%A4%3F/100%25.md',
  );
});

test('is nowhere without a repository', () => {
  expect(editUrl(settings, 'vision.md')).toBeUndefined();
});

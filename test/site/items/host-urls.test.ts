import { describe, expect, test } from 'vitest';

import { editUrl, lineUrl, newFileUrl, newIssueUrl } from '../../../src/site/items/host-urls.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

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

test('goes by the host the settings say, where its name does not', () => {
  const hosted = { ...settings, repository: 'https://git.acme.org/a/b', host: 'gitlab' } as const;
  expect(editUrl(hosted, 'vision.md')).toBe(
    'https://git.acme.org/a/b/-/edit/main/content/vision.md',
  );
});

describe('a form that is filled in', () => {
  test.each([
    [
      'https://github.com/a/b',
      'https://github.com/a/b/new/main?filename=content%2Fslices%2Fnew.md&value=A%20%26%20B%0A',
      'https://github.com/a/b/issues/new?title=Now%3F&body=A%20%26%20B%0A',
    ],
    [
      'https://gitlab.com/a/b',
      'https://gitlab.com/a/b/-/new/main/content/slices?file_name=new.md&content=A%20%26%20B%0A',
      'https://gitlab.com/a/b/-/issues/new?issue%5Btitle%5D=Now%3F&issue%5Bdescription%5D=A%20%26%20B%0A',
    ],
    [
      'https://codeberg.org/a/b',
      'https://codeberg.org/a/b/_new/main/content/slices?filename=new.md&value=A%20%26%20B%0A',
      'https://codeberg.org/a/b/issues/new?title=Now%3F&body=A%20%26%20B%0A',
    ],
    ['https://bitbucket.org/a/b', undefined, undefined],
    [undefined, undefined, undefined],
  ])('is that of the host of %s', (repository, newFile, newIssue) => {
    const hosted = { ...settings, ...(repository && { repository }) };
    expect(newFileUrl(hosted, 'slices/new.md', 'A & B\n')).toBe(newFile);
    expect(newIssueUrl(hosted, 'Now?', 'A & B\n')).toBe(newIssue);
  });

  test('leaves out a text that no server would take', () => {
    const hosted = { ...settings, repository: 'https://github.com/a/b' };
    expect(newIssueUrl(hosted, 'Now?', 'ä'.repeat(400))).toBe(
      'https://github.com/a/b/issues/new?title=Now%3F',
    );
  });
});

test.each([
  ['https://github.com/a/b', '/blob/main/content/vision.md?plain=1#L7'],
  ['https://gitlab.com/a/b', '/-/blob/main/content/vision.md?plain=1#L7'],
  ['https://bitbucket.org/a/b', '/src/main/content/vision.md#lines-7'],
  ['https://codeberg.org/a/b', '/src/branch/main/content/vision.md?display=source#L7'],
])('knows how the host of %s shows a line', (repository, expected) => {
  expect(lineUrl({ ...settings, repository, directory: 'content' }, 'vision.md', 7)).toBe(
    repository + expected,
  );
});

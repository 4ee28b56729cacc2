import { describe, expect, test } from 'vitest';

import { checkLinks } from '../../../src/core/body/check-links.ts';
import { bodyImages } from '../../../src/core/body/content-target.ts';
import { parseBody } from '../../../src/core/body/parse-body.ts';
import type { FileProblem } from '../../../src/core/content-file.ts';

const bodies = {
  'vision.md': '# For whom\n\ntext',
  'intents/run-out.md': '## Why\n\n## Who says so',
  'slices/Watch-It.md': 'text',
  'slices/broken.mdx': '{',
  'slices/sub/deep.md': '## Done when',
  'slices/deep.md': '',
  'assumptions/trust.md': 'text',
  'updates/2026-10-06-gaps.md': 'text',
};
const unread = new Map<string, FileProblem>([
  ['img/broken.png', { kind: 'broken-image', reason: 'it is damaged' }],
  ['img/outside.png', { kind: 'symlink-outside', target: '/etc/passwd' }],
  ['img/loop.png', { kind: 'symlink-loop' }],
  ['img/locked.png', { kind: 'unreadable', reason: 'permission denied' }],
]);
const others = [
  ...unread.keys(),
  'roadmap.yml',
  'img/shelf.png',
  'img/Till.svg',
  'img/shout.PNG',
  'notes.txt',
  'README.md',
];

function check(text: string, file = 'slices/a.md') {
  const parsed = new Map(
    Object.entries({ ...bodies, [file]: text }).map(([path, body]) => {
      const format = path.endsWith('x') ? 'mdx' : 'md';
      return [path, parseBody({ format, text: body, line: 5 }, path)];
    }),
  );
  const linked = parsed.get(file);
  if (linked === undefined) throw new Error('The body was not parsed');
  return checkLinks([{ file, parsed: linked }], {
    files: new Set([...parsed.keys(), ...others]),
    unread,
    anchorsOf: (path) => parsed.get(path)?.anchors,
    addresses: new Set(['/', '/roadmap/', '/intents/run-out/']),
  });
}

describe('images that cannot be read', () => {
  test.each([
    ['broken', 'cannot be shown: it is damaged'],
    ['outside', 'is a symbolic link that leads out of the content folder'],
    ['loop', 'cannot be read'],
    ['locked', 'cannot be read: permission denied'],
  ])('are told where they are shown, and where they are linked to: %s', (name, says) => {
    expect(check(`![x](../img/${name}.png) [y](../img/${name}.png)`)).toMatchObject([
      { message: `The image "../img/${name}.png" ${says}.`, location: { line: 5, column: 6 } },
      { message: `The link "../img/${name}.png" ${says}.`, location: { line: 5 } },
    ]);
  });
});

describe('links that lead somewhere', () => {
  test.each([
    ['../vision.md#for-whom'],
    ['../intents/run-out.md'],
    ['../intents/run-out.md#who-says-so'],
    ['Watch-It.md'],
    ['./sub/../Watch-It.md'],
    ['broken.mdx#whatever'],
    ['../assumptions/trust.md'],
    ['../updates/2026-10-06-gaps.md'],
    ['../img/shelf.png'],
    ['/'],
    ['/roadmap/#now'],
    ['https://a.example/b?c'],
    ['mailto:a@b.example'],
    ['tel:+49123'],
  ])('%s is in order', (url) => {
    expect(check(`[x](${url})`)).toEqual([]);
  });

  test('an image without a protocol is on another host', () => {
    expect(check('![x](www.example.com/a.png)')).toMatchObject([
      { message: expect.stringContaining('is on another host') },
    ]);
  });

  test('images in the content folder are in order', () => {
    expect(check('![x](../img/shelf.png)\n![x](../img/Till.svg)')).toEqual([]);
  });

  test('anchors of the file itself are in order', () => {
    expect(check('# Top\n\n[x](#top) [y](#spot) <a id="spot"></a>')).toEqual([]);
  });
});

describe('links that lead nowhere', () => {
  test.each([
    ['../intents/runout.md', 'leads to no file', 'Did you mean "../intents/run-out.md"?'],
    ['../run-out.md#why', 'leads to no file', 'Did you mean "../intents/run-out.md#why"?'],
    ['sub/dep.md', 'leads to no file', 'Did you mean "sub/deep.md"?'],
    [
      'zzz.md',
      'leads to no file',
      'Write the path of a content file relative to this file, with its extension.',
    ],
    ['watch-it.md', 'differs from the file name in upper and lower case', 'Write "Watch-It.md".'],
    ['../intents/run-out', 'has no file extension', 'Did you mean "../intents/run-out.md"?'],
    [
      '../intents/',
      'leads to a folder',
      'Link to a file in it, or to a page of the site such as "/roadmap/".',
    ],
    [
      '..',
      'leads to a folder',
      'Link to a file in it, or to a page of the site such as "/roadmap/".',
    ],
    [
      '../roadmap.yml',
      'leads to a file that is not published',
      'Link to the vision, an intent, a slice, an assumption, an update or an image.',
    ],
    [
      '../README.md',
      'leads to a file that is not published',
      'Link to the vision, an intent, a slice, an assumption, an update or an image.',
    ],
    ['../img/shelv.png', 'leads to no file', 'Did you mean "../img/shelf.png"?'],
    [
      '../intents/run-out.md#whi',
      'leads to a heading that "intents/run-out.md" does not have',
      'Did you mean "../intents/run-out.md#why"?',
    ],
    [
      '../intents/run-out.md#Why',
      'leads to a heading that "intents/run-out.md" does not have',
      'Did you mean "../intents/run-out.md#why"?',
    ],
    [
      '../intents/run-out.md#costs',
      'leads to a heading that "intents/run-out.md" does not have',
      'There are "#why", "#who-says-so".',
    ],
    [
      'Watch-It.md#why',
      'leads to a heading that "slices/Watch-It.md" does not have',
      'There is no heading in "slices/Watch-It.md".',
    ],
    [
      '#why',
      'leads to a heading that this file does not have',
      'There is no heading in this file.',
    ],
    ['#', 'has no heading after "#"', 'There is no heading in this file.'],
    ['/roadmap', 'is not an address of the site', 'Did you mean "/roadmap/"?'],
    ['/intents/run-oat/', 'is not an address of the site', 'Did you mean "/intents/run-out/"?'],
    [
      '/slices/deep.md',
      'is not an address of the site',
      'Link to a content file by its path relative to this file.',
    ],
    [
      '../../README.md',
      'leads out of the content folder',
      'Use its web address, or move its file into the content folder.',
    ],
    ['', 'is empty', 'Add an address.'],
    [
      'javascript:alert(1)',
      'uses a protocol that is not allowed',
      'Use "https:", "http:", "mailto:" or "tel:".',
    ],
    [
      'data:text/html,x',
      'uses a protocol that is not allowed',
      'Use "https:", "http:", "mailto:" or "tel:".',
    ],
    ['//a.example', 'has no protocol', 'Write "https:" before it.'],
    [
      'https:',
      'is not a complete address',
      'Write the full address, such as "https://example.com/page".',
    ],
    [
      'deep.md?a',
      'contains a query, which is allowed only for other sites',
      'Remove the "?" and the text after it. Write "%3F" if it is part of a file\'s name.',
    ],
    ['www.example.com', 'has no protocol', 'Did you mean "https://www.example.com"?'],
    [
      'acme.io/a/run-out?b=c#d',
      'has no protocol',
      'Did you mean "https://acme.io/a/run-out?b=c#d"?',
    ],
    ['acme.com:8080/a', 'has no protocol', 'Did you mean "https://acme.com:8080/a"?'],
    ['hi@acme.example', 'has no protocol', 'Did you mean "mailto:hi@acme.example"?'],
    ['run-out.md', 'leads to no file', 'Did you mean "../intents/run-out.md"?'],
    ['a%zz.md', 'contains a "%" without a code', 'Write "%25" for a percent sign.'],
  ])('%s: it %s', (url, says, hint) => {
    expect(check(`text\n\n[x](${url})`)).toEqual([
      {
        rule: 'broken-link',
        message: `The link "${url}" ${says}.`,
        hint,
        location: {
          file: 'slices/a.md',
          line: 7,
          column: 5,
          ...(url === '' ? {} : { length: url.length }),
        },
      },
    ]);
  });

  test.each([
    ['https://a.example/x.png', 'is on another host, and pages load nothing from other hosts'],
    ['../img/shelve.png', 'leads to no file'],
    ['../img/till.svg', 'differs from the file name in upper and lower case'],
    ['Watch-It.md', 'is not an image'],
    ['../notes.txt', 'is not an image'],
    ['../img/Till.SVG', 'differs from the file name in upper and lower case'],
    ['#why', 'is not an image'],
    ['/img/shelf.png', 'is an address of the site, not a file'],
    ['data:image/png;base64,AAAA', 'uses a protocol that is not allowed'],
  ])('an image %s: it %s', (url, says) => {
    expect(check(`![x](${url})`).map(({ message }) => message)).toEqual([
      `The image "${url}" ${says}.`,
    ]);
  });

  test('are all told, each at its place', () => {
    const found = check('[x](a.txt) ![y](b.png)\n\n[z]: ../../c.md\n\n<a href="d.md">d</a>');
    expect(found.map(({ location, message }) => [location, message]).toSorted()).toEqual(
      [
        [
          { file: 'slices/a.md', line: 5, column: 5, length: 5 },
          'The link "a.txt" leads to no file.',
        ],
        [
          { file: 'slices/a.md', line: 5, column: 17, length: 5 },
          'The image "b.png" leads to no file.',
        ],
        [
          { file: 'slices/a.md', line: 9, column: 10, length: 4 },
          'The link "d.md" leads to no file.',
        ],
        [
          { file: 'slices/a.md', line: 7, column: 6, length: 10 },
          'The link "../../c.md" leads out of the content folder.',
        ],
      ].toSorted(),
    );
  });
});

test('knows the images to publish with a body', () => {
  const text =
    '![a](../img/a%20b.png) [b](../img/b.svg) ![a](../img/a%20b.png) [c](c.md)\n\n<img src="c.gif">';
  const parsed = parseBody({ format: 'md', text, line: 1 }, 'slices/a.md');
  expect(bodyImages(parsed, 'slices/a.md')).toEqual(['img/a b.png', 'img/b.svg', 'slices/c.gif']);
});

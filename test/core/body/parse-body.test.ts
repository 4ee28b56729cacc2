import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseBody } from '../../../src/core/body/parse-body.ts';
import type { ParsedBody } from '../../../src/core/body/parsed-body.ts';

function parse(text: string, format: 'md' | 'mdx' = 'md', line = 1): ParsedBody {
  return parseBody({ format, text, line }, 'slices/a.md');
}

describe('headings and anchors', () => {
  test('have the slugs GitHub gives, and their places', () => {
    const { headings, anchors } = parse(
      '# Why *now*?\n\nText\n\n## A `b` [c](d.md)\n\n# Why now',
      'md',
      9,
    );
    expect(headings).toEqual([
      at(9, 1, 12, { level: 1, text: 'Why now?', slug: 'why-now' }),
      at(13, 1, 18, { level: 2, text: 'A b c', slug: 'a-b-c' }),
      at(15, 1, 9, { level: 1, text: 'Why now', slug: 'why-now-1' }),
    ]);
    expect([...(anchors ?? [])]).toEqual([
      ['why-now', 'why-now'],
      ['a-b-c', 'a-b-c'],
      ['why-now-1', 'why-now-1'],
    ]);
  });

  test.each([
    ['letters of every script', '## Über 東京 😀!', 'über-東京-'],
    ['underscores and digits', '## a_b 1.2', 'a_b-12'],
    ['setext headings', 'Two words\n---', 'two-words'],
    ['headings in quotes', '> ## In a quote', 'in-a-quote'],
  ])('know %s', (_, text, slug) => {
    expect(parse(text).headings.map((heading) => heading.slug)).toEqual([slug]);
  });

  test('leave out images, and headings without text', () => {
    expect(parse('## ![alt](a.png) shop\n\n##').headings.map(({ slug }) => slug)).toEqual([
      '-shop',
      '',
    ]);
    expect(parse('##').anchors?.size).toBe(0);
  });

  test('include headings and ids of raw HTML, whose ids stand behind a prefix', () => {
    const text = '<h2>One</h2>\n\n## One\n\n<a name="spot"></a> <p id="par">x</p>\n\n# Par';
    expect(Object.fromEntries(parse(text).anchors ?? [])).toEqual({
      one: 'one',
      'one-1': 'one-1',
      par: 'par',
      spot: 'user-content-spot',
    });
  });

  test('do not include footnotes', () => {
    expect([...(parse('## A\n\nx[^1]\n\n[^1]: note').anchors ?? [])]).toEqual([['a', 'a']]);
  });
});

describe('links', () => {
  test.each([
    ['a link', 'See [a](../x.md "t").', 'link', '../x.md', 1, 9, 7],
    ['a link behind wide and combined characters', 'é😀 [a](x.md)', 'link', 'x.md', 1, 9, 4],
    [
      'a link with emphasis and brackets in its text',
      '[a *b* \\] [c]](x.md)',
      'link',
      'x.md',
      1,
      16,
      4,
    ],
    ['a link in angle brackets', '[a](<a b.md>)', 'link', 'a b.md', 1, 6, 6],
    ['a link with parentheses', '[a](b(c).md)', 'link', 'b(c).md', 1, 5, 7],
    ['entities and escapes', '[a](b&amp;\\_c.md)', 'link', 'b&_c.md', 1, 5, 12],
    ['an image', '![a [b] c](../img/x.png)', 'image', '../img/x.png', 1, 12, 12],
    ['an autolink', 'x <https://a.example>', 'link', 'https://a.example', 1, 4, 17],
    ['a bare address', 'x www.a.example y', 'link', 'http://www.a.example', 1, 3, 13],
    ['a definition', '[a]\n\n[a]: <x y.md> "t"', 'link', 'x y.md', 3, 7, 6],
    ['a definition on two lines', '[a][]\n\n[a]:\n  x.md', 'link', 'x.md', 4, 3, 4],
    ['a definition used by an image', '![a]\n\n[a]: x.png', 'image', 'x.png', 3, 6, 5],
    ['a link in a list in a quote', '> - a\n>   [b](x.md)', 'link', 'x.md', 2, 9, 4],
    ['a link on the next line', 'a\nb [c](\nx.md)', 'link', 'x.md', 3, 1, 4],
    ['a link in a footnote', 'a[^1]\n\n[^1]: [b](x.md)', 'link', 'x.md', 3, 11, 4],
    ['a link in a table', '|a|\n|-|\n|[b](x.md)|', 'link', 'x.md', 3, 6, 4],
    ['a raw HTML link', 'a <a title=b href="x.md">c</a>', 'link', 'x.md', 1, 20, 4],
    ['a raw HTML link without quotes', '<A\n HREF=x.md>c</A>', 'link', 'x.md', 2, 7, 4],
    ['a raw HTML image', "> <div>\n> <img src='a&amp;b.png'>", 'image', 'a&b.png', 2, 13, 11],
  ] as const)('finds %s at its address', (_, text, kind, url, line, column, length) => {
    expect(parse(text).links).toEqual([at(line, column, length, { kind, url })]);
  });

  test('counts lines from where the body begins', () => {
    expect(parse('\n[a](x.md)', 'md', 20).links[0]?.location).toMatchObject({
      line: 21,
      column: 5,
    });
  });

  test('keeps its place behind a byte order mark', () => {
    expect(parse('\uFEFF[a](x.md)').links[0]?.location).toMatchObject({ line: 1, column: 6 });
  });

  test.each([
    ['code', '`[a](x.md)`\n\n    [a](x.md)\n\n```\n[a](x.md)\n```'],
    ['comments', '<!-- <a href="x.md"> -->'],
    ['escaped brackets', '\\[a](x.md)'],
    ['other elements', '<b href="x.md">a</b> <abbr src="a.png">'],
  ])('finds none in %s', (_, text) => {
    expect(parse(text).links).toEqual([]);
  });
});

describe('tasks', () => {
  const none = { done: 0, total: 0 };

  test.each([
    ['a plain list', '## Done when\n\n- [x] a\n- [ ] b\n- [X] c', { done: 2, total: 3 }],
    ['a heading in another case, with a colon', '## DONE  When:\n\n- [x] a', { done: 1, total: 1 }],
    ['a heading with emphasis', '## *Done* when\n\n- [ ] a', { done: 0, total: 1 }],
    ['an ordered list', '## Done when\n\n1. [x] a\n2. [ ] b', { done: 1, total: 2 }],
    [
      'several lists, and text between',
      '## Done when\n\n- [x] a\n\ntext\n\n* [ ] b',
      { done: 1, total: 2 },
    ],
    ['lists below a deeper heading', '## Done when\n\n### Shop\n\n- [x] a', { done: 1, total: 1 }],
    [
      'only tasks, not plain or nested ones',
      '## Done when\n\n- a\n- [x] b\n  - [ ] c',
      { done: 1, total: 1 },
    ],
    [
      'two sections of that name',
      '## Done when\n\n- [x] a\n\n## Done when\n\n- [ ] b',
      { done: 1, total: 2 },
    ],
    ['one heading of another level', '### Done when\n\n- [x] a', { done: 1, total: 1 }],
    [
      'a heading of level 1, up to the next',
      '# Done when\n\n- [x] a\n\n# B\n\n- [ ] c',
      { done: 1, total: 1 },
    ],
    ['an underlined heading', 'Done when\n---------\n\n- [x] a', { done: 1, total: 1 }],
    ['a heading in capitals', '## DONE WHEN:\n\n- [x] a', { done: 1, total: 1 }],
    ['a heading with an emoji', '## ✅ Done when\n\n- [x] a', { done: 1, total: 1 }],
    [
      'a heading with the name of an emoji',
      '## :check: Done when\n\n- [x] a',
      { done: 1, total: 1 },
    ],
    ['a heading with a number', '## 3. Done when …\n\n- [x] a', { done: 1, total: 1 }],
    ['a heading of raw HTML', '<h2>Done when</h2>\n\n- [x] a', { done: 1, total: 1 }],
    [
      'of several levels the second',
      '# Done when\n\n- [ ] a\n\n## Done when\n\n- [x] b\n\n### Done when\n\n- [ ] c',
      { done: 1, total: 2 },
    ],
    [
      'nothing under two headings of another level',
      '### Done when\n\n- [x] a\n\n### Done when\n\n- [x] a',
      none,
    ],
    ['nothing under a heading in a quote', '> ## Done when\n>\n> - [ ] a', none],
    ['nothing under other words', '## Acceptance criteria\n\n- [ ] a', none],
    ['nothing after the next heading', '## Done when\n\n## Why\n\n- [x] a', none],
    ['nothing after a higher heading', '## Done when\n\n# Why\n\n- [x] a', none],
    ['nothing under a longer heading', '## Done when and how\n\n- [x] a', none],
  ])('count %s', (_, text, count) => {
    expect(parse(text).doneWhen).toEqual(count);
    expect(parse(text).questions).toEqual(none);
  });

  test('of questions are counted apart', () => {
    const parsed = parse('## Done when\n\n- [x] a\n\n## Questions\n\n- [ ] b\n- [x] c');
    expect(parsed.doneWhen).toEqual({ done: 1, total: 1 });
    expect(parsed.questions).toEqual({ done: 1, total: 2 });
  });
});

describe('MDX', () => {
  test('names the items its components refer to', () => {
    const text =
      "é <SliceLink id=\"a\"/>\n\n<Thread\n  intent={'b'} />\n\n<Goal id='c' /><IntentLink id={`d`}/>";
    const { references, problems } = parse(text, 'mdx', 4);
    expect(problems).toEqual([]);
    expect(references).toEqual([
      at(4, 18, 1, { noun: 'slice', id: 'a' }),
      at(7, 12, 1, { noun: 'intent', id: 'b' }),
      at(9, 11, 1, { noun: 'goal', id: 'c' }),
      at(9, 33, 1, { noun: 'intent', id: 'd' }),
    ]);
  });

  test('may use HTML elements and notes, whose links and ids count', () => {
    const text = '<Note>\n\n## A\n\n[b](x.md)\n\n</Note>\n\n<p id="p"><a href="y.md">b</a></p>';
    const parsed = parse(text, 'mdx');
    expect(parsed.problems).toEqual([]);
    expect(parsed.links).toEqual([
      at(5, 5, 4, { kind: 'link', url: 'x.md' }),
      at(9, 20, 4, { kind: 'link', url: 'y.md' }),
    ]);
    expect([...(parsed.anchors?.keys() ?? [])]).toEqual(['p', 'a']);
  });

  test('may write links and ids as plain text in braces', () => {
    const text =
      '<a id={"p"} href={"x.md"}>b</a> <img alt="" src={ `y.png` } /> <a href={1 + a}>b</a>';
    const parsed = parse(text, 'mdx');
    expect(parsed.problems).toEqual([]);
    expect(parsed.links).toEqual([
      at(1, 20, 4, { kind: 'link', url: 'x.md' }),
      at(1, 52, 5, { kind: 'image', url: 'y.png' }),
    ]);
    expect(parsed.anchors?.get('p')).toBe('p');
  });

  test.each([
    [
      'unknown-component',
      '# a\n\nb <SliceLnk id="a"/>',
      3,
      4,
      'There is no component "SliceLnk".',
      'Did you mean "SliceLink"?',
    ],
    ['unknown-component', '<a.b />', 1, 2, 'There is no component "a.b".', undefined],
    [
      'missing-key',
      'a <Goal/>',
      1,
      4,
      '"Goal" has no "id", the id of a goal.',
      'Write <Goal id="…" />.',
    ],
    [
      'missing-key',
      '<Thread id="a"/>',
      1,
      2,
      '"Thread" has no "intent", the id of an intent.',
      undefined,
    ],
    ['invalid-mdx', '<Goal {...a}/>', 1, 2, '"Goal" has spread attributes.', undefined],
    ['invalid-mdx', '<Goal id={a + "b"}/>', 1, 11, '"id" of "Goal" is not plain text.', undefined],
    [
      'invalid-mdx',
      'x\n\nimport a from "b"',
      3,
      1,
      '"import" is not allowed in MDX files.',
      undefined,
    ],
    ['invalid-mdx', 'export const a = 1', 1, 1, '"export" is not allowed in MDX files.', undefined],
    [
      'invalid-mdx',
      'é😀 {a',
      1,
      5,
      'The MDX cannot be read: unexpected end of file in expression, expected a corresponding closing brace for "{".',
      undefined,
    ],
    [
      'invalid-mdx',
      'a\n\n<div>\n\nb',
      3,
      1,
      'The MDX cannot be read: expected a closing tag for "<div>".',
      undefined,
    ],
    [
      'invalid-mdx',
      'x <!-- c -->',
      1,
      3,
      'The MDX cannot be read: unexpected character "!" (U+0021) before name, expected a character that can start a name, such as a letter, "$", or "_".',
      'Write a comment as "{/* … */}".',
    ],
    [
      'invalid-mdx',
      '{a b}',
      1,
      4,
      'The MDX cannot be read: could not parse expression: Expected "," or ")" but found "Identifier".',
      undefined,
    ],
    [
      'invalid-mdx',
      '# a\n\n<div {...} />',
      3,
      2,
      '"div" has spread attributes.',
      'Write out each attribute.',
    ],
  ] as const)('reports %s in %j', (rule, text, line, column, message, hint) => {
    const { problems } = parse(text, 'mdx');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule, message });
    expect(problems[0]?.location).toMatchObject({ file: 'slices/a.md', line, column });
    if (hint !== undefined) expect(problems[0]?.hint).toBe(hint);
  });

  test('reports every problem of a body that can be read', () => {
    const { problems } = parse('<Foo/> <Goal/>\n\nimport a from "b"', 'mdx');
    expect(problems.map(({ rule }) => rule)).toEqual([
      'unknown-component',
      'missing-key',
      'invalid-mdx',
    ]);
  });

  test('has unknown anchors when it cannot be read', () => {
    expect(parse('# a\n\n{', 'mdx').anchors).toBeUndefined();
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    ...[
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '*',
      '`',
      '\n',
      '\n\n',
      '    ',
      '# ',
      '## Questions',
      '- [x] ',
    ],
    ...[
      '> ',
      'a',
      '"',
      '|',
      '|-|',
      '{',
      '}',
      '/',
      '[^1]',
      '[a]: ',
      '<a href=',
      '<img src="',
      '<!--',
    ],
    ...[
      '<Goal id=',
      'http://a.b',
      'www.a.b',
      '\uFEFF',
      '\u0000',
      '😀',
      'é',
      '\ud800',
      '&amp;',
      '\\',
    ],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );

  test.each(['md', 'mdx'] as const)(
    'is read without an exception, places inside it (%s)',
    (format) => {
      fc.assert(
        fc.property(text, (body) => {
          const parsed = parse(body, format);
          const lines = body.split('\n');
          const found = [parsed.headings, parsed.links, parsed.references, parsed.problems].flat();
          for (const { location } of found) {
            if (!('line' in location)) throw new Error('A problem of a body has no place');
            const line = lines[location.line - 1];
            expect(line).toBeDefined();
            expect(location.column).toBeGreaterThanOrEqual(1);
            expect(location.column - 1 + (location.length ?? 0)).toBeLessThanOrEqual(
              line?.length ?? 0,
            );
          }
        }),
        { numRuns: 400 },
      );
    },
  );

  test('is read however deep it is nested', () => {
    for (const open of ['>', '- ', '<div>', '<b>', '## <b>', '*a _b ', '[', '{(', '<A b={[[']) {
      expect(parse(`${open.repeat(9000)}a`).doneWhen.total).toBe(0);
      expect(() => parse(`${open.repeat(9000)}a`, 'mdx')).not.toThrow();
    }
  });
});

function at<Found>(line: number, column: number, length: number, found: Found) {
  return { ...found, location: { file: 'slices/a.md', line, column, length } };
}

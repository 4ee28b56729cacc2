import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';

import { startOf } from '../../src/core/diagnostics/diagnostic.ts';
import { parseBody } from '../../src/core/body/parse-body.ts';
import { renderBody } from '../../src/markup/render-body.ts';
import { exampleRoadmap, markdown } from './example-roadmap.ts';

const roadmap = exampleRoadmap();
const file = 'slices/shop/watch.md';

describe('every word of a body is shown, or reported at its place', () => {
  test.each<readonly [body: string, ...reports: string[]]>([
    // Tags
    ['Wrap it in <Suspense> here', '1:12 unpublished-markup'],
    [
      'Return List<String>; Map<String, List<T>> too',
      '1:12 unpublished-markup',
      '1:38 unpublished-markup',
    ],
    ['Ask <your name> first', '1:5 unpublished-markup'],
    ['If x<y and z> then', '1:5 unpublished-markup'],
    ['A <T>generic</T> type', '1:3 unpublished-markup'],
    ['Close it with </Suspense>', '1:15 unpublished-markup'],
    ['Wrap it in a <div> here', '1:14 unclosed-markup'],
    ['Use a <p> here', '1:7 unclosed-markup'],
    ['Set the <title> of *a* page', '1:9 unclosed-markup'],
    ['Never put a <script> in\n\nand more', '1:13 unclosed-markup'],
    ['Say <!here> to all', '1:5 unpublished-markup'],
    ['Run <?php echo 1 ?> now', '1:5 unpublished-markup'],
    ['Has <![CDATA[words in]]> it', '1:5 unpublished-markup'],
    ['<!DOCTYPE html>', '1:1 unpublished-markup'],
    ['<div>\n<a title="b"\n\nmore', '1:1 unclosed-markup', '2:1 unclosed-markup'],
    ['Write `<Suspense>`, \\<T> and &lt;b&gt;'],
    ['5 < 6 and a <- b, <3, <5%, a<b'],
    ['<details>\n<summary>More</summary>\n\nText\n\n</details>'],
    ['<ul><li>a<li>b</ul>\n\n<p>c\n\n<dl><dt>d<dd>e</dl>'],
    ['a<br>b<br/>c <kbd>d</kbd> <sub>e</sub> <a name="f"></a>'],
    ['<picture><img src="a.png" alt="a"></picture>'],
    // Elements that are not published
    ['<video src="a.mp4">No film</video>', '1:1 unpublished-markup'],
    ['<iframe src="https://a.example"></iframe>', '1:1 unpublished-markup'],
    ['<iframe src="https://a.example"/>\n\nmore', '1:1 unclosed-markup'],
    ['a <svg viewBox="0 0 1 1"><text>b</text><path d=""/></svg>', '1:3 unpublished-markup'],
    ['<style>\np { color: red }\n</style>', '1:1 unpublished-markup'],
    ['<script>alert("a")</script>', '1:1 unpublished-markup'],
    ['<picture><source srcset="b"><img src="a.png" alt="a"></picture>', '1:10 unpublished-markup'],
    ['<input type="checkbox"> Done', '1:1 unpublished-markup'],
    ['<select><option>a<option>b</select>', '1:1 unpublished-markup'],
    ['<button>Go</button>', '1:1 unpublished-markup'],
    ['<center>a</center>', '1:1 unpublished-markup'],
    ['<math><mi>x</mi></math>', '1:1 unpublished-markup'],
    ['<object data="a.pdf">a</object>', '1:1 unpublished-markup'],
    ['<img alt="A chart">', '1:1 unpublished-markup'],
    // Attributes
    ['<p style="color: red">a</p>', '1:4 unpublished-markup'],
    ['<div hidden>a</div>', '1:6 unpublished-markup'],
    ['<b and c>a</b>', '1:4 unpublished-markup'],
    ['<span class="a" title="b" onclick="c()">d</span>', '1:7 unpublished-markup'],
    ['<table><tr><td align="right" colspan="2">a</td></tr></table>'],
    ['<a href="https://a.example" rel="noopener">a</a> <img src="a.png" alt="a" width="9">'],
    ['<table>\n<tr><td>a</td></tr>\n<tr>\n<td>b</td>\n</tr>\n</table>'],
    // Comments
    ['a <!-- mine --> b'],
    ['<!-- mine\n\n# all mine -->\n\na'],
    ['a\n\n<!-- b\n\nc', '3:1 unclosed-markup'],
    ['> <!-- a\n\nb\n\n<!-- c -->', '1:3 unclosed-markup'],
    ['[//]: # (mine)\n\na'],
    // References and definitions
    ['See [the plan][plan] and [docs][]', '1:5 undefined-reference', '1:26 undefined-reference'],
    ['See [the *plan* of `x`][plan]', '1:5 undefined-reference'],
    ['![A chart][chart]', '1:1 undefined-reference'],
    ['![A chart]', '1:1 undefined-reference'],
    ['A claim.[^src]', '1:9 undefined-reference'],
    ['a[^1]\n\n[^1]: b[^2]\n[^2]: c'],
    ['a\n\n[^1]: b[^2]\n\n[^2]: c', '3:1 unused-definition', '5:1 unused-definition'],
    ['a[^1]\n\n[^1]: b\n\n[^1]: c', '5:1 unused-definition'],
    ['[a]\n\n[a]: https://a.example\n[A]: https://b.example', '4:1 unused-definition'],
    ['[a]\n\n[a]: https://a.example\n[A]: https://a.example'],
    ['[Note]: important', '1:1 unused-definition'],
    ['[Note]: important [x] and [sic], [] or array[0][1], m[i][j], int[][]'.replace(']:', '],')],
    ['As in [1][2], [a-z][0-9]*, [^0-9]+, [string, number][], [WIP][CORE], [[wiki]]'],
    ['\\[the plan][plan] and `[docs][]` and `[^src]`'],
    // Fences
    ['```sh\nnpm test\n\n## More', '1:1 unclosed-markup'],
    ['~~~\na\n```\n\nb', '1:1 unclosed-markup'],
    ['- a\n  ```sh\n  b\n\nc', '2:3 unclosed-markup'],
    ['> ```\n> a\n\nb', '1:3 unclosed-markup'],
    ['```sh\na\n\nb\n\n```sh\nc\n```', '1:1 unclosed-markup'],
    ['````md\n```js\na\n```\n````'],
    ['- ```\n  a\n  ```\n\n> ~~~\n> b\n> ~~~'],
    ['``` npm install\na\n```', '1:9 unpublished-markup'],
    ['```js title="a.js"\nb\n```', '1:7 unpublished-markup'],
    ['```js {1,3} showLineNumbers\nb\n```'],
    // Tables
    ['| a | b |\n| - | - |\n| c | d | e |', '3:11 unpublished-markup'],
    ['| a |\n| - |\n| `b|c` |', '3:6 unpublished-markup'],
    ['| a | b |\n| - | - |\n| c | d | |\n| `e\\|f` |'],
    ['| a | b |\n| c | d |', '1:1 malformed-markup'],
    ['| a | b |\n| - |\n| c | d |', '1:1 malformed-markup'],
    ['a | b\nc | d'],
    // Headings
    ['##What', '1:1 malformed-markup'],
    ['####### What', '1:1 malformed-markup'],
    ['#What we do', '1:1 malformed-markup'],
    ['#channel and #123 and #hashtag'],
    // Tasks
    ['-[ ] a', '1:1 malformed-markup'],
    ['[ ] a\n[x] b', '1:1 malformed-markup'],
    ['- [] a', '1:3 malformed-markup'],
    ['- [ ]a', '1:3 malformed-markup'],
    ['- [x] a\n- []\n- [sic] b\n\n[x] marks the spot'],
    // Links
    ['[a] (https://a.example)', '1:1 malformed-markup'],
    ['[sic] (see below), [skip ci] (#432), [a](see below)'],
    ['(a)[https://a.example]', '1:1 malformed-markup'],
    ['[a](b c.md)', '1:1 malformed-markup'],
    ['[a](https://a.example', '1:1 malformed-markup'],
    ['[](https://a.example) a', '1:1 unpublished-markup'],
    ['[![a](a.png)](https://a.example)'],
    // Quotes, lists and the rest
    ['> [!INFO]\n> a', '1:3 malformed-markup'],
    ['> [!NOTE] A title\n> a', '1:3 malformed-markup'],
    ['> [!note]\n> a'],
    ['- > 90 % more', '1:3 malformed-markup'],
    ['> 90 % more'],
    ['1. a\n3. b', '2:1 malformed-markup'],
    ['1. a\n1. b\n1. c\n\ntext\n\n4. d\n5. e'],
    ['2019. a'],
    ['It is 2*3*4', '1:8 malformed-markup'],
    ['It is 2 * 3 * 4, un*frigging*believable, ~~gone~~ and ~5'],
    ['---\n\na: b\n\n---'],
  ])('%j', (text, ...expected) => {
    expect(reportsOn(text)).toEqual(expected);
    if (expected.length === 0) expect(lostWords(text)).toEqual([]);
  });
});

test('nothing is lost of what is generated', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(block, fc.nat(4)), { maxLength: 8 }), (blocks) => {
      const text = numbered(
        blocks.map(([written, gap]) => written + '\n'.repeat(gap % 3 === 0 ? 1 : 2)).join(''),
      );
      const shown = wordsOf(pageText(text));
      const reports = parseBody(markdown(text), file).problems;
      const isReported = (line: number) =>
        reports.some(({ message, location }) => {
          const { line: from, column } = startOf(location);
          // Footnotes are shown at the end of a page, where nothing may be shown any more.
          if (from > line) return text.includes('[^k]:') && message.includes('nothing after');
          // A tag may go on over lines, and is reported where it starts.
          const between = text
            .split('\n')
            .slice(from - 1, line - 1)
            .join('\n');
          if (!between.slice(column - 1).includes('>')) return true;
          return /never closed|not closed|footnote|defined twice/.test(message);
        });
      const lost = text
        .split('\n')
        .flatMap((line, index) =>
          (line.match(/w\d+/g) ?? []).map((word) => ({ word, line: index + 1 })),
        )
        .filter(({ word, line }) => !shown.has(word) && !isReported(line));
      expect(lost, text).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

/** Words are `w`, which are numbered later: each is then one of its kind. */
const inline = fc.constantFrom(
  ...[
    'w',
    'w w',
    '*w*',
    '**w**',
    '~~w~~',
    '`w`',
    '[w](https://a.example)',
    '[w][k]',
    '[w][]',
    '[w]',
  ],
  ...[
    '![w](a.png)',
    '![w][k]',
    '![w]',
    '[^w]',
    '[^k]',
    '<w>',
    '<w w>',
    '</w>',
    '<b>w</b>',
    '<b w>w</b>',
    '<b>w',
    '<i w="w">',
  ],
  ...[
    '<video>w</video>',
    '<script>w',
    '<title>w</title>',
    '<!-- k -->',
    '<!-- w',
    '<!w>',
    '<?w?>',
    '<![CDATA[w]]>',
    '&lt;w&gt;',
  ],
  ...[
    '\\<w>',
    '<https://a.example/w>',
    '<w@a.example>',
    'w<w',
    'w>w',
    '| w',
    '\\',
    '[',
    ']',
    '`',
    '*',
    '_w_',
    '<img alt="w">',
  ],
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const prefix = fc.constantFrom(
  '',
  '',
  '',
  '# ',
  '## ',
  '- ',
  '1. ',
  '- [ ] ',
  '-[ ] ',
  '> ',
  '    ',
  '  ',
  '> - ',
  '##',
  '[k]: https://a.example "',
  '[^k]: ',
);
const block = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(prefix, line).map(([mark, text]) => mark + text) },
  fc.constantFrom(
    ...[
      '```',
      '~~~',
      '```sh',
      '```sh w',
      '> ```',
      '- ```',
      '---',
      '===',
      '<div>',
      '</div>',
      '<details>',
      '<!--',
      '<pre>',
      '</pre>',
    ],
    ...[
      '| w | w |\n| - | - |\n| w | w | w |',
      '| w | w |\n| - |',
      'w\n---',
      '[^k]: w',
      '[^w]: w',
      '[w]: w',
      '<table><tr>w<td>w</table>',
    ],
  ),
);

function numbered(text: string): string {
  let count = 0;
  return text.replace(/\bw\b/g, () => `w${String((count += 1)).padStart(3, '0')}`);
}

function reportsOn(text: string): readonly string[] {
  const { problems } = parseBody(markdown(text), file);
  return problems
    .map(({ rule, location }) => ({ rule, line: 0, column: 0, ...location }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ rule, line: at, column }) => `${at}:${column} ${rule}`);
}

/** The words that are in a body, and not on its page. */
function lostWords(text: string): readonly string[] {
  const shown = wordsOf(pageText(text));
  const written = text
    .replaceAll(/<!--[^]*?-->|^\[[^\]]*\]: .*$|^(?:```|~~~).*$|^\d+\./gm, ' ')
    .replaceAll(/\]\([^)]*\)|\]\[[^\]]*\]|&\w+;|<[^>]*>/g, ' ');
  return [...wordsOf(written)].filter((word) => !shown.has(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Returns all text of a page, with the attributes that are read or heard. */
function pageText(text: string): string {
  const { html, doneWhen, questions } = renderBody(markdown(text), file, roadmap);
  const sections = [
    doneWhen && `Done when ${doneWhen.html}`,
    questions && `Questions ${questions.html}`,
  ];
  const page = parseFragment([html, ...sections].join(' '));
  // A word may go on in another element, or end with its own.
  return `${textOf(page, '')} ${textOf(page, ' ')}`;
}

function textOf(node: DefaultTreeAdapterTypes.Node, between: string): string {
  if ('value' in node) return node.value;
  const texts =
    'attrs' in node ? node.attrs.filter(({ name }) => /^(?:alt|title)$/.test(name)) : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [
    ...texts.map(({ value }) => ` ${value} `),
    ...children.map((child) => textOf(child, between)),
  ].join(between);
}

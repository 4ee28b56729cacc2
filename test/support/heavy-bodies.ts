import type { HeavyInput } from './heavy-input.ts';

/** Nearly as large as a content file may be, with room for front matter. */
const room = 2 ** 20 - 1000;

/** Each is gone on with in every paragraph that follows. */
const hundredFormats = `<p>${Array.from({ length: 150 }, (_, index) => `<b id="${index}">`).join('')}</p>\n\n`;

/** Bodies of a megabyte each that an algorithm may take more than linear time or memory for. */
export const heavyBodies = {
  // Text and entities.
  prose: repeated('A word and another. '),
  paragraphs: repeated('A word and another.\n\n'),
  'one long word': repeated('a'),
  'one long line of words': repeated('a '),
  'short lines': repeated('a\n'),
  spaces: repeated(' ', 'a', 'b'),
  'blank lines': repeated('\n', 'a', 'b'),
  tabs: repeated('\t', 'a', 'b'),
  ampersands: repeated('&amp;'),
  'mixed entities': repeated('&lt;&quot;&#65;&#x41;&nbsp;'),
  'unknown entities': repeated('&zzz;'),
  'unfinished entities': repeated('&'),
  'digits of an entity': repeated('1', '&#', ';'),
  emoji: repeated('😀'),
  'joined emoji': repeated('👩‍👩‍👧‍👦'),
  'combining marks': repeated('\u0301', 'a'),
  'null-like characters': repeated('\uFFFD'),
  backslashes: repeated('\\'),
  escapes: repeated('\\*'),
  'hard breaks': repeated('a  \n'),
  'hard breaks by backslash': repeated('a\\\n'),
  // Quotation marks and other signs that are set.
  apostrophes: repeated("'a "),
  'double quotes': repeated('"a '),
  'quotes without spaces': repeated(`"'`),
  'mixed quotes': repeated(`"a 'b `),
  'single quotes around words': repeated(`'a' `),
  decades: repeated("'90s "),
  dots: repeated('.'),
  dashes: repeated('a-- '),
  'one long dash': repeated('-', 'a'),
  'quotes in emphasis': repeated(`*'a* `),
  // Emphasis.
  'stars and underscores': repeated('*a_ '),
  stars: repeated('*'),
  'opening stars': repeated('*a '),
  'closing stars': repeated('a* '),
  'opening double stars': repeated('**a '),
  'double underscores': repeated('__a '),
  underscores: repeated('_a '),
  tildes: repeated('~~a '),
  'single tildes': repeated('~a '),
  'emphasis of two kinds': repeated('**a *b '),
  'emphasis of three kinds': repeated('~~a **b _c '),
  'stars on both sides': repeated('a**b'),
  'underscores within words': repeated('_a'),
  'underscores behind words': repeated('a_'),
  'underscores behind points': repeated('._'),
  'underscores without spaces': repeated('_www.'),
  'stars behind Chinese': repeated('。*'),
  'stars behind emoji': repeated('😀*'),
  'accents and brackets': repeated('é['),
  'Chinese and entities': repeated('。&amp;'),
  'nested emphasis': nested('*a **b ', ' b** a*'),
  'nested strong': nested('**a ', ' a**'),
  'nested underscores': nested('_a ', ' a_'),
  'stars that never match': repeated('*a_ b*c _d '),
  'runs of stars': growing('*'),
  'paired emphasis': repeated('*a* '),
  'strong everywhere': repeated('**a**b'),
  // Code.
  'runs of backticks': growing('`'),
  backticks: repeated('` '),
  'one run of backticks': repeated('`'),
  'paired code': repeated('`a` '),
  'double backticks': repeated('`` a '),
  fences: repeated('```\na\n```\n\n'),
  'fences with a language': repeated('```js\nconst a = 1;\n```\n\n'),
  'opening fences': repeated('```\n'),
  'fences of tildes': repeated('~~~\n'),
  'one long fence': repeated('a\n', '```\n', '```\n'),
  'one long line of code': repeated('a = 1; ', '```js\n', '\n```\n'),
  'one long word of code': repeated('a', '```js\n', '\n```\n'),
  'code that is not closed': repeated('(', '```js\n', '\n```\n'),
  'a long string in code': repeated('"a ', '```js\n', '\n```\n'),
  'a regular expression in code': repeated('/a', '```js\n', '\n```\n'),
  'markup in code': repeated('<a ', '```html\n', '\n```\n'),
  'markdown in code': repeated('*a_ ', '```md\n', '\n```\n'),
  'front matter in code': repeated('a: [', '```md\n---\n', '\n---\n```\n'),
  'yaml in code': repeated('- ', '```yaml\n', '\n```\n'),
  'a fence that hides nothing': repeated('_a', '<div>\n```\n\n', '\n```\n'),
  'entities in code': repeated('&amp;', '```\n', '\n```\n'),
  'indented code': repeated('    a\n'),
  'a fence with a long name': repeated('a', '```', '\na\n```\n'),
  diagrams: repeated('```mermaid\n```\n\n'),
  'one long diagram': repeated('a-->b\n', '```mermaid\nflowchart LR\n', '```\n'),
  'one long line of a diagram': repeated('click a "', '```mermaid\nflowchart LR\n', '\n```\n'),
  // Links and images.
  brackets: repeated('['),
  'closing brackets': repeated(']'),
  'bracket pairs': repeated('[]'),
  'nested brackets': nested('[', ']'),
  'opening images': repeated('!['),
  'unfinished links': repeated('[a]('),
  'unfinished images': repeated('![a]('),
  'nested links': nested('[a', '](b)'),
  'nested images': nested('![a', '](b.png)'),
  'links in parentheses': repeated('(', '[a](', ')'),
  'angle destinations': repeated('[a](<b'),
  'unfinished titles': repeated('[a](b "'),
  'unfinished titles in parentheses': repeated('[a](b ('),
  links: repeated('[a](https://example.com) '),
  'broken links': repeated('[a](gone.md) '),
  'broken links of many names': counted((n) => `[a](gone-${n}.md) `),
  'links to headings': repeated('[a](#gone) '),
  images: repeated('![a](a.png) '),
  'broken images': repeated('![a](gone.png) '),
  'images without text': repeated('![](gone.png) '),
  'reference links': repeated('[a] ', '[a]: https://example.com\n\n'),
  'unknown references': repeated('[a][b]'),
  'collapsed references': repeated('[a][]'),
  'image references': repeated('![a] ', '[a]: a.png\n\n'),
  definitions: counted((n) => `[a${n}]: https://example.com/${n}\n`),
  'the same definition': repeated('[a]: https://example.com\n'),
  'long labels': repeated('a', '[', ']: https://example.com\n'),
  'unfinished definitions': repeated('[a]:\n'),
  'definitions with titles': repeated('[a]: b "\n'),
  'definitions with uses': counted((n) => `[a${n}]: https://example.com\n\n[a${n}]\n\n`),
  'a long link definition used often': used('x'),
  'one long destination': repeated('a', '[a](https://example.com/', ')'),
  'brackets in a link': repeated('[a]', '[', '](https://example.com)'),
  'one link with many stars': repeated('*', '[', '](https://example.com)'),
  autolinks: repeated('https://example.com '),
  'angle autolinks': repeated('<https://example.com> '),
  'unfinished autolinks': repeated('<https://a'),
  'mail addresses': repeated('a@example.com '),
  'addresses without spaces': repeated('http://*'),
  'addresses behind a bracket': repeated('www.a@b.c ', '['),
  'at signs': repeated('a@'),
  'mail-like words': repeated('a.', '', '@'),
  'www words': repeated('www.'),
  'http words': repeated('http://'),
  'autolinks with parentheses': repeated(')', 'https://example.com/('),
  'autolinks with entities': repeated('&amp;', 'https://example.com/'),
  'autolinks with points': repeated('.', 'https://example.com/'),
  // Raw HTML.
  'open elements': repeated('<div>'),
  'open elements on lines': repeated('<div>\n\n'),
  'open inline elements': repeated('<b>'),
  'open elements with text': repeated('<b>a '),
  'closing tags': repeated('</b>'),
  'closed elements': repeated('<b>a</b>'),
  'nested elements': nested('<b>', '</b>'),
  'misnested elements': repeated('<b><i></b></i>'),
  'misnested formatting': repeated('<b><p>'),
  'open links in html': repeated('<a>'),
  'open paragraphs in html': repeated('<p>'),
  'open headings in html': repeated('<h1>'),
  'open lists in html': repeated('<ul><li>'),
  'open tables in html': repeated('<table>'),
  'open table cells in html': repeated('<table><tr><td>'),
  'open options': repeated('<select><option>'),
  'open templates': repeated('<template>'),
  'open svg': repeated('<svg>'),
  'open buttons': repeated('<button>'),
  'open forms': repeated('<form>'),
  'text in a table': repeated('a<b>', '<table>'),
  'text beside cells': repeated('a<br>', '<table>'),
  'blocks beside cells': repeated('<div>a</div>\n', '<table>\n'),
  'paragraphs beside cells': repeated('a\n\n', '<table>\n\n'),
  'crossed formatting and blocks': repeated('<b><div>a</b></div>'),
  'crossed links and blocks': repeated('<a><div>', '', 'a'),
  'formatting that goes on': repeated('a\n\n', hundredFormats, '</p>\n\n'),
  'open objects in paragraphs': repeated('a <object>\n\n'),
  'open formatting of many kinds': repeated('<b><i><u><s><em><strong><code>'),
  'formatting with attributes': counted((n) => `<b id=a${n}>`),
  'formatting and blocks': repeated('<b></p>'),
  'unfinished tags': repeated('<a '),
  'unfinished tags without blanks': repeated('<a'),
  'less-than signs': repeated('<'),
  'unfinished comments': repeated('<!--'),
  'unfinished comments of a block': repeated('a <!-- b '),
  comments: repeated('<!-- a -->'),
  'dashes in a comment': repeated('-', '<!--'),
  'unfinished sections': repeated('<![CDATA['),
  'unfinished instructions': repeated('<?'),
  'unfinished instructions in text': repeated('a <?'),
  'unfinished declarations': repeated('<!a '),
  'unfinished sections in text': repeated('a <![CDATA['),
  'many attributes': counted((n) => ` a${n}`, '<b', '>'),
  'the same attribute': repeated(' a', '<b', '>'),
  'many classes': repeated('a ', '<b class="', '">'),
  'one long attribute': repeated('a', '<b title="', '">'),
  'entities in an attribute': repeated('&amp;', '<b title="', '">'),
  'unfinished attributes': repeated('<a b="'),
  'unfinished attributes of a block': repeated('<a b="\n\n'),
  'slashes in a tag': repeated('/', '<b', '>'),
  'blanks in a tag': repeated(' ', '<b', '>'),
  'equals signs in a tag': repeated('=', '<b ', '>'),
  'unknown elements': counted((n) => `<x${n}>`),
  'html images': repeated('<img src="gone.png" alt="">'),
  'html images without text': repeated('<img src="gone.png">'),
  'html links': repeated('<a href="gone.md">a</a> '),
  'html ids': counted((n) => `<b id="a${n}"></b>`),
  'html details': repeated('<details><summary>a</summary>\n\n'),
  scripts: repeated('<script>'),
  'unfinished scripts of a block': repeated('<script>\n\n'),
  'html in lines': repeated('<div>\na\n</div>\n\n'),
  'html breaks': repeated('<br>'),
  'a drawing': repeated('<path d="M0 0"/>', '<svg>', '</svg>'),
  'elements that pretend to be closed': repeated('<g/>', '<svg><foreignObject>'),
  // Blocks.
  'quotes on one line': repeated('> '),
  'quotes without blanks': repeated('>'),
  'numbers on one line': repeated('1. '),
  'bullets on one line': repeated('- '),
  'stars on one line': repeated('* ', '', 'a'),
  'mixed blocks on one line': repeated('> - 1. '),
  'deep quotes on every line': repeated(`${'> '.repeat(150)}a\n`),
  'deeper and deeper quotes': stairs((depth) => `${'> '.repeat(depth)}a\n`),
  'lists by indentation': stairs((depth) => `${'  '.repeat(depth)}- a\n`),
  'numbers by indentation': stairs((depth) => `${'   '.repeat(depth)}1. a\n`),
  'lists by indentation, over and over': repeated(
    Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
  ),
  'a quote whose lines are lazy': repeated('a\n', '> '),
  quotes: repeated('> a\n\n'),
  'a long quote': repeated('> a\n'),
  callouts: repeated('> [!NOTE]\n> a\n\n'),
  colons: repeated(':::\n'),
  directives: repeated(':::note\n'),
  'a list': repeated('- a\n'),
  'a loose list': repeated('- a\n\n'),
  'a numbered list': repeated('1. a\n'),
  'empty items': repeated('-\n'),
  'lists of two kinds': repeated('- a\n* b\n'),
  tasks: repeated('- [ ] a\n'),
  'tasks done': repeated('- [x] a\n', '## Done when\n\n'),
  questions: repeated('- [ ] a?\n', '## Questions\n\n'),
  'task marks': repeated('[ ] ', '- '),
  'headings of one name': repeated('# a\n\n'),
  'headings of many names': counted((n) => `# a${n}\n\n`),
  'headings that imitate numbers': repeated('# a\n\n# a-1\n\n'),
  'headings of one long name': repeated('a ', '# '),
  'headings without text': repeated('#\n'),
  'number signs': repeated('#'),
  'closing number signs': repeated(' #', '# a'),
  'underlined headings': repeated('a\n=\n\n'),
  'equals signs': repeated('=', 'a\n'),
  rules: repeated('---\n\n'),
  'one long rule': repeated('- '),
  'rules of stars': repeated('***\n'),
  'section headings': repeated('## Done when\n\n- [ ] a\n\n'),
  // Tables.
  'a table of many rows': repeated('| a | b |\n', '| a | b |\n| - | - |\n'),
  'a table of many columns': table((n) => [n, 1]),
  'a table of many columns and rows': table((n) => [
    Math.floor(Math.sqrt(n)),
    Math.floor(Math.sqrt(n)),
  ]),
  'a wide table of empty rows': wideTable(),
  tables: repeated('| a |\n| - |\n| b |\n\n'),
  pipes: repeated('|'),
  'pipes on lines': repeated('|\n'),
  'escaped pipes': repeated('\\|', '| a |\n| - |\n| '),
  'rows without a table': repeated('| a | b |\n'),
  'delimiter rows': repeated('| - |\n'),
  delimiters: repeated('|-', 'a\n'),
  // Footnotes.
  footnotes: counted((n) => `[^${n}]\n\n[^${n}]: a\n\n`),
  'mentions of one footnote': repeated('[^a] ', '[^a]: a\n\n'),
  'footnotes without mentions': counted((n) => `[^${n}]: a\n\n`),
  'the same footnote': repeated('[^a]: a\n\n'),
  'unknown footnotes': repeated('[^a]'),
  'footnotes in footnotes': counted((n) => `[^${n}]: [^${n + 1}]\n\n`, '[^0]\n\n'),
  'unknown footnotes on lines': repeated('[^a]] é\n'),
  'quotes in footnotes': repeated('[^a]: > 1. '),
  'nested footnotes': repeated('[^a]: '),
  // MDX.
  'mdx braces': mdx(repeated('{')),
  'mdx brace pairs': mdx(repeated('{1}')),
  'mdx nested braces': mdx(nested('{', '}')),
  'mdx open elements': mdx(repeated('<b>')),
  'mdx nested elements': mdx(nested('<b>', '</b>')),
  'mdx closed elements': mdx(repeated('<b>a</b> ')),
  'mdx components': mdx(repeated('<Goal id="gone" /> ')),
  'mdx unknown components': mdx(repeated('<Goall /> ')),
  'mdx notes': mdx(repeated('<Note>\n\na\n\n</Note>\n\n')),
  'mdx attributes': mdx(counted((n) => ` a${n}="b"`, '<b', '>a</b>')),
  'mdx the same attribute': mdx(repeated(' a="b"', '<b', '>a</b>')),
  'mdx attributes with elements': mdx(repeated(' a={<b/>}', '<b', '>a</b>')),
  'mdx one long expression': mdx(repeated('1 + ', '{', '1}')),
  'mdx one long string': mdx(repeated('a', '{"', '"}')),
  'mdx strings that never end': mdx(repeated('"a', '{', '}')),
  'mdx templates that never end': mdx(repeated('`${', '{', '}')),
  'mdx comments': mdx(repeated('{/* a */}')),
  'mdx less-than signs': mdx(repeated('<')),
  'mdx less-than signs and accents': mdx(repeated('é<')),
  'mdx braces on lines': mdx(repeated('\n{')),
  'mdx imports': mdx(repeated('import a from "a"\n\n')),
  'mdx stars': mdx(repeated('*a_ ')),
  'mdx prose': mdx(repeated('A word and another.\n\n')),
  'mdx quotes': mdx(repeated("'a ")),
  'mdx headings of one name': mdx(repeated('# a\n\n')),
  'mdx links without elements': mdx(repeated('<a href="gone.md">a</a> ')),
  'mdx images without text': mdx(repeated('<img src="gone.png" /> ')),
  'mdx spread attributes': mdx(repeated(' {...a}', '<b', '>a</b>')),
} as const satisfies Readonly<Record<string, HeavyInput>>;

function repeated(unit: string, before = '', after = ''): HeavyInput {
  return heavy(Math.floor(room / Buffer.byteLength(unit)), (n) => before + unit.repeat(n) + after);
}

function nested(open: string, close: string): HeavyInput {
  return heavy(
    Math.floor(room / (open.length + close.length)),
    (n) => `${open.repeat(n)}a${close.repeat(n)}`,
  );
}

/** `unit` of each of the numbers below n. */
function counted(unit: (n: number) => string, before = '', after = ''): HeavyInput {
  return heavy(
    Math.floor(room / unit(999_999).length),
    (n) => before + Array.from({ length: n }, (_, index) => unit(index)).join('') + after,
  );
}

/** Runs of 1, 2, 3 … of a sign, in `n` characters. */
function growing(sign: string): HeavyInput {
  return heavy(room, (n) => stack((length) => `${sign.repeat(length)}a `, n));
}

/** Lines that go deeper and deeper, in `n` characters. */
function stairs(line: (depth: number) => string): HeavyInput {
  return heavy(room, (n) => stack(line, n));
}

function stack(part: (size: number) => string, most: number): string {
  let text = '';
  for (let size = 1; text.length + part(size).length <= most; size += 1) text += part(size);
  return text;
}

function used(letter: string): HeavyInput {
  return heavy(
    Math.floor(room / 8),
    (n) => `[a]: https://example.com/${letter.repeat(n * 4)}\n\n${'[a] '.repeat(n)}`,
  );
}

function table(sides: (n: number) => readonly [columns: number, rows: number]): HeavyInput {
  return heavy(Math.floor(room / 5), (n) => {
    const [columns, rows] = sides(n);
    return `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${`${'|a'.repeat(columns)}|\n`.repeat(rows - 1)}`;
  });
}

/** Every row has as many cells as the table has columns, even where none is written. */
function wideTable(): HeavyInput {
  return heavy(
    Math.floor(room / 7),
    (n) => `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${'|a\n'.repeat(n)}`,
  );
}

function heavy(most: number, body: (n: number) => string): HeavyInput {
  return { most, files: (n) => ({ ...others, 'slices/heavy.md': front + body(n) }) };
}

function mdx({ most, files }: HeavyInput): HeavyInput {
  return {
    most,
    files(n) {
      const { 'slices/heavy.md': heavy = '', ...rest } = files(n);
      return { ...rest, 'slices/heavy.mdx': heavy };
    },
  };
}

const others = {
  'vision.md':
    '---\ntitle: A vision\nstatement: What it is for.\ngoals:\n  - { id: goal, title: A goal }\n---\n',
  'intents/intent.md': '---\ntitle: An intent\nhorizon: now\ngoals: [goal]\n---\n',
  // It is small, and a true image.
  'slices/a.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const front = '---\ntitle: A slice\nintent: intent\nstatus: active\nthread: true\n---\n\n';

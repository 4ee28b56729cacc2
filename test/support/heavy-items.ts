import { crc32, deflateSync } from 'node:zlib';

import type { HeavyInput } from './heavy-input.ts';
import { minimal } from './roadmap-of.ts';

/** Roadmaps that are heavy in all but the Markdown of their bodies. */
export const heavyItems: Readonly<Record<string, HeavyInput>> = {
  ...texts(),
  'goals in a vision': heavy(2000, (n) => ({ 'vision.md': vision(goals(n)) })),
  'readings of a goal': heavy(16000, (n) => ({
    'vision.md': vision([
      '- id: stock-outs\n  title: Halve stock-outs\n  measure: stock-outs\n  baseline: 9\n  target: 1',
      `  readings:\n${list(n, (i) => `    - { date: ${day(i)}, value: ${i % 7} }`)}`,
    ]),
  })),
  'goals of an intent': heavy(2000, (n) => ({
    'vision.md': vision(goals(n)),
    'intents/never-run-out.md': intent(`goals: [stock-outs, ${ids(n, 'g')}]`),
  })),
  'assumptions of an intent': heavy(2000, (n) => ({
    ...files(n, (i) => [`assumptions/a${i}.md`, assumption()]),
    'intents/never-run-out.md': intent(`assumptions: [${ids(n, 'a')}]`),
  })),
  'tests of an assumption': heavy(2000, (n) => ({
    ...files(n, (i) => [`slices/s${i}.md`, slice('kind: learn')]),
    'assumptions/a.md': assumption(`tests: [${ids(n, 's')}]`),
  })),
  'slices of an intent': heavy(5000, (n) => files(n, (i) => [`slices/s${i}.md`, slice()])),
  'slices of an intent that shipped': heavy(5000, (n) =>
    files(n, (i) => [
      `slices/s${i}.md`,
      front(
        `title: S${i}\nintent: never-run-out\nstatus: shipped\nstarted: ${day(i)}\nshipped: ${day(i + 9)}\ntarget: ${day(i + 5)}`,
      ),
    ]),
  ),
  'slices of an intent with a target': heavy(5000, (n) =>
    files(n, (i) => [`slices/s${i}.md`, slice(`target: ${day(i)}`)]),
  ),
  'intents of a goal': heavy(2000, (n) => files(n, (i) => [`intents/i${i}.md`, intent()])),
  'updates about a slice': heavy(4000, (n) =>
    files(n, (i) => [
      `updates/u${i}.md`,
      front(`title: U${i}\ndate: ${day(i)}\nslices: [watch-one-item]`),
    ]),
  ),
  'slices that wait for each other in a row': heavy(4000, (n) =>
    files(n, (i) => [`slices/s${i}.md`, slice(i > 0 ? `depends_on: [s${i - 1}]` : '')]),
  ),
  'slices that wait for each other in a circle': heavy(4000, (n) =>
    files(n, (i) => [`slices/s${i}.md`, slice(`depends_on: [s${(i + 1) % n}]`)]),
  ),
  'slices that all wait for one': heavy(4000, (n) =>
    files(n, (i) => [`slices/s${i}.md`, slice('depends_on: [watch-one-item]')]),
  ),
  'a slice that waits for all others': heavy(4000, (n) => ({
    ...files(n, (i) => [`slices/s${i}.md`, slice()]),
    'slices/last.md': slice(`depends_on: [${ids(n, 's')}]`),
  })),
  'a slice that waits for slices of as many intents': heavy(1000, (n) => ({
    ...files(n, (i) => [`intents/i${i}.md`, intent()]),
    ...files(n, (i) => [`slices/s${i}.md`, slice().replace('never-run-out', `i${i}`)]),
    'slices/last.md': slice(`depends_on: [${ids(n, 's')}]`),
  })),
  'slices that wait for all before them': heavy(10000, (n) =>
    files(Math.round(Math.sqrt(n)), (i) => [
      `slices/s${i}.md`,
      slice(i > 0 ? `depends_on: [${ids(i, 's')}]` : ''),
    ]),
  ),
  'slices that all wait for each other': heavy(10000, (n) => {
    const side = Math.round(Math.sqrt(n));
    return files(side, (i) => [`slices/s${i}.md`, slice(`depends_on: [${ids(side, 's')}]`)]);
  }),
  'slices with long titles': heavy(1000, (n) =>
    files(n, (i) => [
      `slices/s${i}.md`,
      slice(`target: ${day(i)}`).replace('title: S', `title: ${'long title '.repeat(90)}`),
    ]),
  ),
  'years between days': heavy(8000, (n) => ({
    'slices/first.md': front(
      `title: S\nintent: never-run-out\nstatus: shipped\nstarted: ${2026 - Math.floor(n / 8)}-01-01\nshipped: 2026-02-02`,
    ),
    'slices/last.md': slice(`target: ${2026 + Math.floor(n / 4)}-12-31`),
  })),
  'asks of a slice': heavy(8000, (n) => ({
    'roadmap.yml': 'teams:\n  data: Data\n',
    'slices/watch-one-item.md': slice(
      `asks:\n${list(n, (i) => `  - { team: data, what: Thing ${i} }`)}`,
    ),
  })),
  'links of a slice': heavySlice(
    8000,
    (n) => `links:\n${list(n, (i) => `  - { label: Link ${i}, url: https://example.com/${i} }`)}`,
  ),
  teams: heavy(1000, (n) => ({
    'roadmap.yml': `teams:\n${list(n, (i) => `  t${i}: Team ${i}`)}\n`,
  })),
  'teams that work': heavy(1000, (n) => ({
    'roadmap.yml': `teams:\n${list(n, (i) => `  t${i}: Team ${i}`)}\n`,
    ...files(n, (i) => [`slices/s${i}.md`, slice(`team: t${i}`)]),
  })),
  redirects: heavy(4000, (n) => ({
    'roadmap.yml': `redirects:\n${list(n, (i) => `  /slices/old-${i}/: /slices/watch-one-item/`)}\n`,
  })),
  'redirects in a row': heavy(4000, (n) => ({
    'roadmap.yml': `redirects:\n${list(n, (i) => `  /slices/old-${i}/: /slices/${i > 0 ? `old-${i - 1}` : 'watch-one-item'}/`)}\n`,
  })),
  'redirects in a circle': heavy(4000, (n) => ({
    'roadmap.yml': `redirects:\n${list(n, (i) => `  /slices/old-${i}/: /slices/old-${(i + 1) % n}/`)}\n`,
  })),
  rules: heavy(16000, (n) => ({ 'roadmap.yml': `rules:\n${list(n, (i) => `  r${i}: off`)}\n` })),
  'unknown ids on one line': heavySlice(8000, (n) => `depends_on: [${ids(n, 's')}]`),
  'unknown ids on one line, among many': heavy(2000, (n) => ({
    ...files(n, (i) => [`slices/known-slice-${i}.md`, slice()]),
    'slices/watch-one-item.md': slice(`depends_on: [${ids(n, 'unknown-slice-')}]`),
  })),
  'unknown ids on a line each': heavySlice(
    8000,
    (n) => `depends_on:\n${list(n, (i) => `  - s${i}`)}`,
  ),
  'one id again and again': heavy(16000, (n) => ({
    'intents/never-run-out.md': intent(`goals: [${list(n, () => 'stock-outs', ', ')}]`),
  })),
  'goals of one id': heavy(8000, (n) => ({
    'vision.md': vision([list(n, () => '  - { id: same, title: Same }')]),
  })),
  'slices of one id': heavy(4000, (n) => files(n, (i) => [`slices/f${i}/same.md`, slice()])),
  'threads of one intent': heavy(4000, (n) =>
    files(n, (i) => [`slices/s${i}.md`, slice('thread: true')]),
  ),
  'slices whose intent is unknown': heavy(4000, (n) =>
    files(n, (i) => [`slices/s${i}.md`, front(`title: S\nintent: unknown-${i}\nstatus: active`)]),
  ),
  'ids that are none': heavy(2000, (n) => ({
    ...files(n, (i) => [`slices/Not_an_id_${i}.md`, slice()]),
    ...files(n, (i) => [`slices/refers-${i}.md`, slice(`depends_on: [unknown-${i}]`)]),
  })),
  'unknown keys': heavySlice(16000, (n) => list(n, (i) => `key${i}: 1`)),
  'keys of their own': heavySlice(16000, (n) => list(n, (i) => `x-${i}: 1`)),
  'one key again and again': heavySlice(16000, (n) => list(n, () => 'team: a')),
  'a long unknown key': heavySlice(400000, (n) => `${'k'.repeat(n)}: 1`),
  'a long key of its own': heavySlice(400000, (n) => `x-${'k'.repeat(n)}: 1`),
  'wrong values on one line': heavySlice(
    8000,
    (n) => `links: [${list(n, () => '{ label: "", url: x }', ', ')}]`,
  ),
  'wrong values with wide signs on one line': heavySlice(
    4000,
    (n) => `depends_on: [${list(n, (i) => `"日本${i}"`, ', ')}]`,
  ),
  'wrong values with hidden signs on one line': heavySlice(
    4000,
    (n) => `depends_on: [${list(n, (i) => `"\u202E\t${i}"`, ', ')}]`,
  ),
  'flow lists in each other': nested('[', ']'),
  'flow maps in each other': nested('{a: ', '}'),
  'block lists in each other': nested('- ', ''),
  'lists that do not end': nested('[', ''),
  'block maps in each other': heavySlice(
    1000,
    (n) => `x-a:\n${list(n, (i) => `${' '.repeat(i + 1)}a:`)}`,
  ),
  'an anchor and many aliases': heavySlice(
    16000,
    (n) => `x-a: &a [1]\nx-b: [${list(n, () => '*a', ', ')}]`,
  ),
  'aliases of aliases': heavySlice(
    80,
    (n) => `x-0: &a0 [1, 1]\n${list(n, (i) => `x-${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)}`,
  ),
  'anchors of one name': heavySlice(16000, (n) => list(n, (i) => `x-${i}: &a 1\nx-b${i}: *a`)),
  'aliases of nothing': heavySlice(8000, (n) => `x-b: [${list(n, (i) => `*a${i}`, ', ')}]`),
  tags: heavySlice(8000, (n) => `x-b: [${list(n, () => '!a b', ', ')}]`),
  'syntax errors': heavySlice(8000, (n) => list(n, (i) => `k${i}: a: "b`)),
  'syntax errors on one line': heavySlice(8000, (n) => `x-a: ${'"a" '.repeat(n)}`),
  'lines without a key': heavySlice(16000, (n) => list(n, () => 'word')),
  'empty lines in front matter': heavySlice(400000, (n) => '\n'.repeat(n)),
  'comments in front matter': heavySlice(200000, (n) => '# a\n'.repeat(n)),
  'a long opening line': heavy(800000, (n) => ({
    'slices/watch-one-item.md': `---${' '.repeat(n)}a\ntitle: x\n---\n`,
  })),
  'a long closing line': heavy(800000, (n) => ({
    'slices/watch-one-item.md': `---\ntitle: x\n---${' '.repeat(n)}a\n`,
  })),
  'a number of many digits': heavy(400000, (n) => ({
    'intents/never-run-out.md': intent(`order: 1${'0'.repeat(n)}`),
  })),
  'a long day': heavySlice(400000, (n) => `started: 2026-01-${'0'.repeat(n)}`),
  'a long status': heavy(400000, (n) => ({
    'slices/watch-one-item.md': front(
      `title: S\nintent: never-run-out\nstatus: ${'active '.repeat(n)}`,
    ),
  })),
  'a long unknown id': heavySlice(400000, (n) => `depends_on: [${'a-'.repeat(n)}a]`),
  'a long id of a goal': heavy(400000, (n) => ({
    'vision.md': vision([...goals(0), `  - { id: ${'a'.repeat(n)}, title: G }`]),
  })),
  'a long id of a team': heavy(400000, (n) => ({
    'roadmap.yml': `teams:\n  ? ${'a-'.repeat(n)}a\n  : Team\n`,
  })),
  'a long id of many hyphens': heavy(200000, (n) => ({
    'vision.md': vision([...goals(0), `  - { id: "${'-'.repeat(n)}", title: G }`]),
  })),
  'a long id of a file': heavy(220, (n) => ({ [`slices/${'a'.repeat(n)}.md`]: slice() })),
  'a long redirect': heavy(400000, (n) => ({
    'roadmap.yml': `redirects:\n  ? /slices/${'a'.repeat(n)}/\n  : /slices/watch-one-item/\n`,
  })),
  'a long accent': heavy(400000, (n) => ({ 'roadmap.yml': `accent: "#${'a'.repeat(n)}"\n` })),
  'a long language': heavy(400000, (n) => ({ 'roadmap.yml': `language: ${'en-'.repeat(n)}x\n` })),
  'a long base': heavy(400000, (n) => ({ 'roadmap.yml': `base: /${'a/'.repeat(n)}\n` })),
  ...images(),
};

/** Every key of every noun that takes text, of a length that is allowed and of one that is not. */
function texts(): Readonly<Record<string, HeavyInput>> {
  const kinds = {
    'one word': (n: number) => 'a'.repeat(n),
    words: (n: number) => 'word '.repeat(n / 5).trim(),
    quotes: (n: number) => `a${" 'b".repeat(n / 3 - 1)}`,
    signs: (n: number) => `a ${'<&'.repeat(n / 2 - 1)}`,
    'wide signs': (n: number) => '日本'.repeat(n / 2),
    'joined signs': (n: number) => `a${'\u200D👩'.repeat(n / 3 - 1)}`,
    'combining marks': (n: number) => `a${'\u0301'.repeat(n - 1)}`,
    blanks: (n: number) => `a${' '.repeat(n - 2)}b`,
    hyphens: (n: number) => `a${'-'.repeat(n - 2)}b`,
    dots: (n: number) => `a${'. '.repeat(n / 2 - 1)}b`,
  };
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, textOf]): [string, HeavyInput][] => [
      [`names of ${kind}`, { most: 1000, files: (n) => written(textOf(n), 'T') }],
      [`texts of ${kind}`, { most: 10000, files: (n) => written('T', textOf(n)) }],
      [
        `texts that are too long, of ${kind}`,
        { most: 80000, files: (n) => written(textOf(n), textOf(n)) },
      ],
    ]),
  );
}

/** A roadmap in which all that names something is `name`, and every other text is `text`. */
function written(name: string, text: string): Readonly<Record<string, string>> {
  const address = `https://example.com/${text.replaceAll(/[^a-z.-]/g, '')}`.slice(0, 10_000);
  return {
    'roadmap.yml': `title: ${name}\ndescription: ${name}\nlabels:\n  now: ${name}\nteams:\n  data: ${name}\n`,
    'vision.md': front(
      `title: ${name}\nstatement: ${text}\ngoals:\n  - id: g\n    title: ${name}\n    why: ${text}\n    measure: ${name}\n    baseline: 9\n    target: 1`,
    ),
    'intents/i.md': front(`title: ${name}\ngoals: [g]\nhorizon: now\nowner: ${name}`),
    'intents/no.md': front(`title: ${name}\ngoals: [g]\ndeclined: ${text}`),
    'slices/a.md': front(
      `title: ${name}\nintent: i\nstatus: active\nteam: data\nkind: learn\nhypothesis: ${text}\nlearned: ${text}\nstarted: 2026-01-02\ntarget: 2026-12\ndemo: ${address}\nasks:\n  - team: data\n    what: ${text}\nlinks:\n  - label: ${name}\n    url: ${address}`,
    ),
    'slices/b.md': front(`title: ${name}\nintent: i\nstatus: dropped\nbecause: ${text}`),
    'assumptions/a.md': front(
      `title: ${name}\nassumption: ${text}\nstatus: testing\ncommitment: ${text}\ninstead: ${text}\nworry: ${text}\ntests: [a]`,
    ),
    'updates/u.md': front(`title: ${name}\ndate: 2026-01-02\nslices: [a]`),
  };
}

function images(): Readonly<Record<string, HeavyInput>> {
  const svgs: Readonly<Record<string, readonly [n: number, (n: number) => string]>> = {
    'groups in each other': [10_000, (n) => '<g>'.repeat(n) + '</g>'.repeat(n)],
    'unsafe elements in each other': [10_000, (n) => '<a>'.repeat(n) + '</a>'.repeat(n)],
    'spaces in each other': [
      2000,
      (n) => list(n, (i) => `<g xmlns:a${i}="b">`, '') + '</g>'.repeat(n),
    ],
    elements: [20_000, (n) => '<path d="M0 0"/>'.repeat(n)],
    'long path': [200_000, (n) => `<path d="M0 0${' 1'.repeat(n)}"/>`],
    attributes: [5000, (n) => `<path ${list(n, (i) => `a${i}="1"`, ' ')}/>`],
    'attributes of one name': [5000, (n) => `<path ${list(n, () => 'a="1"', ' ')}/>`],
    'spaces of one element': [5000, (n) => `<path ${list(n, (i) => `xmlns:a${i}="1"`, ' ')}/>`],
    'long style': [200_000, (n) => `<style>${'a{}'.repeat(n)}</style>`],
    'blanks in a style': [100_000, (n) => `<style>expression${' '.repeat(n)}</style>`],
    'urls in a style': [50_000, (n) => `<style>${'url( '.repeat(n)}</style>`],
    'urls and blanks in a style': [
      50_000,
      (n) => `<style>a{b:url(${' '.repeat(n)}${'url('.repeat(n)}</style>`,
    ],
    'addresses that do not end': [
      20_000,
      (n) => `<style>${'url(data:image/png;base64,'.repeat(n)}</style>`,
    ],
    ids: [10_000, (n) => list(n, (i) => `<g id="i${i}"/><use href="#i${i}"/>`, '')],
    'uses of each other': [
      20,
      (n) =>
        `<g id="i0"/>${list(n, (i) => `<g id="i${i + 1}"><use href="#i${i}"/><use href="#i${i}"/></g>`, '')}`,
    ],
    text: [200_000, (n) => `<text>${'a&amp;'.repeat(n)}</text>`],
    'cdata sections': [20_000, (n) => `<text>${'<![CDATA[a]]>'.repeat(n)}</text>`],
    comments: [50_000, (n) => '<!---->'.repeat(n)],
    'long comment': [500_000, (n) => `<!--${'a'.repeat(n)}-->`],
    'open elements': [10_000, (n) => '<g>'.repeat(n)],
    'closing elements': [10_000, (n) => '</g>'.repeat(n)],
    'less-than signs': [50_000, (n) => '<'.repeat(n)],
    ampersands: [50_000, (n) => `<text>${'&'.repeat(n)}</text>`],
    'long view box': [200_000, (n) => `<svg viewBox="${' '.repeat(n)}x"/>`],
  };
  const shown = (most: number, name: string, bytes: (n: number) => string | Uint8Array) =>
    heavy(most, (n) => ({
      'slices/watch-one-item.md': slice('', `![A picture](../${name})\n`),
      [name]: bytes(n),
    }));
  const own = (n: number, bytes: (index: number) => Uint8Array) => ({
    'slices/watch-one-item.md': slice(
      '',
      list(n, (i) => `![A](../a${i}.png)`, '\n\n'),
    ),
    ...files(n, (i) => [`a${i}.png`, bytes(i)]),
  });
  return {
    ...Object.fromEntries(
      Object.entries(svgs).map(([name, [n, inner]]) => [
        `SVG: ${name}`,
        shown(
          4 * n,
          'a.svg',
          (size) => `<svg xmlns="http://www.w3.org/2000/svg">${inner(size)}</svg>`,
        ),
      ]),
    ),
    'SVG: entities': shown(
      20000,
      'a.svg',
      (n) =>
        `<!DOCTYPE svg [${list(n, (i) => `<!ENTITY e${i} "a">`, '')}]><svg xmlns="http://www.w3.org/2000/svg"/>`,
    ),
    'PNG: one pixel wide': shown(2000000, 'a.png', (n) => png(1, n)),
    'PNG: one pixel high': shown(2000000, 'a.png', (n) => png(n, 1)),
    'PNG: wide and high': shown(4000, 'a.png', (n) => png(n, n)),
    'images of the same bytes': heavy(1000, (n) => own(n, () => png(64, 64))),
    'images of their own': heavy(200, (n) => own(n, (i) => png(64, 64 + i))),
    'images nobody shows': heavy(4000, (n) => files(n, (i) => [`a${i}.png`, png(1, 1)])),
  };
}

/** A PNG in one colour. */
function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0], 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function nested(open: string, close: string): HeavyInput {
  return heavySlice(20000, (n) => `x-a:\n  ${open.repeat(n)}1${close.repeat(n)}`);
}

/** The smallest roadmap with more front matter in its slice. */
function heavySlice(most: number, keys: (n: number) => string): HeavyInput {
  return heavy(most, (n) => ({ 'slices/watch-one-item.md': slice(keys(n)) }));
}

/** The smallest roadmap with other files. */
function heavy(most: number, changed: HeavyInput['files']): HeavyInput {
  return { most, files: (n) => ({ ...minimal, ...changed(n) }) };
}

function vision(goalLines: readonly string[]): string {
  return front(`title: V\nstatement: S\ngoals:\n${goalLines.join('\n')}`);
}

function goals(n: number): readonly string[] {
  return [
    '  - { id: stock-outs, title: Halve stock-outs }',
    ...Array.from({ length: n }, (_, i) => `  - { id: g${i}, title: Goal ${i} }`),
  ];
}

function intent(keys = ''): string {
  const served = keys.startsWith('goals:') ? '' : '\ngoals: [stock-outs]';
  return front(`title: I${served}\nhorizon: now\n${keys}`);
}

function slice(keys = '', body = ''): string {
  return front(`title: S\nintent: never-run-out\nstatus: active\n${keys}`, body);
}

function assumption(keys = ''): string {
  return front(`title: A\nassumption: A\nstatus: testing\n${keys}`);
}

function front(keys: string, body = ''): string {
  return `---\n${keys.trimEnd()}\n---\n${body}`;
}

function files<Content extends string | Uint8Array>(
  n: number,
  file: (index: number) => readonly [path: string, content: Content],
): Readonly<Record<string, Content>> {
  return Object.fromEntries(Array.from({ length: n }, (_, index) => file(index)));
}

function ids(n: number, prefix: string): string {
  return list(n, (index) => `${prefix}${index}`, ', ');
}

function list(n: number, item: (index: number) => string, between = '\n'): string {
  return Array.from({ length: n }, (_, index) => item(index)).join(between);
}

function day(index: number): string {
  return new Date(Date.UTC(1970, 0, 1 + (index % 20_000))).toISOString().slice(0, 10);
}

import { describe, expect, test } from 'vitest';

import type { ContentFile, FileProblem } from '../../../src/core/content-file.ts';
import { startOf, type Location } from '../../../src/core/diagnostics/diagnostic.ts';
import { problemOfFile } from '../../../src/core/document/parse-source.ts';
import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';

const vision = '---\ntitle: V\nstatement: S\ngoals:\n  - id: g1\n    title: G\n---\n';
const intent = '---\ntitle: I\ngoals: [g1]\nhorizon: now\n---\n';
const slice = '---\ntitle: S\nintent: i1\nstatus: active\n---\n';

/** The slice with more lines of front matter before its title, from line 2 on. */
function sliceWith(...lines: readonly string[]): string {
  return slice.replace('title', `${lines.join('\n')}\ntitle`);
}

/** Replaces files of the smallest roadmap; `null` removes one, a problem makes one unreadable. */
type Changes = Readonly<Record<string, string | null | FileProblem>>;

/** `file:line:column rule`, with the places of related files behind it. */
function problemsOf(files: Files): readonly string[] {
  const changes = typeof files === 'string' ? { 'slices/a.md': files } : files;
  const tree: Changes = { 'vision.md': vision, 'intents/i1.md': intent, ...changes };
  const all = Object.entries(tree)
    .flatMap(([path, content]): ContentFile[] => {
      if (content === null) return [];
      return [typeof content === 'string' ? { path, text: content } : { path, problem: content }];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const { diagnostics, roadmap } = createRoadmap(all, { asOf: '2026-11-23' });
  expect(roadmap === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  return diagnostics.map(({ rule, location, related = [] }) =>
    [`${placeOf(location)} ${rule}`, ...related.map((each) => placeOf(each.location))].join(' < '),
  );
}

function placeOf(location: Location): string {
  const { file, line, column } = startOf(location);
  return `${file}:${line}:${column}`;
}

/** The files of slices by their numbers. */
function named(from: number, to: number): readonly string[] {
  return Array.from(
    { length: to - from },
    (_, index) => `slices/s${String(from + index).padStart(2, '0')}.md`,
  );
}

/** A slice, or files by their paths. */
type Files = string | Changes;

type Case = readonly [name: string, files: Files, ...expected: readonly string[]];

function isReported([, files, ...expected]: Case): void {
  expect(problemsOf(files)).toEqual(expected);
}

describe('a roadmap that is right', () => {
  test.for<Case>([
    ['is one vision and nothing else', { 'intents/i1.md': null }],
    ['may have blanks behind its fences', slice.replaceAll('---\n', '---  \n')],
    ['may end its lines with CRLF', slice.replaceAll('\n', '\r\n')],
    ['may end its lines with CR', slice.replaceAll('\n', '\r')],
    ['may end at the closing fence', slice.trimEnd()],
    ['may have keys of its own that begin with x-', sliceWith('x-a: {b: [1]}')],
    ['may use anchors', sliceWith('owner: &me Maria', 'because: *me')],
    ['takes text as written', sliceWith('owner: 2027-01-01', 'because: no')],
    ['may have empty settings', { 'roadmap.yml': '' }],
    ['may name teams without settings', sliceWith('team: design')],
    ['may ship without a date', slice.replace('active', 'shipped')],
    ['may have readme files', { 'README.md': '# Hi', 'slices/README.md': '# Hi' }],
    ['may redirect old addresses', { 'roadmap.yml': 'redirects: { /slices/a/: /intents/i1/ }' }],
    ['may have subfolders', { 'slices/2026/q4/a.md': slice }],
  ])('%s', isReported);
});

describe('front matter', () => {
  test.for<Case>([
    ['is needed', '', 'slices/a.md:1:1 invalid-front-matter'],
    ['begins on line 1', `\n${slice}`, 'slices/a.md:2:1 invalid-front-matter'],
    ['is closed', '---\ntitle: S\n', 'slices/a.md:1:1 invalid-front-matter'],
    ['has no four dashes', `-${slice}`, 'slices/a.md:1:1 invalid-front-matter'],
    ['is not JavaScript', '---js\n({})\n---\n', 'slices/a.md:1:4 invalid-front-matter'],
    ['is not JSON', '--- json\n{}\n---\n', 'slices/a.md:1:5 invalid-front-matter'],
    [
      'has a fence of its own',
      '---\ntitle: S\n---x\n---\n',
      'slices/a.md:3:1 invalid-front-matter',
    ],
    ['is a mapping', '---\n- a\n---\n', 'slices/a.md:2:1 invalid-front-matter'],
    [
      'has no tags',
      sliceWith('owner: !!js/function "x"', 'demo: !x y'),
      'slices/a.md:2:8 invalid-front-matter',
      'slices/a.md:3:7 invalid-front-matter',
    ],
    ['has no merge keys', sliceWith('<<: {}'), 'slices/a.md:2:1 invalid-front-matter'],
    ['has no aliases of nothing', sliceWith('owner: *me'), 'slices/a.md:2:8 invalid-front-matter'],
    [
      'has no aliases of themselves',
      sliceWith('x-a: &a [*a]'),
      'slices/a.md:2:10 invalid-front-matter',
    ],
    [
      'has no alias bombs',
      sliceWith(`x-a: &a [${'1,'.repeat(200)}]`, `x-b: &b [${'*a,'.repeat(200)}]`, 'x-c: *b'),
      'slices/a.md:3:157 invalid-front-matter',
    ],
    ['gives a key once', sliceWith('title: T'), 'slices/a.md:3:1 duplicate-key < slices/a.md:2:1'],
    [
      'is YAML, on every line',
      sliceWith('owner: a: b', 'demo: @x'),
      'slices/a.md:2:8 invalid-front-matter',
      'slices/a.md:3:7 invalid-front-matter',
    ],
    [
      'needs its required keys',
      '---\n---\n',
      ...Array<string>(3).fill('slices/a.md:1:1 missing-key'),
    ],
    [
      'knows its keys',
      sliceWith('statu: x', '__proto__: y'),
      'slices/a.md:2:1 unknown-key',
      'slices/a.md:3:1 unknown-key',
    ],
    [
      'counts columns in UTF-16',
      sliceWith('asks: [{team: "😀x", what: y, bad: 1}]'),
      'slices/a.md:2:31 unknown-key',
    ],
    [
      'has the same places under CRLF',
      sliceWith('thread: 1').replaceAll('\n', '\r\n'),
      'slices/a.md:2:9 invalid-value',
    ],
  ])('%s', isReported);
});

describe('a value', () => {
  test.for<Case>([
    [
      'is not left out',
      sliceWith('owner:', 'demo: ~'),
      'slices/a.md:2:1 invalid-value',
      'slices/a.md:3:7 invalid-value',
    ],
    ['is not blank', sliceWith('owner: " "'), 'slices/a.md:2:8 invalid-value'],
    [
      'is lower case where it is one of a few',
      slice.replace('active', 'Active'),
      'slices/a.md:4:9 invalid-value',
    ],
    [
      'is true or false where that is asked',
      sliceWith('thread: yes'),
      'slices/a.md:2:9 invalid-value',
    ],
    [
      'is a number where one is asked',
      { 'intents/i1.md': intent.replace('title', 'order: "1"\ntitle') },
      'intents/i1.md:2:8 invalid-value',
    ],
    [
      'is a finite number',
      { 'intents/i1.md': intent.replace('title', 'order: .inf\ntitle') },
      'intents/i1.md:2:8 invalid-value',
    ],
    ['is a list where one is asked', sliceWith('depends_on: b'), 'slices/a.md:2:13 invalid-value'],
    [
      'is text where text is asked',
      sliceWith('owner: [a]', 'because: {a: b}'),
      'slices/a.md:2:8 invalid-value',
      'slices/a.md:3:10 invalid-value',
    ],
    [
      'is a day that exists',
      sliceWith('started: 2026-02-30', 'shipped: 1/2/2026'),
      'slices/a.md:2:10 invalid-date',
      'slices/a.md:3:10 invalid-date',
    ],
    ['is a period that exists', sliceWith('target: 2026-Q5'), 'slices/a.md:2:9 invalid-date'],
    [
      'is an appetite of at least a day',
      sliceWith('appetite: 0d'),
      'slices/a.md:2:11 invalid-value',
    ],
    ['is an absolute address', sliceWith('demo: example.com'), 'slices/a.md:2:7 invalid-value'],
    ['is complete in a list', sliceWith('asks:', '  - what: Help'), 'slices/a.md:3:5 missing-key'],
    [
      'is placed at its alias',
      sliceWith('x-a: &a b', 'status: &s Done', 'x-b: [*a, *s]').replace('status: active\n', ''),
      'slices/a.md:3:12 invalid-value',
    ],
  ])('%s', isReported);
});

describe('settings', () => {
  test.for<Case>([
    [
      'tell every wrong value',
      {
        'roadmap.yml':
          'base: foo\nurl: x.com\naccent: #fff\nlanguage: x_y\nlabels: {soon: B}\nrules: {unknown-key: off, stray-file: loud, thin: off, future-date: [warn]}\n',
      },
      'roadmap.yml:1:7 invalid-value',
      'roadmap.yml:2:6 invalid-value',
      'roadmap.yml:3:1 invalid-value',
      'roadmap.yml:4:11 invalid-value',
      'roadmap.yml:5:10 unknown-key',
      'roadmap.yml:6:9 invalid-value',
      'roadmap.yml:6:39 invalid-value',
      'roadmap.yml:6:45 invalid-value',
      'roadmap.yml:6:69 invalid-value',
    ],
    ['have ids for teams', { 'roadmap.yml': 'teams: {Bad Id: x}\n' }, 'roadmap.yml:1:9 invalid-id'],
    [
      'name teams, with or without a lens',
      { 'roadmap.yml': 'teams: {a: A, b: {name: B}, c: {name: C, lens: ai-ml}}\n' },
    ],
    [
      'know the lenses of teams',
      { 'roadmap.yml': 'teams:\n  a: {name: A, lens: leader}\n  b: {lens: design}\n  c: [C]\n' },
      'roadmap.yml:2:22 invalid-value',
      'roadmap.yml:3:6 missing-key',
      'roadmap.yml:4:6 invalid-value',
    ],
    [
      'make teams known',
      { 'roadmap.yml': 'teams: {design: D}\n', 'slices/a.md': sliceWith('team: desing') },
      'slices/a.md:2:7 unknown-reference',
    ],
    [
      'are the only mistake when they are broken',
      { 'roadmap.yml': 'a: b: c', 'slices/a.md': sliceWith('team: desing') },
      'roadmap.yml:1:4 invalid-front-matter',
    ],
    [
      'are the only mistake when teams is misspelt',
      { 'roadmap.yml': 'team: {design: D}', 'slices/a.md': sliceWith('team: design') },
      'roadmap.yml:1:1 unknown-key',
    ],
  ])('%s', isReported);
});

describe('the vision', () => {
  test.for<Case>([
    ['exists', { 'vision.md': null }, 'vision.md:1:1 missing-vision'],
    [
      'is missed once, not at every link to it',
      { 'vision.md': null, 'slices/a.md': `${slice}[why](../vision.md) [what](../vision.md#no)` },
      'vision.md:1:1 missing-vision',
    ],
    ['is one', { 'vision.mdx': vision }, 'vision.mdx:1:1 duplicate-vision < vision.md:1:1'],
    [
      'makes goals known',
      { 'intents/i1.md': intent.replace('g1', 'g2') },
      'intents/i1.md:3:9 unknown-reference',
    ],
    [
      'is the only mistake when a goal has no id',
      { 'vision.md': vision.replace('id: g1\n    ', '') },
      'vision.md:5:5 missing-key',
    ],
    [
      'measures a goal wholly',
      { 'vision.md': vision.replace('title: G', 'title: G\n    baseline: 3') },
      'vision.md:5:5 missing-key',
      'vision.md:5:5 missing-key',
    ],
    [
      'measures what has a unit',
      { 'vision.md': vision.replace('title: G', 'title: G\n    unit: "%"') },
      ...Array.from({ length: 3 }, () => 'vision.md:5:5 missing-key'),
    ],
    [
      'aims the right way',
      {
        'vision.md': vision.replace(
          'title: G',
          'title: G\n    measure: m\n    baseline: 3\n    target: 2\n    direction: up',
        ),
      },
      'vision.md:9:13 invalid-value < vision.md:8:15',
    ],
    [
      'has one goal of an id',
      { 'vision.md': vision.replace('title: G', 'title: G\n  - {id: g1, title: H}') },
      'vision.md:7:10 duplicate-id < vision.md:5:9',
    ],
    [
      'has one reading a day',
      {
        'vision.md': vision.replace(
          'title: G',
          'title: G\n    measure: m\n    baseline: 3\n    target: 2\n    readings: [{date: 2026-01-01, value: 3}, {date: 2026-01-01, value: 2}]',
        ),
      },
      'vision.md:10:53 contradictory-dates < vision.md:10:23',
    ],
  ])('%s', isReported);
});

describe('items together', () => {
  const at = (status: string) => slice.replace('active', status);
  test.for<Case>([
    [
      'refer to what exists',
      sliceWith('depends_on: [b, c, c]').replace('i1', 'i2'),
      'slices/a.md:2:14 unknown-reference',
      'slices/a.md:2:17 unknown-reference',
      'slices/a.md:2:20 duplicate-reference < slices/a.md:2:17',
      'slices/a.md:4:9 unknown-reference',
    ],
    [
      'own their id even when broken',
      { 'slices/a.md': '---\na: b: c\n---\n', 'slices/b.md': sliceWith('depends_on: [a]') },
      'slices/a.md:2:4 invalid-front-matter',
    ],
    [
      'do not wait for themselves',
      sliceWith('depends_on: [a]'),
      'slices/a.md:2:14 dependency-cycle',
    ],
    [
      'do not wait in a circle',
      {
        'slices/a.md': sliceWith('depends_on: [c]'),
        'slices/b.md': sliceWith('depends_on: [a]'),
        'slices/c.md': sliceWith('depends_on: [b]'),
      },
      'slices/a.md:2:14 dependency-cycle < slices/c.md:2:14 < slices/b.md:2:14',
    ],
    [
      'do not wait in a circle of hundreds, of which the first are named',
      Object.fromEntries(
        Array.from({ length: 100 }, (_, index) => {
          const [own, next] = [index, (index + 1) % 100].map((each) =>
            String(each).padStart(2, '0'),
          );
          return [`slices/s${own}.md`, sliceWith(`depends_on: [s${next}]`)];
        }),
      ),
      ['slices/s00.md:2:14 dependency-cycle', ...named(1, 30).map((each) => `${each}:2:14`)].join(
        ' < ',
      ),
    ],
    [
      'do not wait in two circles',
      {
        'slices/a.md': sliceWith('depends_on: [b]'),
        'slices/b.md': sliceWith('depends_on: [c]'),
        'slices/c.md': sliceWith('depends_on: [a, b]'),
      },
      'slices/a.md:2:14 dependency-cycle < slices/b.md:2:14 < slices/c.md:2:14',
      'slices/b.md:2:14 dependency-cycle < slices/c.md:2:17',
    ],
    [
      'have one steel thread an intent',
      { 'slices/a.md': sliceWith('thread: true'), 'slices/b.md': sliceWith('thread: true') },
      'slices/b.md:2:9 duplicate-thread < slices/a.md:2:9',
    ],
    [
      'ship after they start',
      at('shipped').replace('title', 'started: 2026-09-02\nshipped: 2026-09-01\ntitle'),
      'slices/a.md:3:10 contradictory-dates < slices/a.md:2:10',
    ],
    [
      'tell of days that have come, or come tomorrow',
      {
        'vision.md': vision.replace(
          'title: G\n',
          'title: G\n    measure: m\n    baseline: 3\n    target: 2\n    reviewed: 2026-11-25\n    readings: [{date: 2026-11-24, value: 3}, {date: 2027-09-01, value: 2}]\n',
        ),
        'intents/i1.md': intent.replace('title', 'reviewed: 2062-01-01\ntitle'),
        'intents/i2.md': intent.replace('horizon: now', 'done: 2062-11-01'),
        'slices/a.md': sliceWith('started: 2026-11-25', 'target: 2027'),
        'slices/b.md': at('shipped').replace('title', 'shipped: 2062-07-20\ntitle'),
        'assumptions/c.md':
          '---\ntitle: A\nassumption: If\nstatus: holds\nreviewed: 2027-01-01\n---\n',
        'updates/u.md': '---\ntitle: U\ndate: 2027-01-01\n---\n',
      },
      'assumptions/c.md:5:11 future-date',
      'intents/i1.md:2:11 future-date',
      'intents/i2.md:4:7 future-date',
      'slices/a.md:2:10 future-date',
      'slices/b.md:2:10 future-date',
      'updates/u.md:3:7 future-date',
      'vision.md:10:15 future-date',
      'vision.md:11:53 future-date',
    ],
    [
      'tell once of a day that is yet to come and is none of its status',
      sliceWith('shipped: 2027-09-01'),
      'slices/a.md:2:10 contradictory-dates < slices/a.md:5:9',
    ],
    [
      'have shipped when they have a date',
      sliceWith('shipped: 2026-09-01'),
      'slices/a.md:2:10 contradictory-dates < slices/a.md:5:9',
    ],
    [
      'are on a horizon, done or declined',
      {
        'intents/i1.md': intent.replace('title', 'declined: No\ntitle'),
        'intents/i2.md': intent.replace('horizon: now', 'done: 2026-11-01\nhorizon: now'),
        'intents/i3.md': intent.replace('title', 'declined: No\ndone: 2026-11-01\ntitle'),
      },
      'intents/i1.md:5:1 contradictory-keys < intents/i1.md:2:1',
      'intents/i2.md:5:1 contradictory-keys < intents/i2.md:4:1',
      'intents/i3.md:6:1 contradictory-keys < intents/i3.md:2:1 < intents/i3.md:3:1',
    ],
    [
      'are not on neither',
      { 'intents/i1.md': intent.replace('horizon: now\n', '') },
      'intents/i1.md:1:1 missing-key',
    ],
    [
      'do not wait for what was dropped',
      { 'slices/a.md': at('dropped'), 'slices/b.md': sliceWith('depends_on: [a]') },
      'slices/b.md:2:14 dropped-dependency < slices/a.md:4:9',
    ],
    [
      'do not serve what was declined',
      { 'intents/i1.md': intent.replace('horizon: now', 'declined: No'), 'slices/a.md': slice },
      'slices/a.md:3:9 declined-intent < intents/i1.md:4:11',
    ],
    [
      'are not open when their intent is done',
      {
        'intents/i1.md': intent.replace('horizon: now', 'done: 2026-11-01'),
        'slices/a.md': slice,
        'slices/b.md': at('shipped'),
        'slices/c.md': at('dropped'),
        'slices/d.md': at('ready'),
      },
      'slices/a.md:4:9 done-intent-is-complete < intents/i1.md:4:7',
      'slices/d.md:4:9 done-intent-is-complete < intents/i1.md:4:7',
    ],
    [
      'have one id each',
      { 'slices/x/a.md': slice, 'slices/y/a.mdx': slice },
      'slices/y/a.mdx:1:1 duplicate-id < slices/x/a.md:1:1',
    ],
    [
      'have ids that differ in more than case',
      { 'slices/A.md': slice, 'slices/a.md': slice },
      'slices/A.md:1:1 invalid-id',
      'slices/a.md:1:1 duplicate-id < slices/A.md:1:1',
    ],
    [
      'have names that are ids',
      { 'slices/Foo Bar.md': slice, 'slices/con.md': slice, 'slices/a_b.md': slice },
      'slices/Foo Bar.md:1:1 invalid-id',
      'slices/a_b.md:1:1 invalid-id',
      'slices/con.md:1:1 invalid-id',
    ],
  ])('%s', isReported);
});

describe('files', () => {
  test.for<Case>([
    [
      'are text',
      { 'slices/a.md': { kind: 'not-utf-8' }, 'slices/b.md': { kind: 'nul-byte' } },
      'slices/a.md:1:1 invalid-encoding',
      'slices/b.md:1:1 invalid-encoding',
    ],
    [
      'are small',
      { 'slices/a.md': { kind: 'too-large', bytes: 2_000_000 } },
      'slices/a.md:1:1 file-too-large',
    ],
    [
      'can be read',
      { 'slices/a.md': { kind: 'unreadable', reason: 'permission denied' } },
      'slices/a.md:1:1 unreadable-file',
    ],
    [
      'are in the folder',
      {
        'slices/a.md': { kind: 'symlink-outside', target: '/etc' },
        'slices/b.md': { kind: 'symlink-loop' },
      },
      'slices/a.md:1:1 invalid-symlink',
      'slices/b.md:1:1 invalid-symlink',
    ],
    [
      'are told when their name is nearly right',
      {
        'Slices/b.md': slice,
        'intent/foo.md': intent,
        'roadmap.yaml': '',
        'slices/a.MD': slice,
        'slices/a.markdown': slice,
        'Vision.md': vision,
      },
      'Slices/b.md:1:1 stray-file',
      'Vision.md:1:1 stray-file',
      'intent/foo.md:1:1 stray-file',
      'roadmap.yaml:1:1 stray-file',
      'slices/a.MD:1:1 stray-file',
      'slices/a.markdown:1:1 stray-file',
    ],
    [
      'are told when what they hold is written elsewhere',
      { 'goals/sales.md': slice, 'Team/design.md': slice, 'goals/README.md': '', 'notes/a.md': '' },
      'Team/design.md:1:1 stray-file',
      'goals/sales.md:1:1 stray-file',
    ],
  ])('%s', isReported);
});

describe('bodies', () => {
  test.for<Case>([
    [
      'lead somewhere',
      `${slice}[x](b.md)\n[y](../intents/i1.md#no)`,
      'slices/a.md:6:5 broken-link',
      'slices/a.md:7:5 broken-link',
    ],
    [
      'do not report anchors of what is broken',
      { 'slices/a.md': `${slice}[x](b.md#no)`, 'slices/b.md': '---\na: b: c\n---\n' },
      'slices/b.md:2:4 invalid-front-matter',
    ],
    [
      'name what exists in components',
      { 'slices/a.mdx': `${slice}<SliceLink id="b" />` },
      'slices/a.mdx:6:16 unknown-reference',
    ],
    [
      'lead to headings that exist, by address too',
      `${slice}## Here\n\n[x](/slices/a/#here) [y](/slices/a/#nowhere)`,
      'slices/a.md:8:26 broken-link',
    ],
    [
      'do not lead to a readme, which is not published',
      { 'slices/README.md': '# Hi', 'slices/a.md': `${slice}[x](README.md)` },
      'slices/a.md:6:5 broken-link',
    ],
    [
      'hold no element that Markdown could not, and hide none in code',
      {
        'slices/a.mdx': `${slice}<iframe src="https://e.example" />\n\n{<Foo/>} {'<b>'} <b {...{}} />`,
      },
      'slices/a.mdx:6:2 invalid-mdx',
      'slices/a.mdx:8:2 invalid-mdx',
      'slices/a.mdx:8:19 invalid-mdx',
    ],
    [
      'are not confused with those too complex to read, with links or without',
      {
        'slices/a.md': `${slice}a\n\n${'> '.repeat(300)}a`,
        'slices/b.mdx': `${slice}${'{1}'.repeat(20_000)}`,
        'slices/c.md': `${slice}[x](gone.md) ${'<b>'.repeat(300)}`,
      },
      'slices/a.md:8:401 body-too-complex',
      'slices/b.mdx:6:1 body-too-complex',
      'slices/c.md:6:611 body-too-complex',
    ],
    [
      'are checked though the front matter is wrong',
      `${slice.replace('active', 'x')}[x](b.md)`,
      'slices/a.md:4:9 invalid-value',
      'slices/a.md:6:5 broken-link',
    ],
  ])('%s', isReported);
});

describe('one mistake is told once', () => {
  test.for<Case>([
    [
      'when a key that is needed is misspelt',
      slice.replace('title', 'titel'),
      'slices/a.md:2:1 unknown-key',
    ],
    [
      'when the horizon is misspelt',
      { 'intents/i1.md': intent.replace('horizon', 'horizn') },
      'intents/i1.md:4:1 unknown-key',
    ],
    [
      'when a key of a goal is misspelt',
      {
        'vision.md': vision.replace(
          'title: G',
          'title: G\n    mesure: m\n    baseline: 3\n    target: 2',
        ),
      },
      'vision.md:7:5 unknown-key',
    ],
    [
      'when an alias shows it twice',
      {
        'vision.md': vision.replace(
          'title: G',
          'title: G\n    measure: m\n    baseline: 3\n    target: 2\n    readings: &r [{date: 2026-02-30, value: 2}]\n  - {id: g2, title: H, measure: m, baseline: 3, target: 2, readings: *r}',
        ),
      },
      'vision.md:10:26 invalid-date',
    ],
    [
      'when a goal id is wrong and its references are right',
      { 'vision.md': vision.replace('g1', 'G1') },
      'vision.md:5:9 invalid-id',
    ],
  ])('%s', isReported);
});

describe('what is not closed', () => {
  test.for<Case>([
    [
      'is told where the quote opens',
      slice.replace('title: S', 'title: "S'),
      'slices/a.md:2:8 invalid-front-matter',
    ],
    [
      'is told where the bracket opens',
      slice.replace('title: S', 'title: S\ndepends_on: [a, b'),
      'slices/a.md:3:13 invalid-front-matter',
    ],
  ])('%s', isReported);
});

test('folders that cannot be read are told, and teams without settings have pages', () => {
  const loop: FileProblem = { kind: 'symlink-loop' };
  expect(problemsOf({ 'slices/l': loop })).toEqual(['slices/l:1:1 invalid-symlink']);
  expect(problemsOf({ 'slices/a.md': `${sliceWith('team: ops')}[x](/teams/ops/)` })).toEqual([]);
});

test.for(
  [
    ['/a"b/', '/../x', '/./', '/.../', '/a b/', 'a', '//', '//a/', '/a//b/', '/a?b/', '/a#b/'],
    ['\\', '/\\', '/a\\b/', '/a\n/', '/a\u0085/', '/\u202ea/', '/é/', 'https://a.example/'],
    ['/%2e%2e/', '/%2E/', '/.%2e/', '/%2e./a/', '/a/%2e%2e', '/%252e%252e/', '/%25/'],
    ['/%2f/', '/a%2Fb/', '/%5c/', '/%3fa/', '/%23/', '/%00/', '/%0a/', '/%7f/', '/%c2%85/'],
    ['/%e2%80%ae/', '/%e2%80%a8/', '/%/', '/%e/', '/%zz/', '/%c3/', '/%c0%ae/', '/%ed%a0%80/'],
  ].flat(),
)('%j is no base', (base) => {
  expect(problemsOf({ 'roadmap.yml': `base: ${JSON.stringify(base)}` })).toEqual([
    'roadmap.yml:1:7 invalid-value',
  ]);
});

test.for(['/', '/a', '/a/', '/a/b.c/', '/..a/', '/caf%C3%A9/', '/my%20plans/'])(
  '%s is a base',
  (base) => {
    expect(problemsOf({ 'roadmap.yml': `base: ${base}` })).toEqual([]);
  },
);

test.for([
  ['pt_BR', ['Did you mean "pt-BR"?']],
  ['Portuguese', ['Did you mean "pt"?']],
  ['klingon', [undefined]],
  ['tlh', []],
  ['zh-Hant-TW', []],
] as const)('the language %s', ([language, hints]) => {
  const files = [
    { path: 'roadmap.yml', text: `language: ${language}` },
    { path: 'vision.md', text: vision },
  ];
  const { diagnostics } = createRoadmap(files, { asOf: '2026-11-23' });
  expect(diagnostics.map(({ hint }) => hint)).toEqual(hints);
});

test('every problem says what is wrong in a full sentence', () => {
  const files = [
    { path: 'vision.md', text: '---\ntitel: x\nstatement: [y]\nby: soon\n---\n[z](nowhere)' },
  ];
  const { diagnostics } = createRoadmap(files, { asOf: '2026-11-23' });
  expect(diagnostics.map(({ message, hint }) => ({ message, hint }))).toMatchInlineSnapshot(`
    [
      {
        "hint": "Did you mean "title"?",
        "message": "The key "titel" is unknown.",
      },
      {
        "hint": "Put text that starts with "[" in quotes: "[y]".",
        "message": ""statement" must be text, not a list.",
      },
      {
        "hint": "Write it as 2027, 2027-Q1, 2027-03 or 2027-03-31.",
        "message": ""by" is not a year, quarter, month or day: "soon".",
      },
      {
        "hint": "Write the path of a content file relative to this file, with its extension.",
        "message": "The link "nowhere" leads to no file.",
      },
    ]
  `);
});

test.for([
  [{ kind: 'not-utf-8' }, 'The file is not UTF-8.'],
  [{ kind: 'not-utf-8', encoding: 'UTF-16' }, 'The file is UTF-16, not UTF-8.'],
] as const)('says once that a file is not UTF-8: %j', ([found, message]) => {
  expect(problemOfFile('slices/a.md', found).message).toBe(message);
});

describe('redirects', () => {
  const redirects = (...lines: readonly string[]) => ({
    'roadmap.yml': `redirects:\n${lines.map((line) => `  ${line}\n`).join('')}`,
  });

  test.for<Case>([
    [
      'lead away from no page that is there',
      redirects('/intents/i1/: /roadmap/'),
      'roadmap.yml:2:3 broken-redirect',
    ],
    [
      'lead to a page',
      redirects('/slices/a/: /slices/b/', '/slices/c/: /intents/i2/'),
      'roadmap.yml:2:15 broken-redirect',
      'roadmap.yml:3:15 broken-redirect',
    ],
    [
      'lead there at once',
      redirects('/slices/a/: /slices/b/', '/slices/b/: /intents/i1/'),
      'roadmap.yml:2:15 broken-redirect',
    ],
    [
      'lead to a page even where an object of JavaScript has something of that name',
      redirects('/slices/a/: constructor', '/slices/b/: __proto__'),
      'roadmap.yml:2:15 broken-redirect',
      'roadmap.yml:3:15 broken-redirect',
    ],
    [
      'do not go round',
      redirects('/slices/a/: /slices/b/', '/slices/b/: /slices/a/'),
      'roadmap.yml:2:15 broken-redirect',
      'roadmap.yml:3:15 broken-redirect',
    ],
    [
      'are of items only',
      redirects('/slices/../x/: /', '/nowhere/: /'),
      'roadmap.yml:2:3 broken-redirect',
      'roadmap.yml:3:3 broken-redirect',
    ],
    [
      'are for links of others: a link of one’s own leads to where it is now',
      {
        ...redirects('/slices/old/: /intents/i1/'),
        'slices/a.md': `${slice}\n[a](/slices/old/)\n`,
      },
      'slices/a.md:7:5 broken-link',
    ],
  ])('%s', isReported);
});

test.for([
  ['of a later year', '2026-11-23', '2062-07-20', 'Did you mean "2026-07-20"?'],
  ['around the new year', '2027-01-05', '2027-12-30', 'Did you mean "2026-12-30"?'],
  [
    'before the start',
    '2026-11-23',
    '2027-05-01',
    expect.stringMatching(/For a promise, use "target"/),
  ],
  ['a while ahead', '2026-11-23', '2026-12-20', expect.stringMatching(/^Fix the date/)],
  ['no day of this year', '2026-11-23', '2028-02-29', expect.stringMatching(/^Fix the date/)],
] as const)('proposes what was probably meant by a day %s', ([, asOf, shipped, hint]) => {
  const done = slice.replace('active', 'shipped');
  const text = done.replace('title', `started: 2026-06-01\nshipped: ${shipped}\ntitle`);
  const tree = { 'vision.md': vision, 'intents/i1.md': intent, 'slices/a.md': text };
  const files = Object.entries(tree).map(([path, each]) => ({ path, text: each }));
  const { diagnostics } = createRoadmap(files, { asOf });
  expect(diagnostics).toMatchObject([{ rule: 'future-date', severity: 'warning', hint }]);
});

test.for<readonly [string, Changes, string, string]>([
  [
    'a list of mappings that holds a text',
    { 'slices/a.md': sliceWith('asks: [design]') },
    'Each of "asks" must be a mapping of "key: value" lines, not "design".',
    'Write "{ team: …, what: … }".',
  ],
  [
    'a goal that is only named',
    { 'vision.md': '---\ntitle: V\nstatement: S\ngoals: [g1]\n---\n', 'intents/i1.md': null },
    'Each of "goals" must be a mapping of "key: value" lines, not "g1".',
    'Write "{ id: …, title: … }".',
  ],
  [
    'a key where few are known',
    { 'roadmap.yml': 'labels: { soon: Soon }\n' },
    'The key "soon" is unknown.',
    'The keys are "now", "next", "later", "done".',
  ],
  [
    'a folder that is called as a file',
    { 'slices/a.md': { kind: 'no-file' } },
    'The file cannot be read: it is not a file.',
    'Rename it so that it does not end like a content file, or delete it.',
  ],
  [
    'a name that is no id besides',
    { 'slices/Refund Now.MD': slice },
    'The file "slices/Refund Now.MD" looks like content, but is ignored.',
    'Rename it to "slices/refund-now.md".',
  ],
])('tells what to do about %s', ([, changes, message, hint]) => {
  const tree: Changes = { 'vision.md': vision, 'intents/i1.md': intent, ...changes };
  const files = Object.entries(tree).flatMap(([path, content]): ContentFile[] => {
    if (content === null) return [];
    return [typeof content === 'string' ? { path, text: content } : { path, problem: content }];
  });
  const { diagnostics } = createRoadmap(files, { asOf: '2026-11-23' });
  expect(diagnostics).toMatchObject([{ message, hint }]);
});

describe('a length that no reader has a use for', () => {
  test.for<readonly [string, number, (length: number) => Changes, string]>([
    ['title', 1000, (length) => ({ 'slices/a.md': titled('x'.repeat(length)) }), 'slices/a.md:2:8'],
    [
      'reason',
      10_000,
      (length) => ({ 'slices/a.md': sliceWith(`because: ${'x '.repeat(length / 2)}`) }),
      'slices/a.md:2:10',
    ],
    [
      'address',
      10_000,
      (length) => ({ 'slices/a.md': sliceWith(`demo: ${'https://a.b/'.padEnd(length, 'c')}`) }),
      'slices/a.md:2:7',
    ],
    [
      'description',
      1000,
      (length) => ({ 'roadmap.yml': `description: ${'x'.repeat(length)}` }),
      'roadmap.yml:1:14',
    ],
  ])('is refused at its place: a %s of more than %d characters', ([, most, changesOf, place]) => {
    expect(problemsOf(changesOf(most))).toEqual([]);
    expect(problemsOf(changesOf(most + 2))).toEqual([`${place} invalid-value`]);
  });

  test('is refused of ids, of files as of goals, teams and old addresses', () => {
    const withId = (id: string): Changes => ({
      [`slices/${id}.md`]: slice,
      'vision.md': `${vision.slice(0, -4)}  - id: ${id}\n    title: G\n---\n`,
      'roadmap.yml': `teams: { ${id}: T }\nredirects: { /goals/${id}b/: /roadmap/ }\n`,
    });
    expect(problemsOf(withId('a'.repeat(199)))).toEqual([]);
    expect(problemsOf(withId('a'.repeat(201)))).toEqual([
      'roadmap.yml:1:10 invalid-id',
      'roadmap.yml:2:14 broken-redirect',
      `slices/${'a'.repeat(201)}.md:1:1 invalid-id`,
      'vision.md:7:9 invalid-id',
    ]);
  });

  function titled(title: string): string {
    return slice.replace('title: S', `title: ${title}`);
  }
});

test('suggests ids for the first of many that are unknown', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `good-name-${index}x`);
  const files = [
    { path: 'vision.md', text: vision },
    { path: 'intents/i1.md', text: intent },
    { path: 'slices/a.md', text: sliceWith(`depends_on: [${ids.join(', ')}]`) },
    { path: 'slices/good-name.md', text: slice },
    { path: 'slices/good-name-1.md', text: slice },
  ];
  const { diagnostics } = createRoadmap(files, { asOf: '2026-11-23' });
  expect(diagnostics).toHaveLength(300);
  const suggested = diagnostics.filter(({ hint }) => hint?.startsWith('Did you mean'));
  expect(suggested.length).toBeGreaterThan(100);
  expect(suggested.length).toBeLessThanOrEqual(200);
});

describe('people in the settings', () => {
  const people = (...lines: readonly string[]) => `people:\n  ${lines.join('\n  ')}\n`;

  test.for<Case>([
    [
      'may have a name, handles and a picture',
      {
        'roadmap.yml': people('maria: { name: Maria, handles: ["@maria"], avatar: maria.jpg }'),
        'maria.jpg': '',
        'slices/a.md': slice.replace('title: S', 'title: S\nowner: "@ana and @bo"'),
      },
    ],
    [
      'are never two of one name or handle',
      {
        'roadmap.yml': people(
          'maria: { name: Maria, handles: ["@mo", "@m"] }',
          'mo: { name: maria, handles: ["@MO"] }',
        ),
      },
      'roadmap.yml:3:15 duplicate-id < roadmap.yml:2:18',
      'roadmap.yml:3:32 duplicate-id < roadmap.yml:2:35',
    ],
    ['have ids', { 'roadmap.yml': people('Maria: { name: Maria }') }, 'roadmap.yml:2:3 invalid-id'],
    ['have names', { 'roadmap.yml': people('maria: {}') }, 'roadmap.yml:2:10 missing-key'],
    [
      'have handles that begin with @',
      { 'roadmap.yml': people('maria: { name: M, handles: [maria] }') },
      'roadmap.yml:2:31 invalid-value',
    ],
    [
      'have only these keys',
      { 'roadmap.yml': people('maria: { name: M, handle: "@m" }') },
      'roadmap.yml:2:21 unknown-key',
    ],
    [
      'have pictures that are there',
      { 'roadmap.yml': people('maria: { name: M, avatar: maria.jpg }') },
      'roadmap.yml:2:29 broken-link',
    ],
    [
      'have pictures of the content folder alone',
      { 'roadmap.yml': people('maria: { name: M, avatar: "https://a.example/m.png" }') },
      'roadmap.yml:2:29 broken-link',
    ],
  ])('%s', isReported);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseSource } from '../../../src/core/document/parse-source.ts';
import { parseFacts } from '../../../src/core/history/parse-facts.ts';
import { sliceSchema } from '../../../src/core/model/slice.ts';
import { dedent } from '../../support/dedent.ts';

test('reads what is followed of a slice, and nothing else', () => {
  const text = dedent`
    ---
    title: "Order: bread"
    intent: never-run-out # the first one
    status: active
    started: 2026-11-02
    asks:
      - { team: design, what: "status: shipped" }
    target: 2026-Q4
    owner: Maria
    ---

    status: dropped
  `;
  expect(parseFacts(text, 'slice')).toEqual({
    item: {
      title: 'Order: bread',
      intent: 'never-run-out',
      status: 'active',
      started: '2026-11-02',
      target: '2026-Q4',
    },
  });
});

test('a declined intent stands on no horizon', () => {
  const text = '---\ntitle: A shop on the moon\ndeclined: Nobody is there.\n---\n';
  expect(parseFacts(text, 'intent')?.item).toEqual({
    title: 'A shop on the moon',
    horizon: 'declined',
    declined: 'Nobody is there.',
  });
});

test('a done intent stands on no horizon', () => {
  const text = '---\ntitle: A shop on the corner\ndone: 2026-11-01\n---\n';
  expect(parseFacts(text, 'intent')?.item).toEqual({
    title: 'A shop on the corner',
    horizon: 'done',
    done: '2026-11-01',
  });
});

test('reads each goal of a vision, with its latest reading', () => {
  const text = dedent`
    ---
    title: Full shelves
    statement: No shelf is empty.
    goals:
      - id: stock-outs
        title: Halve stock-outs
        measure: stock-outs
        baseline: 42
        target: 21
        readings:
          - { date: 2026-10-01, value: 37 }
          - { date: 2026-07-01, value: 39 }
      - title: Without an id
    ---
  `;
  expect(parseFacts(text, 'vision')).toEqual({
    item: { title: 'Full shelves', statement: 'No shelf is empty.' },
    goals: {
      'stock-outs': {
        title: 'Halve stock-outs',
        measure: 'stock-outs',
        direction: 'down',
        baseline: '42',
        target: '21',
        reading: '2026-10-01 37',
      },
    },
  });
});

test.each([
  ['no front matter', 'title: A\n'],
  ['front matter that is not closed', '---\ntitle: A\n'],
  ['the marks of a conflict', '---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n---\n'],
  ['another language', '---js\nprocess.exit()\n---\n'],
  ['nothing', ''],
])('knows nothing of a file with %s', (_, text) => {
  expect(parseFacts(text, 'slice')).toBeUndefined();
});

test('leaves out a value that is wrong', () => {
  const text = '---\ntitle: A\nstatus: Active\ntarget: soon\nintent: b\n---\n';
  expect(parseFacts(text, 'slice')?.item).toEqual({ title: 'A', intent: 'b' });
});

test('keeps an empty line inside of a text that goes on after it', () => {
  const text = '---\ntitle: A\n\n  b\n\nintent: c\n---\n';
  expect(parseFacts(text, 'slice')?.item).toEqual({ title: 'A\nb', intent: 'c' });
});

const key = fc.constantFrom('title', 'status', 'target', 'x-own', 'asks', 'because', '"title"');
const value = fc.constantFrom(
  ...['active', 'shipped', '2026-Q4', '2026-99', '7', 'true', 'null', '', '~', 'No shop: none'],
  ...['"quoted: text"', "'it''s'", '"two\\nlines"', '>-\n  folded\n  text', '|\n  status: ready'],
  ...['plain\n  goes on', '[a, b]', '{ a: b }', '&a one', '*a', '!x y', '# comment', 'a # comment'],
  ...['\n  - team: a\n    what: b', '\n- a\n- b', '[a,\n b]', '"a\n  b"', '"a\nstatus: b"', '- a'],
);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`) },
  fc.constantFrom(
    '',
    '# comment',
    '  # indented',
    '---',
    '- a',
    '  lost',
    '{ title: a }',
    '<<: *a',
  ),
);

test('reads front matter as it is read everywhere else', () => {
  const front = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(front, (yaml) => {
      const text = `---\n${yaml}\n---\nbody\n`;
      const { fields, isParsed } = parseSource({ path: '', text }, '', 'md', sliceSchema);
      const { title, status, target, because } = fields;
      const facts = parseFacts(text, 'slice')?.item;
      // What cannot be read at all may here be read in part: only right files are compared.
      if (!isParsed) return;
      expect(facts).toEqual(
        Object.fromEntries(
          Object.entries({ title, status, target, because }).filter(([, each]) => each),
        ),
      );
    }),
    { numRuns: 3000 },
  );
});

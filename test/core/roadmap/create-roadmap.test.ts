import fc from 'fast-check';
import { expect, test } from 'vitest';

import { startOf } from '../../../src/core/diagnostics/diagnostic.ts';
import { minimal, roadmapOf } from '../../support/roadmap-of.ts';

const whole = `---
title: "Watch one item"
intent: never-run-out
status: active
owner: &me Maria
because: *me
depends_on: [watch-one-item]
asks:
  - team: design
    what: Look at it
links: [{ label: A, url: https://a.example }]
---
See [the intent](../intents/never-run-out.md#why) and <b>that</b>.

## Done when

- [x] it is seen
`;

const scraps = fc.constantFrom(
  ...['---\n', '\n', '\r\n', '\r', ' ', '\t', ': ', ':', '- ', '[', ']', '{', '}', '"', "'", '#'],
  ...['&a ', '*a', '!x ', '<<: ', '? ', '|\n', '>-\n', '%', '@', '`', '\\', '\0', '\uFEFF', '😀'],
  ...['](', '![', '<a href="', '</', '```\n', '<!--', 'javascript:', '__proto__: 1\n', '...\n'],
);

/** The whole file with a few pieces cut out and scraps put in their places. */
const broken = fc
  .array(fc.tuple(fc.nat(whole.length), fc.nat(12), scraps), { minLength: 1, maxLength: 4 })
  .map((edits) =>
    edits.reduce(
      (text, [at, cut, scrap]) => text.slice(0, at) + scrap + text.slice(at + cut),
      whole,
    ),
  );

test.for(['slices/a.md', 'slices/a.mdx', 'roadmap.yml', 'vision.md'])(
  'whatever is in %s, every problem is told at a place in it',
  (path) => {
    fc.assert(
      fc.property(broken, (text) => {
        const { diagnostics } = roadmapOf({ ...minimal, [path]: text });
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
        for (const { location, message } of diagnostics) {
          const { file, line, column } = startOf(location);
          if (file !== path) continue;
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(message).toMatch(/^["\p{Lu}].*[.?]$/su);
        }
      }),
      { numRuns: 150 },
    );
  },
);

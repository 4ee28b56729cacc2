import { expect, test } from 'vitest';

import { parseBody } from '../../../src/core/body/parse-body.ts';

test.each([
  ['cells', `| a | b |\n| - | - |\n${'| a | b |\n'.repeat(100_000)}`, 'more than 250,000 parts'],
  ['hard breaks', 'a\\\n'.repeat(200_000), 'more than 250,000 parts'],
  [
    'mentions of one footnote',
    `${'[^a]\n\n'.repeat(20_000)}\n[^a]: a`,
    'more than 10,000 references',
  ],
])('a body of too many %s is reported where they become too many', (_, text, message) => {
  const { problems } = parseBody({ text, format: 'md', line: 1 }, 'slices/a.md');
  expect(problems).toEqual([
    expect.objectContaining({
      rule: 'body-too-complex',
      message: expect.stringContaining(message),
    }),
  ]);
  expect(problems[0]?.location).toHaveProperty(
    'line',
    expect.toSatisfy((line) => line > 10_000),
  );
});

test.each([
  ['prose', 'A word, *another* and a [link](https://example.com).\n\n'.repeat(19_000)],
  ['tasks', '- [ ] It is seen working\n'.repeat(40_000)],
  ['cells', `| a | b |\n| - | - |\n${'| 2026-11 | something |\n'.repeat(40_000)}`],
])('a megabyte of %s is read', (_, text) => {
  const { problems } = parseBody({ text, format: 'md', line: 1 }, 'slices/a.md');
  expect(problems).toEqual([]);
});

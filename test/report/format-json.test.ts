import { expect, test } from 'vitest';

import { formatJson } from '../../src/report/format-json.ts';
import { problems } from './example-problems.ts';

const options = {
  files: 31,
  urlOf: (rule: string) => `https://roadmap.example.com/rules/${rule}/`,
};

test('gives an empty list when nothing is wrong', () => {
  expect(JSON.parse(formatJson([], options))).toEqual({
    version: 1,
    summary: { files: 31, errors: 0, warnings: 0 },
    diagnostics: [],
  });
});

test('gives every problem with its place, and the address of its rule', () => {
  expect(JSON.parse(formatJson(problems, options))).toEqual({
    version: 1,
    summary: { files: 31, errors: 2, warnings: 1 },
    diagnostics: [
      {
        rule: 'invalid-value',
        severity: 'error',
        message: '"activ" is not a status.',
        file: 'slices/a.md',
        line: 3,
        column: 9,
        hint: 'Did you mean "active"?',
        url: 'https://roadmap.example.com/rules/invalid-value/',
      },
      {
        rule: 'dropped-dependency',
        severity: 'warning',
        message: 'This slice waits for "b", which was dropped.',
        file: 'slices/a.md',
        line: 4,
        column: 1,
        related: [{ file: 'slices/b.md', line: 2, column: 1, message: '"b" was dropped here.' }],
        url: 'https://roadmap.example.com/rules/dropped-dependency/',
      },
      {
        rule: 'missing-vision',
        severity: 'error',
        message: 'There is no vision.',
        file: 'vision.md',
        line: 1,
        column: 1,
        url: 'https://roadmap.example.com/rules/missing-vision/',
      },
    ],
  });
});

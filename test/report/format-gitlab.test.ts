import { expect, test } from 'vitest';

import type { Diagnostic } from '../../src/core/diagnostics/diagnostic.ts';
import { formatGitlab } from '../../src/report/format-gitlab.ts';
import { problems } from './example-problems.ts';

test('hands over an empty list when nothing is wrong', () => {
  expect(format([])).toEqual([]);
});

test('tells each problem with its place, and how grave it is', () => {
  expect(format(problems)).toMatchObject([
    {
      description: '"activ" is not a status. Did you mean "active"?',
      check_name: 'invalid-value',
      severity: 'major',
      location: { path: 'content/slices/a.md', lines: { begin: 3 } },
    },
    { severity: 'minor', location: { path: 'content/slices/a.md', lines: { begin: 4 } } },
    { severity: 'major', location: { path: 'content/vision.md', lines: { begin: 1 } } },
  ]);
});

test('knows a problem again that moved to another line, and two alike in one file apart', () => {
  const at = (line: number): Diagnostic => ({
    rule: 'unknown-key',
    severity: 'error',
    message: 'The key "x" is unknown.',
    location: { file: 'vision.md', line, column: 1 },
  });
  const names = (list: readonly Diagnostic[]) => format(list).map((each) => each.fingerprint);
  expect(names([at(3)])).toEqual(names([at(30)]));
  expect(new Set(names([at(3), at(4)])).size).toBe(2);
});

function format(diagnostics: readonly Diagnostic[]): readonly { readonly fingerprint: string }[] {
  return JSON.parse(formatGitlab(diagnostics, { pathOf: (file) => `content/${file}` }));
}

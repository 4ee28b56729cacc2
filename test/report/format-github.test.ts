import { expect, test } from 'vitest';

import type { Diagnostic } from '../../src/core/diagnostics/diagnostic.ts';
import { formatGithub } from '../../src/report/format-github.ts';
import { problems } from './example-problems.ts';

test('says nothing when nothing is wrong', () => {
  expect(format([])).toBe('');
});

test('writes one command a line, with hint and related places below the message', () => {
  expect(format(problems).split('\n')).toEqual([
    '::error file=content/slices/a.md,line=3,col=9,title=invalid-value::"activ" is not a status.%0ADid you mean "active"?',
    '::warning file=content/slices/a.md,line=4,col=1,title=dropped-dependency::This slice waits for "b", which was dropped.%0Acontent/slices/b.md:2:1 "b" was dropped here.',
    '::error file=content/vision.md,line=1,col=1,title=missing-vision::There is no vision.',
  ]);
});

test('escapes what would end a property or a message', () => {
  const problem: Diagnostic = {
    rule: 'invalid-value',
    severity: 'error',
    message: 'It is 100% "a,b:c".',
    location: { file: 'slices/50%, a:b.md', line: 1, column: 2 },
  };
  expect(format([problem])).toBe(
    '::error file=content/slices/50%25%2C a%3Ab.md,line=1,col=2,title=invalid-value::It is 100%25 "a,b:c".',
  );
});

test('does not let a message begin a command of its own', () => {
  const problem: Diagnostic = {
    rule: 'invalid-value',
    severity: 'error',
    message: 'x\r\n::set-output name=a::b',
    location: { file: 'a.md' },
  };
  expect(format([problem])).not.toMatch(/[\r\n]/);
});

function format(diagnostics: readonly Diagnostic[]): string {
  return formatGithub(diagnostics, { pathOf: (file) => `content/${file}` });
}

import type { Diagnostic } from '../../src/core/diagnostics/diagnostic.ts';

/** The text of one file with two problems, of another that is named as related, and all diagnostics. */
export const sources: Readonly<Record<string, string>> = {
  'slices/a.md': '---\ntitle: A\nstatus: activ\nintent: never-run-out\n---\n',
  'slices/b.md': '---\ntitle: B\n---\n',
};

export const problems: readonly Diagnostic[] = [
  {
    rule: 'invalid-value',
    severity: 'error',
    message: '"activ" is not a status.',
    hint: 'Did you mean "active"?',
    location: { file: 'slices/a.md', line: 3, column: 9, length: 5 },
  },
  {
    rule: 'dropped-dependency',
    severity: 'warning',
    message: 'This slice waits for "b", which was dropped.',
    location: { file: 'slices/a.md', line: 4, column: 1 },
    related: [
      {
        message: '"b" was dropped here.',
        location: { file: 'slices/b.md', line: 2, column: 1 },
      },
    ],
  },
  {
    rule: 'missing-vision',
    severity: 'error',
    message: 'There is no vision.',
    location: { file: 'vision.md' },
  },
];

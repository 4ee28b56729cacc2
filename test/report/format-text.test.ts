import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';

import type { Diagnostic } from '../../src/core/diagnostics/diagnostic.ts';
import type { RuleId } from '../../src/core/diagnostics/rule-table.ts';
import { formatText } from '../../src/report/format-text.ts';
import { dedent } from '../support/dedent.ts';
import { problems, sources } from './example-problems.ts';

describe('formatText', () => {
  test('says in one line that nothing is wrong', () => {
    expect(format([])).toBe('31 files, no problems.');
  });

  test('groups problems by file, with place, rule, hint, related places and the lines', () => {
    expect(`${format(problems)}\n`).toBe(dedent`
      content/slices/a.md
        3:9  error    "activ" is not a status.  invalid-value
                      Did you mean "active"?
            2 | title: A
          > 3 | status: activ
              |         ^^^^^
            4 | intent: never-run-out

        4:1  warning  This slice waits for "b", which was dropped.  dropped-dependency
                      content/slices/b.md:2:1  "b" was dropped here.
            3 | status: activ
          > 4 | intent: never-run-out
              | ^
            5 | ---

      content/vision.md
        1:1  error  There is no vision.  missing-vision

      2 errors and 1 warning.
    `);
  });

  test('colours only when it is given colours', () => {
    expect(format(problems)).not.toContain('\u001b');
    expect(format(problems, { colors: picocolors.createColors(true) })).toContain(
      '\u001b[31merror  \u001b[39m',
    );
  });

  test('shows no lines of a file that could not be read', () => {
    const [problem] = problems;
    expect(problem && format([problem], { sourceOf: () => undefined })).toBe(
      'content/slices/a.md\n' +
        '  3:9  error  "activ" is not a status.  invalid-value\n' +
        '              Did you mean "active"?\n\n' +
        '1 error in 1 of 31 files.',
    );
  });

  test('does not let a file speak to the terminal', () => {
    const [problem] = problems;
    const message = '"\u001b[2J\u202e" is not a status.';
    expect(problem && format([{ ...problem, message }])).toContain('"␛[2J\ufffd" is not a status.');
  });
});

describe('much advice', () => {
  const advice = (rule: RuleId, file: string, message: string): Diagnostic => ({
    rule,
    severity: 'warning',
    message,
    location: { file, line: 2, column: 3 },
  });
  const many = [
    ...Array.from({ length: 19 }, (_, index) =>
      advice('slice-is-owned', `slices/s${String(index).padStart(2, '0')}.md`, 'No owner.'),
    ),
    advice('promise-is-kept', 'slices/z.md', 'It was due.'),
    advice('goal-is-served', 'vision.md', 'No intent serves it.'),
    advice('assumption-has-worry', 'assumptions/a.md', 'No worry.'),
  ];

  test('is grouped by rule, and the three that matter most are named', () => {
    const text = format(many);
    expect(text).toContain(
      'More of the same advice\n    18 × slice-is-owned  content/slices/s01.md:2:3 and 17 more\n',
    );
    expect(text).toContain(
      [
        'Start with these',
        '  1. It was due.',
        '     content/slices/z.md:2:3',
        '  2. No intent serves it.',
        '     content/vision.md:2:3',
        '  3. No owner.',
        '     content/slices/s00.md:2:3',
        '\n22 warnings in 22 of ',
      ].join('\n'),
    );
    expect(text.split('No owner.')).toHaveLength(3);
  });

  test('is shown whole where there is less of it', () => {
    expect(format(many.slice(2))).not.toContain('Start with these');
  });
});

function format(
  diagnostics: readonly Diagnostic[],
  options: Partial<Parameters<typeof formatText>[1]> = {},
): string {
  return formatText(diagnostics, {
    files: 31,
    pathOf: (file) => `content/${file}`,
    sourceOf: (file) => sources[file],
    colors: picocolors.createColors(false),
    width: 80,
    ...options,
  });
}

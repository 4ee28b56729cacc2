import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';

import type { Diagnostic } from '../../src/core/diagnostics/diagnostic.ts';
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

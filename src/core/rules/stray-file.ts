import { problem } from '../diagnostics/problem.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** A file whose name or folder is nearly right is said to be ignored. */
export const strayFile: Rule = ({ strays }) =>
  strays.map(({ file, hint }) =>
    problem(
      'stray-file',
      { file },
      {
        message: `The file ${quote(file)} looks like content, but is ignored.`,
        hint,
      },
    ),
  );

import { problem } from '../diagnostics/problem.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** A roadmap has one vision. */
export const duplicateVision: Rule = ({ visions: [first, ...others] }) =>
  first === undefined
    ? []
    : others.map(({ file }) =>
        problem(
          'duplicate-vision',
          { file },
          {
            message: `There are two visions: ${quote(first.file)} and ${quote(file)}.`,
            hint: 'Keep one of the two.',
            related: [{ message: 'The first is here.', location: { file: first.file } }],
          },
        ),
      );

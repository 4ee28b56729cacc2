import { problem } from '../diagnostics/problem.ts';
import type { Rule } from './rule.ts';

/** A roadmap has a vision. */
export const missingVision: Rule = ({ visions }) =>
  visions.length > 0
    ? []
    : [
        problem(
          'missing-vision',
          { file: 'vision.md' },
          {
            message: 'There is no vision: the content folder holds no "vision.md".',
            hint: 'Create it with a title and a statement: where this is going, for whom.',
          },
        ),
      ];

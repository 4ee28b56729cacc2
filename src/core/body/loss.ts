import type { Problem } from '../diagnostics/diagnostic.ts';
import type { Locate, Range } from './places.ts';

/** A part of a body that readers do not see, or not as intended. */
export interface Loss extends Pick<Problem, 'rule' | 'message'> {
  readonly range: Range;
  readonly hint: string;
  /** The place of the first one. */
  readonly first?: Range;
}

/** Returns a loss as a problem. */
export function toProblem({ range, first, ...loss }: Loss, locate: Locate): Problem {
  const related = first && [{ message: 'The first is here.', location: locate(first) }];
  return { ...loss, location: locate(range), ...(related && { related }) };
}

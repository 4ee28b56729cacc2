import type { Problem } from '../diagnostics/diagnostic.ts';
import type { Locate, Range } from './places.ts';

/** Something in a body that no reader sees, or does not see as it was meant. */
export interface Loss extends Pick<Problem, 'rule' | 'message'> {
  readonly range: Range;
  readonly hint: string;
  /** Where the same is said first. */
  readonly first?: Range;
}

/** Returns the problem that a loss is. */
export function toProblem({ range, first, ...loss }: Loss, locate: Locate): Problem {
  const related = first && [{ message: 'The first is here.', location: locate(first) }];
  return { ...loss, location: locate(range), ...(related && { related }) };
}

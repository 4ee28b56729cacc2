import type { AssumptionStatus } from '../../core/model/assumption.ts';
import type { MarkName } from '../base/marks.ts';

/** The mark for what the tests of an assumption have shown. */
export const assumptionMarks = {
  untested: 'proposed',
  testing: 'active',
  holds: 'shipped',
  broken: 'dropped',
} as const satisfies Record<AssumptionStatus, MarkName>;

import type { AssumptionStatus } from '../../core/model/assumption.ts';
import { isOpen } from '../../core/model/slice.ts';
import type { Assumption } from '../../core/roadmap/roadmap.ts';
import type { Note } from './slice-notes.ts';
import type { MarkName } from '../base/marks.ts';

/** The shape that stands for what the tests of an assumption have shown. */
export const assumptionMarks = {
  untested: 'proposed',
  testing: 'active',
  holds: 'shipped',
  broken: 'dropped',
} as const satisfies Record<AssumptionStatus, MarkName>;

/** What its tests ask of the meeting, where they and the state do not fit together. */
export function assumptionPrompt({ status, tests }: Assumption): Note | undefined {
  const isUndecided = status === 'untested' || status === 'testing';
  if (!isUndecided) return undefined;
  if (tests.length === 0) return { text: 'no slice tests it', isSignal: true };
  if (!tests.some(isOpen)) return { text: 'its tests are over: does it hold?', isSignal: true };
  const isRunning = tests.some((test) => test.status === 'active');
  return status === 'untested' && isRunning ? { text: 'a test is under way' } : undefined;
}

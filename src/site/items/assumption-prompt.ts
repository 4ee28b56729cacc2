import { isOpen } from '../../core/model/slice.ts';
import type { Assumption } from '../../core/roadmap/roadmap.ts';
import type { Messages } from '../../messages/create-messages.ts';
import type { Note } from './slice-notes.ts';

/** Returns what to ask in the meeting where the tests of an assumption do not fit its status. */
export function assumptionPrompt({ status, tests }: Assumption, t: Messages): Note | undefined {
  const isUndecided = status === 'untested' || status === 'testing';
  if (!isUndecided) return undefined;
  if (tests.length === 0) return { text: t('assumption.no-tests'), isSignal: true };
  if (!tests.some(isOpen)) return { text: t('assumption.tests-over'), isSignal: true };
  const isRunning = tests.some((test) => test.status === 'active');
  return status === 'untested' && isRunning ? { text: t('assumption.test-active') } : undefined;
}

import { isOpen } from '../model/slice.ts';
import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/**
 * Reports slices that started before the steel thread of their intent, and threads that depend on later
 * slices.
 */
export const threadComesFirst: Advice = ({ intents }, { at }) =>
  intents.flatMap(({ thread, slices }) => {
    if (thread === undefined || !isOpen(thread)) return [];
    const location = at(thread, 'thread');
    const waiting = thread.blockedBy.flatMap((blocker) => {
      if (blocker.intent !== thread.intent || blocker.kind === 'learn') return [];
      const index = thread.dependsOn.indexOf(blocker);
      return {
        message: `The steel thread depends on ${quote(blocker.id)}, a later slice of the same intent.`,
        hint: 'Make the thread simpler until it needs nothing, or mark the other slice as the thread.',
        location: at(thread, 'depends_on', index),
      };
    });
    if (thread.status === 'active') return waiting;
    const first = slices.find(({ kind, status }) => kind === 'build' && status === 'active');
    if (first === undefined) return waiting;
    const started = {
      message: `The slice is active, but the steel thread ${quote(thread.id)} has not started.`,
      hint: 'Start the thread first, or mark this slice as the thread.',
      location: at(first, 'status'),
      related: [{ message: 'The thread is here.', location }],
    };
    return [...waiting, started];
  });

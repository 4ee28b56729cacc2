import { formatDay } from '../../core/model/format-period.ts';
import { reviewAge } from '../../core/model/review-age.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Intent, Roadmap } from '../../core/roadmap/roadmap.ts';
import { isAnswered, type Belief } from './immunity-map.ts';
import { assumptionPrompt, type Note } from '../items/slice-notes.ts';

/** Returns the state of an assumption in a row: its status, what to ask of it, and its review. */
export function beliefNotes(belief: Belief, { asOf, settings }: Roadmap): readonly Note[] {
  const { assumption, since, unanswered } = belief;
  const { status, reviewed } = assumption;
  const t = messagesOf(settings);
  const age = reviewAge(reviewed, asOf).state;
  const notes: readonly (Note | false | undefined)[] = [
    status === 'broken' && since !== undefined
      ? { text: t('assumption.broke', { day: formatDay(since, t.locale) }) }
      : { text: t(`assumption.${status}`) },
    assumptionPrompt(assumption, t),
    unanswered.length > 0 && {
      text: t('assumption.unanswered', { count: unanswered.length }),
      isSignal: true,
    },
    age === 'fresh' || status === 'broken'
      ? undefined
      : { text: t(`age.${age}`), isSignal: age === 'stale' },
  ];
  return notes.filter((note) => note !== undefined && note !== false);
}

/** Returns whether an intent was looked at again since an assumption it depended on broke. */
export function answerNote(
  intent: Intent,
  since: string | undefined,
  { settings }: Roadmap,
): readonly Note[] {
  const t = messagesOf(settings);
  if (intent.horizon === undefined) return [];
  if (!isAnswered(intent, since)) return [{ text: t('assumption.not-reviewed'), isSignal: true }];
  const day = formatDay(intent.reviewed ?? '', t.locale);
  return [{ text: t('assumption.reviewed', { day }) }];
}

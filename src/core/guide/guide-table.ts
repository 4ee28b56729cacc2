import type { RuleId } from '../diagnostics/rule-table.ts';

/**
 * The pages of the guide in the order they are read, each with the rules that guard what it says.
 * The text of a page is `<id>.md` beside this file, in English.
 */
export const guideTable = {
  'vision-and-goals': {
    title: 'Vision and goals',
    about: 'One sentence everybody can repeat, and the numbers that show whether it comes true.',
    rules: [
      'vision-is-repeatable',
      'vision-has-measured-goals',
      'goal-is-measured',
      'goal-is-served',
    ],
  },
  intents: {
    title: 'Intents: what, not how',
    about: 'What must become true before a number moves, without the solution.',
    rules: ['intent-states-outcome', 'intent-serves-a-goal', 'declined-has-reason'],
  },
  'thin-slices': {
    title: 'Steel thread and thin slices',
    about: 'The least that already works from one end to the other, and what comes after it.',
    rules: [
      'intent-has-thread',
      'thread-comes-first',
      'slice-is-thin',
      'slice-says-when-done',
      'slice-is-owned',
      'slice-is-demonstrable',
      'appetite-is-respected',
    ],
  },
  'now-or-later': {
    title: 'Now or later',
    about: 'Two questions, two meetings, and why they are kept apart.',
    rules: [
      'now-is-focused',
      'now-is-moving',
      'now-is-answered',
      'now-is-done',
      'blocked-is-not-active',
      'request-is-agreed',
      'horizon-agrees',
      'later-stays-later',
      'horizons-are-balanced',
      'is-reviewed',
      'update-is-recent',
    ],
  },
  assumptions: {
    title: 'Assumptions and competing commitments',
    about: 'How a good intention can block another one, and how to find out.',
    rules: ['assumption-has-worry', 'assumption-is-tested', 'broken-assumption-is-answered'],
  },
  'learning-work': {
    title: 'Learning work',
    about: 'AI, research and other work whose result cannot be planned.',
    rules: ['learning-has-hypothesis', 'learning-has-no-deadline', 'learning-is-learned'],
  },
  promises: {
    title: 'Promises and dates',
    about: 'When to give a date, and what to do when it cannot be kept.',
    rules: ['promise-is-kept', 'promise-is-rare'],
  },
  reading: {
    title: 'Reading a roadmap',
    about: 'Where a leader, an engineer and a designer find their answers.',
    rules: [],
  },
} as const satisfies Record<string, GuidePage>;

/** All of the guide in one sentence. */
export const guideAbout = 'How vision, intents, slices and promises work together, on short pages.';

export const guideIds = Object.keys(guideTable) as readonly GuideId[];

/** Returns the page of the guide that explains what a rule guards; `undefined` for one of structure. */
export function guideOfRule(rule: RuleId): GuideId | undefined {
  return guideIds.find((id) => guideTable[id].rules.some((each) => each === rule));
}

export type GuideId = keyof typeof guideTable;

interface GuidePage {
  readonly title: string;
  /** The page in one sentence. */
  readonly about: string;
  readonly rules: readonly RuleId[];
}

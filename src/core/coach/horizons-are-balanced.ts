import type { Advice } from './advice.ts';

/** Reports roadmaps with most intents in now, or with none there. */
export const horizonsAreBalanced: Advice = ({ intents, vision }, { at, limit }) => {
  const placed = intents.filter(({ horizon }) => horizon !== undefined);
  if (placed.length < fewest) return [];
  const now = placed.filter(({ horizon }) => horizon === 'now').length;
  const location = at(vision);
  if (now === 0) {
    return [
      {
        message: `None of the ${placed.length} intents is in now.`,
        hint: 'Move the one that matters most to now, or say what the team does instead.',
        location,
      },
    ];
  }
  if (now * 100 <= placed.length * limit) return [];
  return [
    {
      message: `${now} of ${placed.length} intents are in now, so "now" does not say what comes first.`,
      hint: 'Keep the few in now that the teams really work on, and move the others to next or later.',
      location,
    },
  ];
};

/** With fewer intents, a share says little. */
const fewest = 6;

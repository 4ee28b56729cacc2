import type { Check } from './check.ts';

/** Reports a missing vision. */
export const missingVision: Check = ({ visions }) => {
  if (visions.length > 0) return [];
  const message = 'The content folder has no "vision.md".';
  const hint = 'Create it with a title and a statement: where you are going, and for whom.';
  return [{ message, hint, location: { file: 'vision.md' } }];
};

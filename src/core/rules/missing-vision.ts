import type { Check } from './check.ts';

/** A roadmap has a vision. */
export const missingVision: Check = ({ visions }) => {
  if (visions.length > 0) return [];
  const message = 'There is no vision: the content folder holds no "vision.md".';
  const hint = 'Create it with a title and a statement: where this is going, for whom.';
  return [{ message, hint, location: { file: 'vision.md' } }];
};

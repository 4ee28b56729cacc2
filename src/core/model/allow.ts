import type { Keys } from './key.ts';

/** A rule that may report nothing in a file, and the reason. */
const allowKeys = {
  rule: { kind: 'rule', required: true, description: 'The id of a rule that reports warnings.' },
  because: { kind: 'text', required: true, description: 'Why it is right here.' },
} as const satisfies Keys;

/** The key of every file with front matter that lists such rules. It says nothing about the item. */
export const allowKey = {
  kind: 'list',
  of: allowKeys,
  description: 'Rules that report nothing in this file, each with the reason.',
  own: true,
} as const;

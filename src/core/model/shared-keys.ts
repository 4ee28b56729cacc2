import type { Keys } from './key.ts';

/** The owner of an item. */
export const ownerKey = {
  kind: 'name',
  description: 'The owner: a name or a @handle.',
  own: true,
  fact: true,
  search: 'note',
} as const;

/** The last review of an item. */
export const reviewedKey = {
  kind: 'day',
  description: 'The day somebody last reviewed it.',
  own: true,
  history: true,
} as const;

/** The due date of a direction. */
export const byKey = {
  kind: 'period',
  description: 'The due date: a year, quarter, month or day.',
  own: true,
  history: true,
} as const;

export const linksKey = {
  kind: 'links',
  description: 'Further reading.',
  own: true,
  search: 'note',
} as const;

/** The keys that an import writes into what it makes. */
export const importedKeys = {
  source: {
    kind: 'url',
    description: 'The address it was imported from.',
    own: true,
    fact: true,
  },
  imported: {
    kind: 'text',
    description: 'What the last import wrote. The next one keeps what you changed since.',
    own: true,
  },
} as const satisfies Keys;

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

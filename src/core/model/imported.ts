import type { Keys } from './key.ts';

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

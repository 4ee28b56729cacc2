import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { wordDiff, type WordPiece } from '../../../src/core/diff/word-diff.ts';

describe('wordDiff', () => {
  test('tells what was kept, taken out and put in', () => {
    expect(wordDiff('No shop runs out of milk.', 'No shop ever runs out of bread.')).toEqual([
      { fate: 'kept', text: 'No shop' },
      { fate: 'added', text: 'ever' },
      { fate: 'kept', text: 'runs out of' },
      { fate: 'removed', text: 'milk.' },
      { fate: 'added', text: 'bread.' },
    ]);
  });

  test('takes texts that are too long to compare for rewritten', () => {
    const [a, b] = ['a', 'b'].map((letter) => `${letter} `.repeat(1500).trim());
    expect(wordDiff(a ?? '', b ?? '').map(({ fate }) => fate)).toEqual(['removed', 'added']);
  });

  test('loses and invents no word', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before.join(' '), after.join('  '));
        expect(joined(pieces, 'added')).toBe(before.join(' '));
        expect(joined(pieces, 'removed')).toBe(after.join(' '));
      }),
    );
  });
});

function joined(pieces: readonly WordPiece[], without: WordPiece['fate']): string {
  return pieces
    .filter(({ fate }) => fate !== without)
    .map(({ text }) => text)
    .join(' ');
}

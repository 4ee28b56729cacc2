import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { AdviceContext } from '../../../src/core/coach/advice.ts';
import { visionIsRepeatable } from '../../../src/core/coach/vision-is-repeatable.ts';
import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';

test('finds a statement long exactly where a segmenter does', () => {
  const letters = fc.constantFrom(...'ab éß0 1 ,;:\'’"“”()–—-_.!? \n日');
  const statements = fc.array(letters, { maxLength: 30 }).map((all) => all.join('').trim());
  fc.assert(
    fc.property(statements, fc.nat(6), (statement, limit) => {
      const isLong = count(statement, 'sentence') > 1 || count(statement, 'word') > limit;
      const roadmap = { vision: { statement }, settings: { language: 'en' } } as Roadmap;
      const context = { at: () => ({ file: 'vision.md' }), limit } as unknown as AdviceContext;
      expect(visionIsRepeatable(roadmap, context)).toHaveLength(isLong ? 1 : 0);
    }),
    { numRuns: 300 },
  );
});

function count(text: string, granularity: 'word' | 'sentence'): number {
  const segments = new Intl.Segmenter('en', { granularity }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike !== false).length;
}

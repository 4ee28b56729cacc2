import { expect, test } from 'vitest';

import { diffTasks } from '../../../src/core/diff/diff-tasks.ts';
import type { Task } from '../../../src/core/diff/read-meaning.ts';

test('knows reworded tasks again, but does not compare thousands with one another', () => {
  expect(kindsOf(500)).toEqual(['done-when-reworded']);
  expect(kindsOf(501)).toEqual(['done-when-added', 'done-when-removed']);
});

/** What becomes of so many tasks that each get one word more. */
function kindsOf(count: number): readonly string[] {
  const doneWhen = (more: string) =>
    Array.from({ length: count }, (_, index): Task => {
      return { text: `shop ${index} knows ${index} of its shelves${more}`, done: false };
    });
  const before = { text: '', questions: [], doneWhen: doneWhen('') };
  const after = { text: '', questions: [], doneWhen: doneWhen(' well') };
  return diffTasks(before, after, 'It').map(({ kind }) => kind);
}

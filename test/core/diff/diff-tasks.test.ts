import { expect, test } from 'vitest';

import { diffTasks } from '../../../src/core/diff/diff-tasks.ts';
import type { Meaning, Task } from '../../../src/core/diff/read-meaning.ts';

function questions(...tasks: readonly Task[]): Meaning {
  return { text: '', doneWhen: [], questions: tasks };
}

function open(text: string): Task {
  return { text, done: false };
}

test('tasks are matched by their text, then by their question, then by their words', () => {
  const before = questions(open('a?'), open('b? no'), open('one two three four'), open('gone'));
  const after = questions(
    open('one two three five'),
    open('b? yes'),
    { text: 'a?', done: true },
    open('new'),
  );
  expect(diffTasks(before, after).map(({ kind }) => kind)).toEqual([
    'question-asked',
    'question-answered',
    'question-reworded',
    'question-reworded',
    'question-removed',
  ]);
});

test('of equal tasks, the first is the first', () => {
  const [first, second] = [open('a'), open('a')];
  const findings = diffTasks(questions(first, second), questions(open('a')));
  expect(findings.map(({ kind }) => kind)).toEqual(['question-removed']);
});

test('any number of tasks can be compared', () => {
  const of = (word: string) =>
    questions(...Array.from({ length: 40_000 }, (_, index) => open(`${word} ${index}`)));
  expect(diffTasks(of('a'), of('a'))).toEqual([]);
  expect(diffTasks(of('a'), of('b'))).toHaveLength(80_000);
});
test('knows reworded tasks again, but does not compare hundreds with one another', () => {
  expect(kindsOf(100)).toEqual(['done-when-reworded']);
  expect(kindsOf(101)).toEqual(['done-when-added', 'done-when-removed']);
});

/** What becomes of so many tasks that each get one word more. */
function kindsOf(count: number): readonly string[] {
  const doneWhen = (more: string) =>
    Array.from({ length: count }, (_, index): Task => {
      return { text: `shop ${index} knows ${index} of its shelves${more}`, done: false };
    });
  const before = { text: '', questions: [], doneWhen: doneWhen('') };
  const after = { text: '', questions: [], doneWhen: doneWhen(' well') };
  return diffTasks(before, after).map(({ kind }) => kind);
}

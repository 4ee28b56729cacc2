import type { Finding } from './change.ts';
import { changed, changedList, finding } from './finding.ts';
import type { ChangeKind } from './change-kinds.ts';
import { likeness } from './match-items.ts';
import type { Meaning, Task } from './read-meaning.ts';

/** Questions asked and answered, and what of a done-when list is new, met or gone. */
export function diffTasks(before: Meaning, after: Meaning): readonly Finding[] {
  return [
    ...diffQuestions(matchTasks(before.questions, after.questions)),
    ...diffDoneWhen(matchTasks(before.doneWhen, after.doneWhen), after.doneWhen),
  ];
}

function diffQuestions({ pairs, gone, come }: TaskMatch): readonly Finding[] {
  return [
    ...come.map((after) =>
      finding(after.done ? 'question-answered' : 'question-asked', undefined, after),
    ),
    ...pairs.map(([before, after]) => finding(questions[fateOf(before, after)], before, after)),
    ...gone.map((before) => finding('question-removed', before, undefined)),
  ];
}

const questions = {
  checked: 'question-answered',
  unchecked: 'question-reopened',
  reworded: 'question-reworded',
} as const satisfies Record<TaskFate, ChangeKind>;

/** One finding of each kind, however many tasks it is about. */
function diffDoneWhen({ pairs, gone, come }: TaskMatch, all: readonly Task[]): readonly Finding[] {
  const fates = Map.groupBy(pairs, ([before, after]) => fateOf(before, after));
  const of = (fate: TaskFate) => {
    const own = fates.get(fate) ?? [];
    return [own.map(([task]) => task), own.map(([, task]) => task)] as const;
  };
  const progress = { met: all.filter(({ done }) => done).length, all: all.length };
  return [
    ...changedList('done-when-added', [], come),
    ...changed('done-when-checked', ...of('checked'), progress),
    ...changed('done-when-unchecked', ...of('unchecked')),
    ...changed('done-when-reworded', ...of('reworded')),
    ...changedList('done-when-removed', gone, []),
  ];
}

function fateOf(before: Task, after: Task): TaskFate {
  if (before.done === after.done) return 'reworded';
  return after.done ? 'checked' : 'unchecked';
}

/** Which task is which: of the same text, else of the same question, else the one most alike. */
function matchTasks(before: readonly Task[], after: readonly Task[]): TaskMatch {
  const open = new Set(after);
  const pairs: [Task, Task][] = [];
  let left = before;
  for (const keyOf of keys) {
    const byKey = Map.groupBy([...open].toReversed(), keyOf);
    pair((task) => byKey.get(keyOf(task))?.pop());
  }
  if (left.length * open.size <= mostCompared) {
    pair((task) => [...open].find((other) => likeness(task.text, other.text) >= 0.6));
  }
  return { pairs: pairs.filter(isDifferent), gone: left, come: [...open] };

  function pair(find: (task: Task) => Task | undefined): void {
    left = left.filter((task) => {
      const found = find(task);
      if (found === undefined) return true;
      open.delete(found);
      pairs.push([task, found]);
      return false;
    });
  }
}

const keys: readonly ((task: Task) => string)[] = [
  ({ text, done }) => `${done} ${text}`,
  ({ text }) => text,
  ({ text }) => questionOf(text),
];

/** Comparing each with each of more tasks than this takes too long: the rest came and went. */
const mostCompared = 10_000;

/** An answer is written behind its question. */
function questionOf(text: string): string {
  const end = text.indexOf('?');
  return end < 0 ? text : text.slice(0, end);
}

function isDifferent([a, b]: readonly [Task, Task]): boolean {
  return a.text !== b.text || a.done !== b.done;
}

interface TaskMatch {
  readonly pairs: readonly (readonly [before: Task, after: Task])[];
  readonly gone: readonly Task[];
  readonly come: readonly Task[];
}

type TaskFate = 'checked' | 'unchecked' | 'reworded';

import { cite, citeAtEnd } from './cite.ts';
import type { Finding } from './change.ts';
import { finding } from './finding.ts';
import type { ChangeKind } from './change-kinds.ts';
import { likeness } from './likeness.ts';
import type { Meaning, Task } from './read-meaning.ts';
import { sayCount, sayNumber } from './say-number.ts';
import { sayList } from './say-list.ts';

/** Questions asked and answered, and what of a done-when list is new, met or gone. */
export function diffTasks(before: Meaning, after: Meaning, name: string): readonly Finding[] {
  return [
    ...diffQuestions(matchTasks(before.questions, after.questions), name),
    ...diffDoneWhen(matchTasks(before.doneWhen, after.doneWhen), after.doneWhen, name),
  ];
}

function diffQuestions({ pairs, gone, come }: TaskMatch, name: string): readonly Finding[] {
  return [
    ...come.map((after) =>
      after.done
        ? finding(
            'question-answered',
            { after },
            `${name} answers a question: ${citeAtEnd(after.text)}`,
          )
        : finding('question-asked', { after }, `${name} asks: ${citeAtEnd(after.text)}`),
    ),
    ...pairs.map(([before, after]) => {
      const [kind, says] = questionVerbs[fateOf(before, after)];
      return finding(kind, { before, after }, `${name} ${says}: ${citeAtEnd(after.text)}`);
    }),
    ...gone.map((before) =>
      finding('question-removed', { before }, `${name} no longer asks: ${citeAtEnd(before.text)}`),
    ),
  ];
}

const questionVerbs = {
  checked: ['question-answered', 'answers a question'],
  unchecked: ['question-reopened', 'asks again'],
  reworded: ['question-reworded', 'words a question anew'],
} as const satisfies Record<TaskFate, readonly [ChangeKind, string]>;

/** One finding of each kind, however many tasks it is about. */
function diffDoneWhen(
  { pairs, gone, come }: TaskMatch,
  all: readonly Task[],
  name: string,
): readonly Finding[] {
  const says = {
    checked: (tasks) => `now meets ${listed(tasks)}; that makes ${countMet(all)}.`,
    unchecked: (tasks) => `no longer meets ${listedAtEnd(tasks)}`,
    reworded: (tasks) => `words anew what it is done when: ${listedAtEnd(tasks)}`,
  } as const satisfies Record<TaskFate, (tasks: readonly Task[]) => string>;
  const fates = Map.groupBy(pairs, ([before, after]) => fateOf(before, after));
  return [
    ...(come.length === 0
      ? []
      : [finding('done-when-added', { after: come }, sayMore(come, name))]),
    ...(['checked', 'unchecked', 'reworded'] as const).flatMap((fate) => {
      const own = fates.get(fate) ?? [];
      if (own.length === 0) return [];
      const values = { before: own.map(([task]) => task), after: own.map(([, task]) => task) };
      return [finding(`done-when-${fate}`, values, `${name} ${says[fate](values.after)}`)];
    }),
    ...(gone.length === 0
      ? []
      : [
          finding(
            'done-when-removed',
            { before: gone },
            `${name} need no longer meet ${listedAtEnd(gone)}`,
          ),
        ]),
  ];
}

function sayMore(come: readonly Task[], name: string): string {
  const met = come.filter(({ done }) => done).length;
  const already =
    met === 0 ? '' : met === come.length ? ', already met' : `, ${sayNumber(met)} of them met`;
  return `${name} is to meet ${sayCount(come.length, 'thing')} more${already}: ${listedAtEnd(come)}`;
}

function countMet(all: readonly Task[]): string {
  const met = all.filter(({ done }) => done).length;
  const total = sayNumber(all.length);
  if (met < all.length || met === 1) return `${sayNumber(met)} of ${total}`;
  return met === 2 ? 'both' : `all ${total}`;
}

function listed(tasks: readonly Task[]): string {
  return sayList([...cited(tasks), ...rest(tasks)]);
}

function listedAtEnd(tasks: readonly Task[]): string {
  const [last] = rest(tasks);
  if (last !== undefined) return `${listed(tasks)}.`;
  const end = tasks.length - 1;
  return sayList(tasks.map(({ text }, at) => (at === end ? citeAtEnd(text) : cite(text))));
}

/** Nobody reads ten things in one sentence. */
const mostCited = 4;

function cited(tasks: readonly Task[]): readonly string[] {
  const shown = tasks.length > mostCited ? tasks.slice(0, mostCited - 1) : tasks;
  return shown.map(({ text }) => cite(text));
}

function rest({ length }: readonly Task[]): readonly string[] {
  return length > mostCited ? [`${sayNumber(length - mostCited + 1)} more`] : [];
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

import type { Task } from '../core/diff/read-meaning.ts';
import { quoted, quotedAtEnd, say, sayList, type Part } from './part.ts';
import { sayCount, sayNumber } from './say-number.ts';
import type { Sentence, Sentences } from './sentence.ts';

/** The sentences on questions and done-when lists. */
export const taskSentences = {
  'question-asked': question('asks'),
  'question-reopened': question('asks again'),
  'question-answered': question('answers a question'),
  'question-reworded': question('words a question anew'),
  'question-removed': question('no longer asks'),
  'done-when-added'({ after: come = [] }, { name }) {
    const met = come.filter(({ done }) => done).length;
    const some = met === come.length ? ', already met' : `, ${sayNumber(met)} of them met`;
    return say`${name} is to meet ${sayCount(come.length, 'thing')} more${met === 0 ? '' : some}: ${listedAtEnd(come)}`;
  },
  'done-when-removed': ({ before = [] }, { name }) =>
    say`${name} need no longer meet ${listedAtEnd(before)}`,
  'done-when-reworded': ({ after = [] }, { name }) =>
    say`${name} words anew what it is done when: ${listedAtEnd(after)}`,
  'done-when-unchecked': ({ after = [] }, { name }) =>
    say`${name} no longer meets ${listedAtEnd(after)}`,
  'done-when-checked': ({ after = [], detail: { met = 0, all = 0 } = {} }, { name }) =>
    say`${name} now meets ${listed(after)}; that makes ${countMet(met, all)}.`,
} as const satisfies Partial<Sentences>;

function question(verb: string): Sentence<QuestionKind> {
  return ({ before, after }, { name }) =>
    say`${name} ${verb}: ${quotedAtEnd((after ?? before)?.text ?? '')}`;
}

function countMet(met: number, all: number): string {
  const total = sayNumber(all);
  if (met < all || met === 1) return `${sayNumber(met)} of ${total}`;
  return met === 2 ? 'both' : `all ${total}`;
}

/** Nobody reads ten things in one sentence. */
const mostCited = 4;

function listed(tasks: readonly Task[]): readonly Part[] {
  if (tasks.length <= mostCited) return sayList(tasks.map(({ text }) => quoted(text)));
  const shown = tasks.slice(0, mostCited - 1).map(({ text }) => quoted(text));
  return sayList([...shown, `${sayNumber(tasks.length - shown.length)} more`]);
}

function listedAtEnd(tasks: readonly Task[]): readonly Part[] {
  if (tasks.length > mostCited) return say`${listed(tasks)}.`;
  const last = tasks.slice(-1).map(({ text }) => quotedAtEnd(text));
  return sayList([...tasks.slice(0, -1).map(({ text }) => quoted(text)), ...last]);
}

type QuestionKind =
  | 'question-asked'
  | 'question-reopened'
  | 'question-answered'
  | 'question-reworded'
  | 'question-removed';

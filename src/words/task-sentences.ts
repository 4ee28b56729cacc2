import type { Task } from '../core/diff/read-meaning.ts';
import { type Part, quoted } from './part.ts';
import type { Sentence, Sentences, Words } from './sentence.ts';

/** The sentences on questions and done-when lists. */
export const taskSentences = {
  'question-asked': question('question-asked'),
  'question-reopened': question('question-reopened'),
  'question-answered': question('question-answered'),
  'question-reworded': question('question-reworded'),
  'question-removed': question('question-removed'),
  'done-when-added'({ after = [] }, words) {
    const done = after.filter((task) => task.done).length;
    const list = listed(after, words);
    return words.say('change.done-when-added', { count: after.length, done, list });
  },
  'done-when-removed': ({ before = [] }, words) =>
    words.say('change.done-when-removed', { list: listed(before, words) }),
  'done-when-reworded': ({ after = [] }, words) =>
    words.say('change.done-when-reworded', { list: listed(after, words) }),
  'done-when-unchecked': ({ after = [] }, words) =>
    words.say('change.done-when-unchecked', { list: listed(after, words) }),
  'done-when-checked': ({ after = [], detail: { met = 0, all = 0 } = {} }, words) =>
    words.say('change.done-when-checked', { list: listed(after, words), met, all }),
} as const satisfies Partial<Sentences>;

function question(kind: QuestionKind): Sentence<QuestionKind> {
  return ({ before, after }, { say }) =>
    say(`change.${kind}`, { text: quoted((after ?? before)?.text ?? '') });
}

/** More in one sentence would be too much to read. */
const mostCited = 4;

function listed(tasks: readonly Task[], { t, list }: Words): readonly Part[] {
  const isLong = tasks.length > mostCited;
  const shown = isLong ? tasks.slice(0, mostCited - 1) : tasks;
  const more = isLong ? [t('change.more', { count: tasks.length - shown.length })] : [];
  return list([...shown.map(({ text }) => quoted(text)), ...more]);
}

type QuestionKind =
  | 'question-asked'
  | 'question-reopened'
  | 'question-answered'
  | 'question-reworded'
  | 'question-removed';

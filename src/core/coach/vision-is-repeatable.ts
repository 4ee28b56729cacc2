import type { Advice } from './advice.ts';

/** Reports visions whose statement is too long to repeat from memory. */
export const visionIsRepeatable: Advice = ({ vision, settings }, { at, limit }) => {
  const { statement } = vision;
  if (isSurelyShort(statement, limit)) return [];
  const count = (granularity: 'word' | 'sentence') =>
    [...new Intl.Segmenter(settings.language, { granularity }).segment(statement)].filter(
      ({ isWordLike }) => isWordLike !== false,
    ).length;
  const location = at(vision, 'statement');
  const hint = 'Say in one sentence what will be different, and for whom.';
  const sentences = count('sentence');
  if (sentences > 1) {
    const message = `The statement has ${sentences} sentences. One is easier to repeat.`;
    return [{ message, hint, location }];
  }
  const words = count('word');
  if (words <= limit) return [];
  return [
    {
      message: `The statement has ${words} words. Up to ${limit} can be repeated from memory.`,
      hint,
      location,
    },
  ];
};

/**
 * Whether a statement has one sentence and not too many words without asking a segmenter, whose data
 * takes longer to load than 50 files to check. Latin has no more words than runs of letters.
 */
function isSurelyShort(statement: string, limit: number): boolean {
  return oneLatinSentence.test(statement) && (statement.match(latinWord)?.length ?? 0) <= limit;
}

const oneLatinSentence = /^[\p{Script=Latin}\d ,;:'’"“”()–—-]+\.?$/u;
const latinWord = /[\p{Script=Latin}\d]+/gu;

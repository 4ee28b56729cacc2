import { prepositions, type Word } from './title-phrase.ts';
import { comparatives, outcomeVerbs, stateVerbs, studyVerbs } from './title-words.ts';

/** Whether a title says what will be different: a measure, a comparison, somebody who can do something. */
export function saysOutcome(text: string, words: readonly Word[]): boolean {
  if (saysMeasure(text)) return true;
  if (words.some(({ lower }) => comparatives.has(lower) || lower.startsWith('zero-'))) return true;
  if (clausePattern.test(text)) return true;
  const [first, second] = words;
  if (first && outcomeVerbs.has(first.lower.replace(/ing$/, ''))) return true;
  if (first && second && outcomeVerbs.has(second.lower) && first.lower.endsWith('ly')) return true;
  const clause = words.findIndex(({ lower }, at) => at > 0 && conjunctions.has(lower));
  const main = clause === -1 ? words : words.slice(0, clause);
  return main.some(
    ({ lower }, at) =>
      at > 0 && stateVerbs.has(lower) && !isNounAt(words, at) && !isOursBefore(words, at),
  );
}

/** "The site reflects the plan": somebody or something does something. */
const clausePattern = /^\S+(?: \S+)*? [a-z]+[^s\W]s (?:the|an?|its|their|our|every|all|no|what) /;

/** Whether it says how much, or how soon. */
export function saysMeasure(text: string): boolean {
  return (
    /\d\s?(?:%|per ?cent|x\b|days?|hours?|minutes?|seconds?|weeks?|months?)|\bfrom \S+ to \d|\d\S* (?:per|an?) /i.test(
      text,
    ) ||
    /\b(?:within|in|under) (?:an?|one|two|three|four|five|ten) (?:second|minute|hour|day|week|month)/i.test(
      text,
    )
  );
}

/** Whether a preposition or an article makes a noun of it, or it is what we will learn: "in use". */
function isNounAt(words: readonly Word[], at: number): boolean {
  const [before = '', word = ''] = [words[at - 1]?.lower, words[at]?.lower];
  if (before === 'to') return studyVerbs.has(word);
  return prepositions.has(before) || articles.has(before);
}

const articles = new Set('a an the our their its'.split(' '));

function isOursBefore(words: readonly Word[], at: number): boolean {
  return words
    .slice(0, at)
    .some(({ lower }) => lower === 'we' || lower === 'how' || lower === 'who');
}

const conjunctions = new Set('when if while so where because'.split(' '));

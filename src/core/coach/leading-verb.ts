import { saysMeasure } from './says-outcome.ts';
import { phraseOf, type Cue, type Word } from './title-phrase.ts';
import {
  auxiliaries,
  buildVerbs,
  determiners,
  gains,
  makingVerbs,
  measurable,
  nounVerbs,
  outcomeVerbs,
  publicPeople,
  studyVerbs,
  subordinators,
  tunedVerbs,
} from './title-words.ts';

/**
 * Returns the verb of work that leads: "Add …", "Adding …", "We will add …". `isSure` says that it is
 * work whatever follows.
 */
export function leadingVerb(words: readonly Word[]): Leading | undefined {
  let at = 0;
  let isAnnounced = false;
  const isOurs =
    words[0]?.lower === 'we' || words[0]?.lower === "we're" || words[0]?.lower === "we'll";
  if (isOurs) {
    at = 1;
    while (announcing.has(words[at]?.lower ?? '')) at += 1;
    isAnnounced = true;
  }
  while (fillers.has(words[at]?.lower ?? '') || isAdverb(words, at)) at += 1;
  const word = words[at];
  if (!word) return undefined;
  const rest = words.slice(at);
  const phrasal = phrasalVerb.exec(rest.map(({ lower }) => lower).join(' '));
  if (phrasal) return { cue: { start: word.start, word: word.text, kind: 'build' }, isSure: true };
  const [, and, second] = rest;
  if (and?.lower === 'and' && outcomeVerbs.has(second?.lower ?? '')) return undefined;
  const stem = isSubject(rest) || isNoun(rest) ? undefined : stemOf(word.lower);
  const cue = (kind: Cue['kind']): Cue => ({ start: word.start, word: word.text, kind });
  if (stem === undefined) return undefined;
  if (studyVerbs.has(stem) && !(stem === 'promote' && isWon(rest)))
    return { cue: cue('study'), isSure: true };
  if (buildVerbs.has(stem) && !isWon(rest) && !isForPeople(rest)) {
    const isMade = makingVerbs.has(stem) && !saysMeasure(words.map(({ text }) => text).join(' '));
    return { cue: cue('build'), isSure: isAnnounced || isMade };
  }
  if (tunedVerbs.has(stem) && !words.some(({ lower }) => measurable.test(lower))) {
    return { cue: cue('build'), isSure: false };
  }
  return undefined;
}

/** Whether a sentence begins with what looks like a verb: "Support email never gets lost". */
function isSubject([first, ...others]: readonly Word[]): boolean {
  if (first === undefined || first.lower.endsWith('ing')) return false;
  const at = others.findIndex(({ lower }) => auxiliaries.has(lower) || subordinators.has(lower));
  return at >= 0 && at < 4 && auxiliaries.has(others[at]?.lower ?? '');
}

/** Whether the verb is a noun here, which another one follows: "Merge queue stability". */
function isNoun(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || !nounVerbs.has(first.lower)) return false;
  if (studyVerbs.has(first.lower)) return !determiners.has(second.lower);
  return measurable.test(phraseOf(words, determiners).at(-1)?.lower ?? '');
}

/** Whether it is about what people can do at large: "Enable people to live healthy lives". */
function isForPeople([verb, whom, to]: readonly Word[]): boolean {
  const isMeant = to?.lower === 'to' || verb?.lower === 'let';
  return isMeant && publicPeople.has(whom?.lower ?? '');
}

/** Whether a verb follows: "Relentlessly improve …". */
function isAdverb(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  return word.endsWith('ly') && stemOf(next) !== undefined;
}

/** The bare verb of "adding" or "add", if the lists know it. */
function stemOf(word: string): string | undefined {
  const isKnown = (stem: string): boolean =>
    buildVerbs.has(stem) || studyVerbs.has(stem) || tunedVerbs.has(stem);
  const bare = word.replace(/ing$/, '');
  return [word, bare, `${bare}e`, bare.replace(/(.)\1$/, '$1'), word.replace(/^re-/, 're')].find(
    isKnown,
  );
}

const announcing = new Set(
  'will are plan plans want to going would like should must also hope expect aim intend be'.split(
    ' ',
  ),
);
/** Verbs of two words that are work, whatever follows. */
const phrasalVerb =
  /^(?:get(?:ting)? rid of|pay(?:ing)? down|clean(?:ing)? up|spin(?:ning)? up|set(?:ting)? up|roll(?:ing)? out|work(?:ing)? (?:with|on|towards?)|look(?:ing)? (?:into|at)|carry(?:ing)? out|mak(?:e|ing) (?:\w+ )?improvements|wind(?:ing)? down|phas(?:e|ing) out|mov(?:e|ing) (?:off|away|from)|switch(?:ing)? (?:to|from))\b/;

const fillers = new Set('please to also further start begin help'.split(' '));

/** Whether it is about something that is won, not built: "Establish market presence". */
function isWon(words: readonly Word[]): boolean {
  return gains.has(phraseOf(words, subordinators).at(-1)?.lower ?? '');
}

interface Leading {
  readonly cue: Cue;
  readonly isSure: boolean;
}

import {
  auxiliaries,
  buildVerbs,
  comparatives,
  gains,
  makingVerbs,
  measurable,
  outcomeVerbs,
  people,
  qualities,
  stateVerbs,
  studyVerbs,
  subordinators,
  things,
  tunedVerbs,
} from './title-words.ts';

/**
 * Returns the words of an English title that name a solution or an activity (what somebody will build
 * or do) where an outcome was asked for, in the order they appear; none where the title also says what
 * will be different, or where it can be read either way.
 */
export function solutionCues(title: string): readonly Cue[] {
  const skipped = /^(?:\s*\[[^\]]*\]:?|\s*[A-Z]{2,}-\d+\s*[:–-]?)+\s*/.exec(title)?.[0].length ?? 0;
  const tag = /\b(?:epic|proposal|feature request|rfc|kep|spike)\b/i.exec(title.slice(0, skipped));
  const tags = tag ? [{ start: tag.index, word: tag[0], kind: 'tag' } as const] : [];
  const words = wordsOf(title, skipped);
  const verb = leadingVerb(words) ?? leadingVerb(wordsOf(title, areaOf(title, skipped)));
  if (verb?.isSure) return [...tags, verb.cue];
  const plain = words.filter(({ start }) => !isAside(title, start));
  if (saysOutcome(title.slice(skipped), plain)) return [];
  if (verb) return [...tags, verb.cue];
  if (plain.some(({ lower }) => qualities.has(lower))) return [];
  const thing = hasVerb(words) ? undefined : thingOf(title, words);
  return [...tags, ...(thing ? [thing] : [])];
}

/** Whether a place is in brackets, where a title explains. */
function isAside(title: string, at: number): boolean {
  return title.lastIndexOf('(', at) > title.lastIndexOf(')', at);
}

export interface Cue {
  /** Where in the title it starts, in UTF-16 units. */
  readonly start: number;
  readonly word: string;
  /** `build` changes something, `study` finds something out, a `thing` is built, a `tag` sorts work. */
  readonly kind: 'build' | 'study' | 'thing' | 'tag';
}

interface Word {
  readonly start: number;
  readonly text: string;
  readonly lower: string;
}

function wordsOf(title: string, from: number): readonly Word[] {
  return [...title.slice(from).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’+./#-]*/gu)].map((match) => {
    const text = match[0].replace(/[.]+$/, '');
    return { start: from + match.index, text, lower: text.toLowerCase().replaceAll('’', "'") };
  });
}

/** The verb that leads: "Add …", "Adding …", "We will add …", "Search: add …". */
function leadingVerb(words: readonly Word[]): { cue: Cue; isSure: boolean } | undefined {
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
  const [, and, second] = words.slice(at);
  if (and?.lower === 'and' && outcomeVerbs.has(second?.lower ?? '')) return undefined;
  const stem = isSubject(words.slice(at)) ? undefined : stemOf(word.lower);
  const cue = (kind: Cue['kind']): Cue => ({ start: word.start, word: word.text, kind });
  if (stem === undefined) return undefined;
  if (studyVerbs.has(stem)) return { cue: cue('study'), isSure: true };
  if (buildVerbs.has(stem) && !isWon(words.slice(at))) {
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
const fillers = new Set('please to also further start begin help'.split(' '));

/** Whether it says what will be different: a measure, a comparison, somebody who can do something. */
function saysOutcome(text: string, words: readonly Word[]): boolean {
  if (saysMeasure(text)) return true;
  if (words.some(({ lower }) => comparatives.has(lower))) return true;
  if (clausePattern.test(text)) return true;
  const [first, second] = words;
  if (first && outcomeVerbs.has(first.lower.replace(/ing$/, ''))) return true;
  if (first && second && outcomeVerbs.has(second.lower) && first.lower.endsWith('ly')) return true;
  const clause = words.findIndex(({ lower }, at) => at > 0 && conjunctions.has(lower));
  const main = clause === -1 ? words : words.slice(0, clause);
  return main.some(({ lower }, at) => at > 0 && stateVerbs.has(lower) && !isOursBefore(words, at));
}

/** "The site reflects the plan": somebody or something does something. */
const clausePattern = /^\S+(?: \S+)*? [a-z]+[^s\W]s (?:the|an?|its|their|our|every|all|no|what) /;

function saysMeasure(text: string): boolean {
  return /\d\s?(?:%|per ?cent|x\b|days?|hours?|minutes?|seconds?|weeks?|months?)|\bfrom \S+ to \d|\d\S* (?:per|an?) /i.test(
    text,
  );
}

function isOursBefore(words: readonly Word[], at: number): boolean {
  return words
    .slice(0, at)
    .some(({ lower }) => lower === 'we' || lower === 'how' || lower === 'who');
}

function hasVerb(words: readonly Word[]): boolean {
  const [first] = words;
  return first !== undefined && people.has(first.lower);
}

/** What the phrase names: the last word before a preposition, bracket or comma, or a technical name. */
function thingOf(title: string, words: readonly Word[]): Cue | undefined {
  const aside = title.search(/ [(—+]|, /);
  const phrase = phraseOf(aside > 0 ? words.filter(({ start }) => start <= aside) : words);
  const head = phrase.at(-1);
  if (head && isThing(head.lower)) return { start: head.start, word: head.text, kind: 'thing' };
  const technical = phrase.find(({ text }) => isTechnical(text));
  return technical && { start: technical.start, word: technical.text, kind: 'thing' };
}

/** Whether it is about something that is won, not built: "Establish market presence". */
function isWon(words: readonly Word[]): boolean {
  return gains.has(phraseOf(words, subordinators).at(-1)?.lower ?? '');
}

/** The words before the first preposition, or one of other words. */
function phraseOf(words: readonly Word[], others: ReadonlySet<string> = none): readonly Word[] {
  const end = words.findIndex(
    ({ lower }, at) => at > 0 && (prepositions.has(lower) || others.has(lower)),
  );
  return end === -1 ? words : words.slice(0, end);
}

const none: ReadonlySet<string> = new Set();

function isThing(word: string): boolean {
  return (
    things.has(word) ||
    things.has(word.replace(/s$/, '')) ||
    (/.(?:tion|sion)s?$|...ing$/.test(word) && !measurable.test(word))
  );
}

/** "gRPC", "DaemonSets", "IP/CIDR", "i18n". */
function isTechnical(word: string): boolean {
  return /^[a-z]+[A-Z]|^[A-Z][a-z]+[A-Z][a-z]|^[A-Z]{2,}[/-][A-Z]{2,}$|^[a-z]\d+[a-z]$/.test(word);
}

const conjunctions = new Set('when if while so where because'.split(' '));

/** Returns where the title goes on after the name of an area: "Search: add …". */
function areaOf(title: string, from: number): number {
  return from + (/^[^:–—]{2,40}[:–—]\s+/.exec(title.slice(from))?.[0].length ?? 0);
}

const prepositions = new Set(
  'for in on of to from with into by across around between during at without as'.split(' '),
);

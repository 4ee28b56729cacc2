import { leadingVerb } from './leading-verb.ts';
import { saysMeasure, saysOutcome } from './says-outcome.ts';
import { phraseOf, wordsOf, type Cue, type Word } from './title-phrase.ts';
import {
  builtParticiples,
  comparatives,
  measurable,
  people,
  qualities,
  subordinators,
  technicalNames,
  things,
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
  const built = builtThing(plain);
  if (built && !saysMeasure(title)) return [...tags, built];
  if (saysOutcome(title.slice(skipped), plain)) return [];
  if (verb) return [...tags, verb.cue];
  if (plain.some(({ lower }) => qualities.has(lower))) return [];
  const thing = hasVerb(words) ? undefined : thingOf(title, words);
  return [...tags, ...(thing ? [thing] : [])];
}

/** Returns the participle of a sentence about a built thing: "The policy is published". */
function builtThing(words: readonly Word[]): Cue | undefined {
  if (words.some(({ lower }) => comparatives.has(lower) || qualities.has(lower))) return undefined;
  const be = words.findIndex(({ lower }) => beForms.has(lower));
  const built = be > 0 && !people.has(words[be - 1]?.lower ?? '') ? words[be + 1] : undefined;
  if (built === undefined || !builtParticiples.has(built.lower)) return undefined;
  return { start: built.start, word: built.text, kind: 'build' };
}

const beForms = new Set('is are be been'.split(' '));

/** Whether a place is in brackets, where a title explains. */
function isAside(title: string, at: number): boolean {
  return title.lastIndexOf('(', at) > title.lastIndexOf(')', at);
}

function hasVerb(words: readonly Word[]): boolean {
  const [first] = words;
  return first !== undefined && people.has(first.lower);
}

/** Returns the named thing: the last word before a preposition, bracket or comma, or a technical name. */
function thingOf(title: string, words: readonly Word[]): Cue | undefined {
  const aside = title.search(/ [(—+]|, /);
  const upTo = aside > 0 ? words.filter(({ start }) => start <= aside) : words;
  const phrase = phraseOf(upTo, subordinators);
  const head = phrase.findLast(({ lower }) => !/^v?\d+(?:\.\d+)*$/.test(lower));
  if (head && isThing(head.lower)) {
    const kind = deeds.test(head.lower) ? 'build' : 'thing';
    return { start: head.start, word: head.text, kind };
  }
  if (head && measurable.test(head.lower)) return undefined;
  const technical = phrase.find(({ start, text }, at) => {
    return title[start - 1] === '`' || (isTechnical(text) && !(at === 0 && phrase.length > 3));
  });
  return technical && { start: technical.start, word: technical.text, kind: 'thing' };
}

/** Names of work on a thing, rather than of one: "Checkout improvements". */
const deeds =
  /^(?:cleanup|enhancement|hardening|improvement|maintenance|migration|overhaul|redesign|refactor|refactoring|refresh|revamp|rewrite|rollout|support|upgrade|work)s?$/;

function isThing(word: string): boolean {
  return (
    things.has(word) ||
    things.has(word.replace(/s$/, '')) ||
    things.has(word.replace(/ies$/, 'y')) ||
    (/.(?:tion|sion)s?$|...ing$/.test(word) && !measurable.test(word))
  );
}

/** "gRPC", "DaemonSets", "IP/CIDR", "i18n". */
function isTechnical(word: string): boolean {
  if (technicalNames.has(word.toLowerCase())) return true;
  return /^[a-z]+[A-Z]|^[A-Z][a-z]+[A-Z][a-z]|^[A-Z]{2,}[/-][A-Z]{2,}$|^[a-z]\d+[a-z](?:\.|$)/.test(
    word,
  );
}

/** Returns where the title goes on after the name of an area: "Search: add …". */
function areaOf(title: string, from: number): number {
  return from + (/^[^:–—]{2,40}[:–—]\s+/.exec(title.slice(from))?.[0].length ?? 0);
}

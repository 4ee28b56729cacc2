import type { Body } from '../../core/body/parsed-body.ts';
import { onceFor } from '../../messages/once-for.ts';
import { readableText } from '../../core/search/readable-text.ts';

/**
 * Returns the first sentence of a body after the headings it begins with, and whether the body goes
 * on; empty for a body without text. Very long sentences are cut at a word.
 */
export function firstSentence(body: Body, language: string): FirstSentence {
  const text = readableText({ ...body, text: body.text.replace(headings, '') }, language);
  const [first] = segmenterOf(language).segment(text);
  const sentence = (first?.segment ?? '').trim();
  return { sentence: cutAtWord(sentence, longest), goesOn: sentence.length < text.length };
}

const headings = /^(?:\s*#{1,6} .*(?:\n|$))+/;

/** Languages write the end of a sentence differently; making one of these is slow. */
const segmenterOf = onceFor(
  (language: string) => new Intl.Segmenter(language, { granularity: 'sentence' }),
);

/** Returns a text that is cut at a word where it is longer, in UTF-16 units. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\ud800-\udbff]$/, '')} …`;
}

const longest = 320;

interface FirstSentence {
  readonly sentence: string;
  readonly goesOn: boolean;
}

import { readableText } from '../../core/search/readable-text.ts';
import type { Update } from '../../core/roadmap/roadmap.ts';

/** Returns how an update begins: its first sentence, and whether it says more. */
export function firstSentence({ body }: Update, language: string): FirstSentence {
  const text = readableText(body, language);
  const [first] = segmenterOf(language).segment(text);
  const sentence = (first?.segment ?? '').trim();
  return { sentence: shorten(sentence), goesOn: sentence.length < text.length };
}

/** Languages write the end of a sentence differently; making one of these is slow. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = made.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  made.set(language, known);
  return known;
}

const made = new Map<string, Intl.Segmenter>();

function shorten(sentence: string): string {
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\ud800-\udbff]$/, '')} …`;
}

const longest = 320;

interface FirstSentence {
  readonly sentence: string;
  readonly goesOn: boolean;
}

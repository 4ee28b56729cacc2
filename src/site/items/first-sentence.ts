import type { Body } from '../../core/body/body.ts';
import { readableText } from '../../core/search/readable-text.ts';

/** Returns the first sentence of a body, after the headings it begins with; empty without one. */
export function firstSentence(body: Body, language: string): string {
  const text = readableText({ ...body, text: body.text.replace(headings, '') }, language);
  const [first] = segmenterOf(language).segment(text);
  return (first?.segment ?? '').trim();
}

const headings = /^(?:\s*#{1,6} .*(?:\n|$))+/;

/** Languages write the end of a sentence differently; making one of these is slow. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = made.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  made.set(language, known);
  return known;
}

const made = new Map<string, Intl.Segmenter>();

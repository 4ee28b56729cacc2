/**
 * Returns a text as search compares it: without case, accents, vowel marks and invisible signs, and
 * with one form of each letter, dash and quotation mark.
 */
export function foldText(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ignored, '')
    .replace(variants, (sign) => forms[sign] ?? (/\p{Pd}/u.test(sign) ? '-' : '"'))
    .normalize('NFC');
}

/** Returns the same, with the place in `text` of each of its UTF-16 units, and of its end. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const places: number[] = [];
  for (const { 0: unit, index } of text.matchAll(letterWithMarks)) {
    const form = foldText(unit);
    for (let at = 0; at < form.length; at += 1) places.push(index);
    folded += form;
  }
  return { folded, places: [...places, text.length] };
}

const isAscii = /^[\0-\x7f]*$/;

/** A letter with the marks and parts of its syllable that may follow it. */
const letterWithMarks = /[^][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu;

/** Accents, the vowel marks of Arabic and Hebrew, and what has no form of its own. */
const ignored = /[\u0300-\u036f\ufe00-\ufe0f\u0640\p{Cf}]|(?=[\p{scx=Arab}\p{scx=Hebr}])\p{Mn}/gu;

const forms: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
};

const variants = new RegExp(`[${Object.keys(forms).join('')}]|[“”„‟«»「」『』]|\\p{Pd}`, 'gu');

export interface FoldedText {
  readonly folded: string;
  readonly places: readonly number[];
}

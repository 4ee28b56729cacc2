/**
 * Returns what a folded word has in common with its inflections in a language, a BCP 47 tag: cautious,
 * so that words of other meanings are kept apart. The word itself where the language is not known.
 */
export function stemWord(word: string, language: string): string {
  const [primary = ''] = language.toLowerCase().split('-', 1);
  if (primary === 'en') return stemEnglish(word);
  const ending = endings[primary];
  const stem = ending ? word.replace(ending, '') : word;
  return stem.length >= shortest ? stem : word;
}

/** A shorter rest says too little of its word. */
const shortest = 4;

/** Removes plurals, `-ing`, `-ed` and a last `e`, like the stemmer of Porter. */
function stemEnglish(word: string): string {
  const singular = singularOf(word);
  const [, stem] = /^(.*[aeiouy].*?)(?:ing|(?<!e)ed)$/.exec(singular) ?? [];
  return withoutLastE(stem === undefined ? singular : infinitiveOf(stem));
}

function singularOf(word: string): string {
  const own = word.replace(/'s?$/, '');
  if (own.length < 4 || /(?:ss|us|is)$/.test(own)) return own;
  if (/[^aeiou]ies$/.test(own) && own.length > 4) return `${own.slice(0, -3)}y`;
  return own.replace(/(?<=ch|sh|ss|x|zz)es$|s$/, '');
}

/** `plan` of `plann`, `make` of `mak`. */
function infinitiveOf(stem: string): string {
  if (/([^aeioulsz])\1$/.test(stem)) return stem.slice(0, -1);
  return syllables(stem) === 1 && isShort(stem) ? `${stem}e` : stem;
}

function withoutLastE(word: string): string {
  const stem = word.replace(/e$/, '');
  return syllables(stem) > 1 || (syllables(stem) === 1 && !isShort(stem)) ? stem : word;
}

function syllables(stem: string): number {
  return stem.match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

/** Returns whether a stem ends like `mak`, `shar` and `plan`. */
function isShort(stem: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouwxy]$/.test(stem);
}

/** The endings of nouns, adjectives and verbs that most words share. */
const endings: Readonly<Record<string, RegExp>> = {
  da: /(?:erne|ene|ers|er|en|et|es|e|s)$/,
  de: /(?:ern|em|en|er|es|e|n|s)$/,
  es: /(?:es|os|as|o|a|e|s)$/,
  fr: /(?:ees|es|ee|e|s|x)$/,
  it: /[aeio]$/,
  nb: /(?:ene|ers|er|en|et|es|e|s)$/,
  nl: /(?:en|e|s)$/,
  no: /(?:ene|ers|er|en|et|es|e|s)$/,
  pt: /(?:es|os|as|o|a|e|s)$/,
  ru: /(?:ами|ями|ого|его|ому|ему|ов|ев|еи|ах|ях|ам|ям|ом|ем|ои|ыи|ии|ая|яя|ое|ее|ые|ие|ых|их|ую|а|я|о|е|и|ы|у|ю|ь)$/,
  sv: /(?:arna|erna|orna|ar|er|or|en|et|na|a|e|n|s)$/,
};

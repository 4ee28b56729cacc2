/** The weights the site sets; what a page asks beyond them is set in the nearest. */
export const weights = { min: 400, max: 600 };

const packages = {
  newsreader: import.meta.resolve('@fontsource-variable/newsreader/package.json'),
  'instrument-sans': import.meta.resolve('@fontsource-variable/instrument-sans/package.json'),
};

const ascii = between(0x20, 0x7e);

/** What Western European languages are written with, and the signs that typography adds. */
const latin = [
  ...ascii,
  ...between(0xc0, 0xff),
  ...'\u00a0¡£§©ª«\u00ad®°±²·º»¿ıŒœ‐‑–—‘’‚“”„•…′″‹›€™↑↓−',
];

/** The rest of Latin-1, which few texts hold. */
const signs = [...'¢¤¥¦¨¬¯³´µ¶¸¹¼½¾ˆ˚˜⁄∕‾'];

/** Polish, Czech, Turkish, Romanian, Baltic and other Latin alphabets. */
const extended = [...between(0x100, 0x24f), ...between(0x1e00, 0x1e9f), ...between(0x20a0, 0x20c0)];

const vietnamese = [...'ƠơƯư₫', ...between(0x1ea0, 0x1ef9)];

/** Every font file of the site: from which file of the packages, with which characters. */
export const faces: readonly Face[] = [
  face('newsreader', 'normal', 'latin', latin),
  face('newsreader', 'italic', 'latin', latin),
  face('newsreader', 'normal', 'signs', signs, 'latin'),
  face('newsreader', 'normal', 'latin-ext', extended),
  face('newsreader', 'italic', 'latin-ext', extended),
  face('newsreader', 'normal', 'vietnamese', vietnamese),
  face('newsreader', 'italic', 'vietnamese', vietnamese),
  face('instrument-sans', 'normal', 'latin', latin),
  face('instrument-sans', 'normal', 'latin-ext', extended),
];

function face(
  family: keyof typeof packages,
  style: 'normal' | 'italic',
  name: string,
  characters: readonly string[],
  from = name,
): Face {
  return {
    name: `${family}-${name}${style === 'italic' ? '-italic' : ''}`,
    source: new URL(`files/${family}-${from}-wght-${style}.woff2`, packages[family]),
    characters,
    kerningStep: family === 'newsreader' ? 1 / 200 : 1 / 60,
    kerned: family === 'newsreader' ? characters : characters.filter(isPlain),
  };
}

/** Labels are small: what an accent would change between two letters is not seen. */
function isPlain(character: string): boolean {
  return ascii.includes(character) || character > '\u2000';
}

function between(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  );
}

export interface Face {
  /** Of the file in src/site/fonts/, without its extension. */
  readonly name: string;
  /** The file of the package it is cut out of. */
  readonly source: URL;
  /** What the file may hold; it holds what its source has. */
  readonly characters: readonly string[];
  /** The characters that are fitted to each other. */
  readonly kerned: readonly string[];
  /** How exactly letters are fitted, as a share of the font size: text is larger than labels. */
  readonly kerningStep: number;
}

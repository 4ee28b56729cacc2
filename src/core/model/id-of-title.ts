import { isReservedId } from './scalars.ts';

/**
 * Returns an id from a title: its words in lower-case ASCII, cut at a word if there are many.
 * `undefined` if no letter can be converted, as in Japanese.
 */
export function idOfTitle(title: string): string | undefined {
  const words = title
    .replaceAll(/['’ʼ`]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\u0000-\u007f]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\u0000-\u007f]/g, (letter) => spelt[letter] ?? letter)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length === 0) return undefined;
  const id = shorten(words);
  return isReservedId(id) ? `the-${id}` : id;
}

/** Returns an id, numbered where it is taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  return free;
}

const longest = 60;

function shorten([first = '', ...others]: readonly string[]): string {
  let id = first.slice(0, longest);
  for (const word of others) {
    if (id.length + 1 + word.length > longest) break;
    id += `-${word}`;
  }
  return id;
}

/** Letters that are not a Latin letter with an accent, as they are written without. */
const spelt: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  ı: 'i',
};

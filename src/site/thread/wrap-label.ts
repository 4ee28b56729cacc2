/**
 * Returns a text on at most `most` lines of a drawing, each no wider than `width` pixels at `size`,
 * broken between words if possible and cut off with an ellipsis. Widths are upper estimates for the
 * page's serif or its bold.
 */
export function wrapLabel(
  text: string,
  { width, size = labelSize, most = 3, isBold = false }: LabelRoom,
): readonly string[] {
  const lines: string[] = [];
  const room = width / size / (isBold ? bolder : 1);
  let rest = [...text];
  while (rest.length > 0) {
    const fitting = fittingLength(rest, room);
    if (fitting >= rest.length) return [...lines, rest.join('')];
    if (lines.length === most - 1) return [...lines, cutOff(rest, room)];
    const end = breakBefore(rest, fitting);
    lines.push(rest.slice(0, end).join('').trimEnd());
    rest = [...rest.slice(end).join('').trimStart()];
  }
  return lines;
}

/**
 * Returns a text on one line in the page's sans, which is wider and not known, cut off after the last
 * word that fits.
 */
export function cutNote(text: string, width: number): string {
  const [line = ''] = wrapLabel(text, { width: width * 0.82, size: 12, most: 1 });
  const isWhole = line === text || between.test(text.slice(line.length - 1));
  return isWhole ? line : line.replace(partOfWord, '…');
}

const between = /^[\s,،、·]/u;
const partOfWord = /[\s,،、·]+\S{0,12}…$/u;

/** In pixels, as the styles of drawn nodes say it. */
const labelSize = 16;

/** How much wider the bold is. */
const bolder = 1.1;

const ellipsis = 0.7;

function cutOff(characters: readonly string[], room: number): string {
  let end = Math.max(1, fittingLength(characters, room - ellipsis));
  // Characters that combine with the one before are not cut from it.
  while (end > 1 && /^(?:\p{M}|\u200D|\p{Emoji_Modifier})/u.test(characters[end] ?? '')) end -= 1;
  if (characters[end - 1] === '\u200D') end -= 1;
  return `${characters.slice(0, end).join('').trimEnd()}…`;
}

/** How many of the characters fit; at least one, so that every line takes something. */
function fittingLength(characters: readonly string[], room: number): number {
  let used = 0;
  for (const [index, character] of characters.entries()) {
    used += widthOf(character);
    if (used > room && index > 0 && character !== ' ') return index;
  }
  return characters.length;
}

/** Where to break so that no word is split, unless one fills most of the line. */
function breakBefore(characters: readonly string[], fitting: number): number {
  if (characters[fitting] === ' ') return fitting;
  const space = characters.lastIndexOf(' ', fitting - 1);
  return space >= fitting * 0.4 ? space : fitting;
}

/** In ems, rounded up. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return ascii.get(character) ?? 0.57;
  if (code >= 0x2e80) return 1.05;
  if (code >= 0x590 && code < 0x900) return /\p{M}/u.test(character) ? 0 : rightToLeft;
  if (code >= 0x370 && (code < 0x2000 || code > 0x206f)) return 0.92;
  return /\p{Lu}/u.test(character) ? 0.8 : 0.66;
}

/** Letters of Hebrew and of Arabic, which are joined and so narrower than those of other scripts. */
const rightToLeft = 0.55;

const ascii = new Map(
  Object.entries({
    0.28: " '!,.:;jl|",
    0.33: '()i{}It[]',
    0.38: 'f-"rs/\\_',
    0.47: 'acezJ*?',
    0.53: 'gxyS`^<>=+~',
    0.66: 'FLPBERTZ',
    0.74: '&ACVXYw',
    0.8: 'DGKNUHOQ%',
    0.88: 'm@',
    1.02: 'MW',
  }).flatMap(([width, characters]) =>
    [...characters].map((character): [string, number] => [character, Number(width)]),
  ),
);

interface LabelRoom {
  readonly width: number;
  readonly size?: number;
  readonly most?: number;
  readonly isBold?: boolean;
}

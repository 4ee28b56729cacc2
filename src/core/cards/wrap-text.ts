import type { SetText, TextSetter } from './set-text.ts';

/**
 * Breaks text into as few lines as the width allows, then makes them as even as can be. The largest
 * size at which it fits is taken; where none fits, what is too much ends in an ellipsis.
 */
export function wrapText(text: SetText, room: Room, setter: TextSetter): WrappedText {
  const { sizes, width } = room;
  for (const { size, lines } of sizes) {
    const line = { width, size };
    const all = broken(text, line, setter);
    const isWhole = all.every((each) => setter.width(each, size) <= width);
    if (all.length <= lines && isWhole) return { size, lines: even(text, line, setter) };
  }
  const { size = 16, lines = 1 } = sizes.at(-1) ?? {};
  const all = broken(splitLongWords(text, { width, size }, setter), { width, size }, setter);
  return { size, lines: cut(all, lines, { width, size }, setter) };
}

/** One line, with an ellipsis where it is too long. */
export function fitLine(text: SetText, line: Line, setter: TextSetter): SetText {
  if (setter.width(text, line.size) <= line.width) return text;
  const characters = [...text.text];
  const cutAt = (length: number): SetText => {
    const kept = characters
      .slice(0, length)
      .join('')
      .replace(/[\s.,;:–-]+$/, '');
    return { ...text, text: `${kept}…` };
  };
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (setter.width(cutAt(middle), line.size) <= line.width) fits = middle;
    else tooLong = middle;
  }
  return cutAt(fits);
}

/** The narrowest width that takes no more lines than the whole width does. */
function even(text: SetText, line: Line, setter: TextSetter): readonly SetText[] {
  const wide = broken(text, line, setter);
  let [low, high] = [line.width / 2, line.width];
  for (let step = 0; step < 7; step += 1) {
    const middle = (low + high) / 2;
    const lines = broken(text, { ...line, width: middle }, setter);
    const isWhole = lines.every((each) => setter.width(each, line.size) <= middle);
    if (lines.length <= wide.length && isWhole) high = middle;
    else low = middle;
  }
  return broken(text, { ...line, width: high }, setter);
}

function broken(text: SetText, { width, size }: Line, setter: TextSetter): readonly SetText[] {
  const lines: string[] = [];
  for (const word of text.text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    const fits = last !== undefined && setter.width({ ...text, text: longer }, size) <= width;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => ({ ...text, text: line }));
}

/** A word that no line has room for goes on in the next. */
function splitLongWords(text: SetText, { width, size }: Line, setter: TextSetter): SetText {
  const words = text.text.split(' ').flatMap((word) => {
    const pieces = [''];
    for (const character of word) {
      const longer = `${pieces.at(-1)}${character}`;
      const fits = setter.width({ ...text, text: `${longer}-` }, size) <= width;
      if (fits) pieces[pieces.length - 1] = longer;
      else pieces.push(character);
    }
    return pieces.map((piece, index) => (index < pieces.length - 1 ? `${piece}-` : piece));
  });
  return { ...text, text: words.join(' ') };
}

function cut(
  lines: readonly SetText[],
  most: number,
  line: Line,
  setter: TextSetter,
): readonly SetText[] {
  const shown = lines.slice(0, most);
  const last = shown.at(-1);
  const rest = lines.slice(most - 1).map(({ text }) => text);
  const whole = shown.map((each) => fitLine(each, line, setter));
  if (last === undefined || lines.length <= most) return whole;
  return [...whole.slice(0, -1), fitLine({ ...last, text: rest.join(' ') }, line, setter)];
}

interface Line {
  readonly width: number;
  readonly size: number;
}

interface Room {
  readonly width: number;
  /** From the largest to the smallest, with how many lines there is room for at each. */
  readonly sizes: readonly { readonly size: number; readonly lines: number }[];
}

export interface WrappedText {
  readonly size: number;
  readonly lines: readonly SetText[];
}

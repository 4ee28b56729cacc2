/** Breaks text into at most `most` lines no wider than `room`; the last may end in an ellipsis. */
export function wrapWords(text: string, { room, most, measure }: Room): readonly string[] {
  const words = text
    .split(/\s+/)
    .flatMap((word) => (measure(word) > room ? piecesOf(word, room, measure) : [word]));
  const space = measure(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words) {
    const width = measure(word);
    if (line !== '' && used + space + width > room) {
      lines.push(line);
      [line, used] = [word, width];
    } else {
      [line, used] = line === '' ? [word, width] : [`${line} ${word}`, used + space + width];
    }
  }
  lines.push(line);
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return lines;
  return [...lines.slice(0, most - 1), shorten(last, room, measure)];
}

/** A word no line has room for, in pieces as long as a line. */
function piecesOf(word: string, room: number, measure: Measure): readonly string[] {
  const pieces = [''];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const piece = pieces.at(-1) ?? '';
    if (piece === '' || measure(piece + segment) <= room) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

function shorten(line: string, room: number, measure: Measure): string {
  let text = line;
  while (text.length > 1 && measure(`${text}…`) > room) text = text.slice(0, -1).trimEnd();
  return `${text}…`;
}

type Measure = (text: string) => number;

interface Room {
  readonly room: number;
  readonly most: number;
  readonly measure: Measure;
}

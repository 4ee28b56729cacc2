/**
 * Where the name of something drawn from `from` to `to` goes: right of it if it fits before the end
 * of the axis, else left of it, else on the side with more room, cut off for a chart of that `width`,
 * in pixels. Places are in per cent. `undefined` where not even a few letters fit.
 */
export function fitLabel(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  { share, width }: { readonly share: number; readonly width: number },
): Label | undefined {
  const percent = (pixels: number) => (pixels / width) * 100;
  const gap = percent(12);
  const needed = percent(widthOf(text));
  const right = share - to - gap;
  const left = from - gap;
  if (needed <= right) return { text, side: 'right', from: to, to: to + gap + needed };
  if (needed <= left) return { text, side: 'left', from: from - gap - needed, to: from };
  const room = right >= left ? share - to : from;
  const cut = cutTo(text, (Math.max(right, left) / 100) * width);
  if (cut === undefined) return undefined;
  const fitsAt = Math.ceil(((widthOf(text) + 12) / room) * 100);
  const whole = { text, fitsAt };
  if (right >= left) return { text: cut, whole, side: 'right', from: to, to: share };
  return { text: cut, whole, side: 'left', from: 0, to: from };
}

/**
 * Returns the upper estimate of a text's width in the page's serif at the size of labels;
 * ideographs are square.
 */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 15 : 6.4;
  return width;
}

function cutTo(text: string, room: number): string | undefined {
  const kept: string[] = [];
  let width = widthOf('…');
  for (const character of text) {
    width += widthOf(character);
    if (width > room) break;
    kept.push(character);
  }
  return kept.length < 6 ? undefined : `${kept.join('').trimEnd()}…`;
}

export interface Label {
  readonly text: string;
  /** The whole name of one that is cut off, and the width in pixels from which on it fits. */
  readonly whole?: { readonly text: string; readonly fitsAt: number };
  readonly side: 'left' | 'right';
  /** The space it takes, with the gap to its mark. */
  readonly from: number;
  readonly to: number;
}

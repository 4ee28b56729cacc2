/**
 * Where the name of something drawn from `from` to `to` stands: right of it if it fits before the end
 * of the axis, else left of it, else on the side with more room, cut off. Places are in per cent.
 * `undefined` where not even a few letters fit.
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
  const room = Math.max(right, left);
  const cut = cutTo(text, (room / 100) * width);
  if (cut === undefined) return undefined;
  if (right >= left) return { text: cut, side: 'right', from: to, to: share };
  return { text: cut, side: 'left', from: 0, to: from };
}

/** What the page's serif needs at the size of labels, on the safe side; ideographs are square. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 15 : 6.4;
  return width;
}

function cutTo(text: string, room: number): string | undefined {
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('')}…`) > room) characters.pop();
  return characters.length < 6 ? undefined : `${characters.join('').trimEnd()}…`;
}

export interface Label {
  readonly text: string;
  readonly side: 'left' | 'right';
  /** What it takes up, with the gap to what it names. */
  readonly from: number;
  readonly to: number;
}

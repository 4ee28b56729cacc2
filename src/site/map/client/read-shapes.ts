import type { Shape, Shapes } from './frame.ts';

/** The marks of the page's own sprite as paths, so that they are drawn in one place only. */
export function readShapes(page: Document): Shapes {
  return new Map(
    [...page.querySelectorAll('symbol')].map((symbol) => [
      symbol.id.slice(1),
      [...symbol.children].flatMap(shapeOf),
    ]),
  );
}

function shapeOf(element: Element): readonly Shape[] {
  const style = /mark-(full|ground|line|dashed)/.exec(element.getAttribute('class') ?? '')?.[1];
  if (!isStyle(style)) return [];
  const path = new Path2D(element.getAttribute('d') ?? undefined);
  if (element.tagName === 'circle') {
    const [x = 0, y = 0, r = 0] = ['cx', 'cy', 'r'].map((name) =>
      Number(element.getAttribute(name)),
    );
    path.arc(x, y, r, 0, 2 * Math.PI);
  }
  return [{ path, style }];
}

function isStyle(text: string | undefined): text is Shape['style'] {
  return text === 'full' || text === 'ground' || text === 'line' || text === 'dashed';
}

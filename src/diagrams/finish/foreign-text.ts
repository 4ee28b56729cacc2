import { measureText, type Font } from '../font/measure-text.ts';
import { revealed } from '../hidden-characters.ts';
import type { DrawingNode } from './drawing-node.ts';

/**
 * Sets the text of an HTML label as lines in the middle of its box: where Mermaid knows only HTML, as
 * for the boxes of an event model.
 */
export function foreignText(element: Element): DrawingNode | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(element.getAttribute(name) ?? 0),
  );
  const lines = linesOf(element).flatMap((line) => wrapped(line, width));
  if (lines.length === 0 || width <= 0) return undefined;
  const top = y + height / 2 - ((lines.length - 1) * leading) / 2;
  return {
    name: 'text',
    attributes: new Map([['text-anchor', 'middle']]),
    children: lines.map(({ text, bold }, index) => ({
      name: 'tspan',
      attributes: new Map([
        ['x', String(x + width / 2)],
        ['y', String(top + index * leading + font.size * 0.235)],
        ...(bold ? [['font-weight', '700'] as const] : []),
      ]),
      children: [text],
    })),
  };
}

const leading = 20;
const font: Font = { size: 16, weight: 400, italic: false, monospace: false };

interface Line {
  readonly text: string;
  readonly bold: boolean;
}

function linesOf(element: Element): readonly Line[] {
  const lines: { text: string; bold: boolean }[] = [{ text: '', bold: false }];
  const walk = (node: Node, bold: boolean): void => {
    const name = node.nodeName.toLowerCase();
    if (name === 'br' || (/^(?:p|div|li)$/.test(name) && lines.at(-1)?.text !== '')) {
      lines.push({ text: '', bold });
    }
    if (node.nodeType === 3) {
      const last = lines.at(-1);
      if (last !== undefined) {
        last.text += node.textContent ?? '';
        last.bold ||= bold && last.text.trim() !== '';
      }
    }
    for (const child of node.childNodes) walk(child, bold || name === 'b' || name === 'strong');
  };
  walk(element, false);
  return lines
    .map(({ text, bold }) => ({ text: revealed(text).replace(/\s+/g, ' ').trim(), bold }))
    .filter(({ text }) => text !== '');
}

function wrapped({ text, bold }: Line, width: number): readonly Line[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    const fits = measureText(longer, { ...font, weight: bold ? 700 : 400 }) <= width;
    if (lines.length > 0 && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => ({ text: line, bold }));
}

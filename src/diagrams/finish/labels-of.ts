import type { DrawnDiagram } from '../drawing.ts';
import { elementsOf, textOf, type DrawingNode } from './drawing-node.ts';

/** Returns the labels of a drawing for its description: the first ones, and the number of others. */
export function labelsOf(svg: DrawingNode, title: string | undefined): DrawingLabels {
  const texts = new Set<string>();
  for (const node of elementsOf(svg)) {
    if (node.name !== 'text') continue;
    const lines = node.children.map((child) => (typeof child === 'string' ? child : textOf(child)));
    const text = lines.join(' ').replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text) && text !== title) texts.add(text);
  }
  const labels = [...texts].slice(0, mostLabels);
  return { labels, moreLabels: texts.size - labels.length };
}

const mostLabels = 12;

type DrawingLabels = Pick<DrawnDiagram, 'labels' | 'moreLabels'>;

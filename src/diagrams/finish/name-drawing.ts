import { kindName } from '../kind-names.ts';
import { elementsOf, textOf, type DrawingNode } from './drawing-node.ts';

/** Gives a drawing its name and description for screen readers. */
export function nameDrawing(svg: DrawingNode, kind: string, given: GivenNames): DrawingName {
  const name = kindName(kind);
  const texts = labelsOf(svg);
  const title = given.accTitle || given.title || name;
  const rest = texts.filter((text) => text !== title);
  const shown = rest.slice(0, labelLimit).join(', ');
  const more = rest.length > labelLimit ? ` and ${rest.length - labelLimit} more` : '';
  const derived = shown === '' ? `${name}.` : `${name}: ${shown}${more}.`;
  return { title, description: given.accDescription || derived };
}

const labelLimit = 12;

function labelsOf(svg: DrawingNode): readonly string[] {
  const texts = new Set<string>();
  for (const node of elementsOf(svg)) {
    if (node.name !== 'text') continue;
    const lines = node.children.map((child) => (typeof child === 'string' ? child : textOf(child)));
    const text = lines.join(' ').replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text)) texts.add(text);
  }
  return [...texts];
}

interface GivenNames {
  readonly accTitle: string | undefined;
  readonly accDescription: string | undefined;
  /** The title the diagram shows. */
  readonly title: string | undefined;
}

interface DrawingName {
  readonly title: string;
  readonly description: string;
}

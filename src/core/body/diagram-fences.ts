import type { Code, Nodes } from 'mdast';

import type { Point } from '../diagnostics/diagnostic.ts';
import { bodyTree } from './body-tree.ts';
import type { Body, BodyLink } from './parsed-body.ts';
import { linesOf, locator, type Locate } from './places.ts';

/**
 * Returns the diagrams of a body: its code blocks with the language `mermaid`, in order; none if
 * the body cannot be parsed, which is reported elsewhere.
 */
export function diagramFences(body: Body, file: string): readonly DiagramFence[] {
  if (!body.text.includes('mermaid')) return [];
  const fences: DiagramFence[] = [];
  const locate = locator(body, file);
  visit(bodyTree(body).tree);
  return fences;

  function visit(node: Nodes | undefined): void {
    if (node?.type === 'code' && node.lang === 'mermaid') fences.push(fenceOf(node, body, locate));
    if (node !== undefined && 'children' in node) for (const child of node.children) visit(child);
  }
}

function fenceOf(node: Code, body: Body, locate: Locate): DiagramFence {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? body.text.length;
  const [, ...lines] = linesOf(body.text.slice(start, end), start);
  const written = node.value.split('\n');
  const place = (line: number, column = 1, length = 0): Point => {
    const from = lines[line - 1] ?? { start, text: '' };
    const text = written[line - 1] ?? '';
    // The markers of a list or quote before each line are not part of the diagram.
    const indent = Math.max(0, from.text.length - text.length);
    const at = from.start + indent + Math.min(column - 1, text.length);
    return locate({ start: at, end: at + length });
  };
  return { source: node.value, place, links: linksOf(written, place) };
}

/** `click A href "…"` and `click A "…"`: the only thing of `click` that leads anywhere. */
function linksOf(lines: readonly string[], place: DiagramFence['place']): readonly BodyLink[] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(clickPattern)].map(({ index: at, 1: before = '', 2: url = '' }) => {
      const location = place(index + 1, at + before.length + 1, url.length);
      return { kind: 'link', url, location };
    }),
  );
}

/** Matches the target of a click: the text before the address, and the address. */
const clickPattern = /(?<=^|;)(\s*(?:click|link)\s+\S+\s+(?:href\s+)?")([^"]+)"/g;

export interface DiagramFence {
  /** The text between the fences. */
  readonly source: string;
  /** The place of a 1-based line and column of `source` in its file. */
  readonly place: (line: number, column?: number, length?: number) => Point;
  /** The links of the diagram. */
  readonly links: readonly BodyLink[];
}

import type { Element, ElementContent } from 'hast';

import { textOf } from '../core/body/assign-ids.ts';

/**
 * The drawing of a fence in the language `mermaid`, as HTML to be written as it is; `undefined` for
 * other code, and where no drawing was made.
 */
export function finishDiagram(block: Element, draw: Draw | undefined): ElementContent | undefined {
  const [code] = block.children;
  if (draw === undefined || code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const { className } = code.properties;
  if (!Array.isArray(className) || !className.includes('language-mermaid')) return undefined;
  const html = draw(textOf(code).replace(/\n$/, ''));
  return html === undefined ? undefined : { type: 'raw', value: html };
}

/** The HTML of the drawing of a diagram, given its source. */
export type Draw = (source: string) => string | undefined;

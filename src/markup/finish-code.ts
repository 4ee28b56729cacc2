import type { Element, ElementContent } from 'hast';

import { textOf } from '../core/body/html-tree.ts';
import { highlightCode } from './highlight-code.ts';

/**
 * Returns a block of code as it is published: the drawing of a diagram where there is one, else the
 * code, which scrolls by keyboard and has colour when it names its language. Changes `block`.
 */
export function finishCode(block: Element, draw: Draw | undefined): ElementContent {
  const [code] = block.children;
  const language = code?.type === 'element' && code.tagName === 'code' && languageOf(code);
  if (language === 'mermaid' && draw) {
    const html = draw(textOf(block).replace(/\n$/, ''));
    if (html !== undefined) return { type: 'raw', value: html };
  }
  block.properties['tabIndex'] = 0;
  if (!language) return block;
  const [text, ...others] = code.children;
  if (text?.type !== 'text' || others.length > 0) return block;
  code.children = highlightCode(text.value, language.toLowerCase()) ?? code.children;
  return block;
}

function languageOf({ properties: { className } }: Element): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
}

/** The HTML of the drawing of a diagram, given its source. */
export type Draw = (source: string) => string | undefined;

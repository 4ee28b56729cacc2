import type { Element } from 'hast';

import { type Messages, joinFacts } from '../messages/create-messages.ts';
import { textOf } from '../core/body/html-tree.ts';
import { element } from './element.ts';

/**
 * Returns a table in a frame that scrolls, also by keyboard, and is named after the table's
 * columns.
 */
export function scrollableTable(table: Element, t: Messages): Element {
  const columns = joinFacts(headerTexts(table), t);
  const ariaLabel = columns === '' ? t('text.table') : t('text.table-of', { columns });
  const properties = { className: ['table-scroll'], role: 'region', ariaLabel, tabIndex: 0 };
  return element('div', properties, table);
}

/** The parser aligns cells by a style, which the Content Security Policy does not let through. */
export function alignCell({ properties }: Element): void {
  const alignment = /^text-align:\s*(\w+);?$/.exec(String(properties['style'] ?? ''))?.[1];
  if (alignment === undefined) return;
  delete properties['style'];
  properties['align'] = alignment;
}

function headerTexts(table: Element): readonly string[] {
  const head = elementsIn(table).find((node) => node.tagName === 'thead');
  const row = head && elementsIn(head)[0];
  return row ? elementsIn(row).map((cell) => textOf(cell).trim()) : [];
}

function elementsIn(node: Element): readonly Element[] {
  return node.children.filter((child) => child.type === 'element');
}

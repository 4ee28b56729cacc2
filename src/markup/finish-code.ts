import type { Element } from 'hast';

import { highlightCode } from './highlight-code.ts';

/** Makes code scroll by keyboard, and gives it colour when it names its language. Changes `block`. */
export function finishCode(block: Element): Element {
  block.properties['tabIndex'] = 0;
  const [code] = block.children;
  if (code?.type !== 'element' || code.tagName !== 'code') return block;
  const [text] = code.children;
  const language = languageOf(code);
  if (language === undefined || text?.type !== 'text' || code.children.length > 1) return block;
  code.children = highlightCode(text.value, language) ?? code.children;
  return block;
}

function languageOf({ properties: { className } }: Element): string | undefined {
  if (!Array.isArray(className)) return undefined;
  const name = className.find((each) => String(each).startsWith('language-'));
  return name === undefined ? undefined : String(name).slice('language-'.length).toLowerCase();
}

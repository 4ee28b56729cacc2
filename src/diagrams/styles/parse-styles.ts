import { parseSelector, type Selector } from './parse-selector.ts';

/**
 * Reads the rules of a style sheet. At-rules and selectors that only a live page can match (`:hover`)
 * are left out.
 */
export function parseStyles(css: string): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  for (const { prelude, body } of blocks(css.replace(/\/\*[\s\S]*?\*\//g, ''))) {
    if (prelude.startsWith('@')) continue;
    const declarations = parseDeclarations(body);
    if (declarations.length === 0) continue;
    for (const part of splitOutside(prelude, ',')) {
      const selector = parseSelector(part.trim());
      if (selector !== undefined) rules.push({ selector, declarations, order: rules.length });
    }
  }
  return rules;
}

/** Reads `name: value; …` as a style attribute or the body of a rule has it. */
export function parseDeclarations(text: string): readonly Declaration[] {
  return splitOutside(text, ';').flatMap((part) => {
    const colon = part.indexOf(':');
    if (colon < 1) return [];
    const name = part.slice(0, colon).trim().toLowerCase();
    const written = part.slice(colon + 1).trim();
    const value = written.replace(/\s*!\s*important\b/gi, '').trim();
    return name === '' || value === '' ? [] : [{ name, value, important: value !== written }];
  });
}

function blocks(css: string): readonly { prelude: string; body: string }[] {
  const found: { prelude: string; body: string }[] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open === -1) break;
    const close = endOfBlock(css, open);
    found.push({ prelude: css.slice(at, open).trim(), body: css.slice(open + 1, close) });
    at = close + 1;
  }
  return found;
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let index = open; index < css.length; index++) {
    if (css[index] === '{') depth += 1;
    if (css[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return css.length;
}

/** Splits at a separator that stands in no brackets and no quotes. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly important: boolean;
}

export interface StyleRule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  readonly order: number;
}

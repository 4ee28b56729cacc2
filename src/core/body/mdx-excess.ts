import type { Excess } from './excess.ts';
import { withoutSimpleJsx } from './prose-of.ts';

/**
 * Returns the excess of an MDX text that may be nested so deep that its parser runs out of stack;
 * `undefined` if there is none. It counts what nests, and does not ask whether it really does.
 */
export function mdxExcess(text: string): Excess | undefined {
  return hasDeepBrackets(text) || hasManyMarks(text)
    ? {
        offset: text.search(/\S/),
        message: 'The MDX has more tags, brackets or operators than can be read safely.',
        hint: 'Split the file.',
      }
    : undefined;
}

const deepest = 500;

function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (const [character] of text.matchAll(/[([{)\]}]/g)) {
    depth = '([{'.includes(character) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return false;
}

/** Emphasis nests within a paragraph, tags within the body, operators within an expression. */
function hasManyMarks(text: string): boolean {
  if (text.length < mostMarks) return false;
  return (
    count(text, /</g) > mostMarks ||
    (count(text, operator) > mostMarks && withoutSimpleJsx(text).includes('{')) ||
    text.split(/\n[ \t>]*\n/).some((block) => count(block, /[*_~]/g) > mostMarks)
  );
}

const operator = /[!~+\-=?:&|^%;,]|\b(?:new|typeof|await|void|if|else)\b/g;
const mostMarks = 4000;

/** Returns how many times a global pattern matches. */
export function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

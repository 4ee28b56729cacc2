/**
 * Whether an MDX text may be nested so deep that its parser, which is native code, would run out of
 * stack and end the process. It counts what nests, and does not ask whether it really does: what no
 * person writes is refused, wherever it stands.
 */
export function isNestedTooDeep(text: string): boolean {
  return hasDeepBrackets(text) || deepBlocks.test(text) || hasManyMarks(text);
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

/** Marks that nest blocks, at the start of a line. */
const deepBlocks = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d+[.)])){${deepest}}`, 'm');

/** Emphasis nests within a paragraph, tags within the body, operators within an expression. */
function hasManyMarks(text: string): boolean {
  if (text.length < mostMarks) return false;
  const hasExpressions = text.includes('{');
  return (
    count(text, /</g) > mostMarks ||
    (hasExpressions &&
      count(text, /[!~+\-=?:&|^%;,]|\b(?:new|typeof|await|void|if|else)\b/g) > mostMarks) ||
    text.split(/\n[ \t>]*\n/).some((block) => count(block, /[*_~]/g) > mostMarks)
  );
}

const mostMarks = 4000;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

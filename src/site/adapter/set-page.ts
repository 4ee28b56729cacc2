import { setType } from '../../core/text/smart-text.ts';

/**
 * Sets the quotation marks and dashes in a page's text, as in bodies, including titles and other
 * front matter. Leaves attributes, code, keys and addresses unchanged.
 */
export function setPage(html: string, language: string): string {
  if (!isTyped(html)) return html;
  return html.replace(parts, (part) => {
    if (part.startsWith('<') || !typed.test(part) || address.test(part)) return part;
    const text = part.replaceAll('&#39;', "'").replaceAll('&quot;', '"');
    // Where a mark stays straight, it does no harm in text.
    return setType(text, language);
  });
}

/** Found out in a fraction of the time that going through a page takes; most have nothing to set. */
function isTyped(html: string): boolean {
  return (
    html.includes('&#39;') ||
    html.includes('...') ||
    isBeforeTag(html, /&quot;[^<>"]*/g) ||
    isBeforeTag(html, /--[^<>"{}]*/g)
  );
}

/**
 * Returns whether a match ends where a tag begins. Matches a whole run, so that no run is read
 * twice.
 */
function isBeforeTag(html: string, pattern: RegExp): boolean {
  for (const { 0: run, index } of html.matchAll(pattern)) {
    if (html[index + run.length] === '<') return true;
  }
  return false;
}

/** Matches an element to skip, a tag, whose attributes may contain a `>`, or a piece of text. */
const parts =
  /<(code|kbd|math|pre|samp|script|style|template|textarea|var)\b[^]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^<>"'])*>|[^<]+/g;

const typed = /&#39;|&quot;|--|\.\.\./;
const address = /^\s*(?:https?:|www\.|mailto:)\S*\s*$/i;

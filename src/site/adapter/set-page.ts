import { setType } from '../../core/text/set-type.ts';

/**
 * Sets the text of a page, titles and whatever else comes from front matter, as bodies are set: what
 * is typed straight becomes the marks of the language. Attributes stay, and what is typed as it
 * stands (code, keys, addresses).
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
    html.includes('&#39;') || html.includes('...') || someInText.some((some) => some.test(html))
  );
}

/** Attributes and the style sheet of the page are full of these. */
const someInText = [/&quot;[^<>"]*</, /--[^<>"{}]*</];

/** What is not touched as a whole, a tag, whose attributes may hold a `>`, or a piece of text. */
const parts =
  /<(code|kbd|math|pre|samp|script|style|template|textarea|var)\b[^]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^<>"'])*>|[^<]+/g;

const typed = /&#39;|&quot;|--|\.\.\./;
const address = /^\s*(?:https?:|www\.|mailto:)\S*\s*$/i;

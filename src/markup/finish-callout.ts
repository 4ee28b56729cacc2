import type { Element, Text } from 'hast';

import { type CalloutKind, calloutKinds } from '../core/body/markdown.ts';
import type { Messages } from '../messages/create-messages.ts';
import { element } from './element.ts';

/**
 * Returns a quote that begins with a line of `[!NOTE]` or one of its kin, as a callout: named by
 * its word, which styles draw with a shape of its own. Any other quote is returned as it is.
 */
export function finishCallout(quote: Element, t: Messages): Element {
  const opening = openingOf(quote);
  const found = opening && /^\s*\[!(\w+)\][ \t]*(?:\n|$)/.exec(opening.text.value);
  const kind = found?.[1]?.toLowerCase();
  if (opening === undefined || found === undefined || found === null) return quote;
  if (!isKind(kind)) return quote;
  const { text, paragraph } = opening;
  text.value = text.value.slice(found[0].length);
  if (text.value === '') {
    paragraph.children.shift();
    const [next] = paragraph.children;
    if (next?.type === 'element' && next.tagName === 'br') paragraph.children.shift();
  }
  if (paragraph.children.length === 0) {
    quote.children = quote.children.filter((child) => child !== paragraph);
  }
  return callout(kind, quote, t);
}

function openingOf(quote: Element): { paragraph: Element; text: Text } | undefined {
  const paragraph = quote.children.find((child) => child.type === 'element');
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p') return undefined;
  const [text] = paragraph.children;
  return text?.type === 'text' ? { paragraph, text } : undefined;
}

function callout(kind: CalloutKind, { children }: Element, t: Messages): Element {
  const word = t(`text.${kind}`);
  const properties = { className: ['callout', `callout-${kind}`], role: 'note', ariaLabel: word };
  const title = element(
    'p',
    { className: ['callout-word'], ...(t.lang && { lang: t.lang }) },
    word,
  );
  return element('div', properties, title, ...children);
}

function isKind(word: string | undefined): word is CalloutKind {
  return calloutKinds.some((kind) => kind === word);
}

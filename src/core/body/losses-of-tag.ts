import type { Token } from 'parse5';

import { quote } from '../text/quote.ts';
import { htmlAttributes, published, stripped } from './html-elements.ts';
import type { Loss } from './loss.ts';
import type { Range } from './places.ts';

/** Returns the losses of a tag, after its element is closed or the body ends. */
export function lossesOfTag(tag: SeenTag, text: string): readonly Loss[] {
  const { tagName, range, isClosed, isInline, isStray } = tag;
  if (isStray) return [notShown(range, text.slice(range.start, range.end))];
  if (tagName === 'picture' && isClosed) return [];
  if (!published.has(tagName)) return [unpublished(tag, text.slice(range.start, range.end))];
  const lost = tag.attrs.filter((each) => isLost(tagName, each));
  const losses = lost.length > 0 ? [lostAttributes(tag, lost)] : [];
  if (tagName === 'img' && !tag.attrs.some(({ name }) => name === 'src')) {
    return [...losses, withoutAddress(range)];
  }
  if (isClosed || (optionalEnd.has(tagName) && !isInline)) return losses;
  return [
    ...losses,
    {
      rule: 'unclosed-markup',
      range,
      message: `The element ${quote(tagName)} is never closed.`,
      hint: `Close it with "</${tagName}>", or put it between backticks if it is text.`,
    },
  ];
}

function unpublished({ tagName, range, isClosed }: SeenTag, written: string): Loss {
  const name = quote(/^<([^\s/>]*)/.exec(written)?.[1] ?? tagName);
  if (!isClosed) {
    if (!rawTextElements.has(tagName)) return notShown(range, written);
    const message = `The element ${name} is never closed, so nothing after it is shown.`;
    return { rule: 'unclosed-markup', range, message, hint: asText };
  }
  const isEmpty = voidElements.has(tagName) || written.endsWith('/>');
  const extent = stripped.has(tagName) ? ', and neither is its content' : ', only its content';
  return {
    rule: 'unpublished-markup',
    range,
    message: `The element ${name} is not published${isEmpty ? '' : extent}.`,
    hint: alternatives.get(tagName) ?? 'Write it in Markdown, or put its tags between backticks.',
  };
}

/** Returns the loss of markup that is removed and can be text. */
export function notShown(range: Range, written: string): Loss {
  const message = `The tag ${quote(written)} is not shown.`;
  return { rule: 'unpublished-markup', range, message, hint: asText };
}

const asText = 'Put it between backticks if it is text.';

/** Hints for elements that are not published, by name. */
const alternatives = new Map(
  (
    [
      ['audio embed iframe object video', 'Link to it instead.'],
      ['canvas math svg', 'Save it as an image and add the image: ![What it shows](image.svg).'],
      ['script style template link meta', 'Remove it: pages do not use your code or styles.'],
      ['source', 'Use one image: the site creates smaller versions itself.'],
      ['input', 'Write a task as "- [ ] Task".'],
      ['button form label option select textarea', 'Write its content as text or as a list.'],
    ] as const
  ).flatMap(([names, hint]) => names.split(' ').map((name) => [name, hint] as const)),
);

function withoutAddress(range: Range): Loss {
  return {
    rule: 'unpublished-markup',
    range,
    message: 'The image has no address, so only its alternative text is shown.',
    hint: 'Write its path in src="…", or put the tag between backticks if it is text.',
  };
}

function lostAttributes(
  { tagName, range, rangeOf }: SeenTag,
  lost: readonly Token.Attribute[],
): Loss {
  const names = lost.map(({ name }) => name);
  const [first = ''] = names;
  const last = names.length > 1 ? ` and ${quote(names.at(-1) ?? '')}` : '';
  const list =
    names
      .slice(0, Math.max(1, names.length - 1))
      .map(quote)
      .join(', ') + last;
  const verb = last ? 'are' : 'is';
  return {
    rule: 'unpublished-markup',
    range: rangeOf(first) ?? range,
    message: `The attribute${last ? 's' : ''} ${list} of ${quote(tagName)} ${verb} not published.`,
    hint: hintOn(lost),
  };
}

function hintOn(lost: readonly Token.Attribute[]): string {
  if (lost.some(({ name }) => name === 'hidden')) {
    return 'All of the file is published: delete private text.';
  }
  if (lost.every(({ value }) => value === '')) {
    return 'Put the tag between backticks if it is text.';
  }
  return lost.length === 1
    ? 'Remove it, or write its value as text.'
    : 'Remove them, or write their values as text.';
}

/** Whether an attribute is removed and has an effect the site does not have anyway. */
function isLost(element: string, { name, value }: Token.Attribute): boolean {
  if (harmless.test(name)) return false;
  const allowed = [...(htmlAttributes['*'] ?? []), ...(htmlAttributes[element] ?? [])];
  return !allowed.some((each) => {
    const [property, ...values] = typeof each === 'string' ? [each] : each;
    const isSame = attributeOf(property) === name.replaceAll('-', '');
    return isSame && (values.length === 0 || values.some((one) => isValue(one, value)));
  });
}

const harmless = /^(?:data-.*|name|rel|loading|decoding|fetchpriority|referrerpolicy|crossorigin)$/;

function attributeOf(property: string): string {
  return property === 'className' ? 'class' : property.toLowerCase();
}

function isValue(allowed: string | boolean | RegExp, value: string): boolean {
  return allowed instanceof RegExp ? allowed.test(value) : allowed === true || allowed === value;
}

/** Elements whose content is not read as HTML, up to their end tag. */
export const rawTextElements: ReadonlySet<string> = new Set(
  'iframe noembed noframes plaintext script style textarea title xmp'.split(' '),
);

/** Elements without an end. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose end may be left out. */
const optionalEnd = new Set(
  'li dt dd p rt rp colgroup caption thead tbody tfoot tr td th'.split(' '),
);

/** A tag of raw HTML that was read. */
export interface SeenTag {
  readonly tagName: string;
  readonly attrs: readonly Token.Attribute[];
  readonly range: Range;
  /** Where an attribute of it is written. */
  readonly rangeOf: (attribute: string) => Range | undefined;
  /** Whether it is within a paragraph. */
  readonly isInline: boolean;
  /** Whether it is an end tag that closes nothing. */
  readonly isStray: boolean;
  isClosed: boolean;
  /** Whether it is in an element that is left out as a whole. */
  isInside: boolean;
}

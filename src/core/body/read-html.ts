import type { Nodes, Root } from 'mdast';
import { defaultTreeAdapter, Parser, type DefaultTreeAdapterTypes, type Token } from 'parse5';

import { quote } from '../text/quote.ts';
import { deepestLevel, tooDeep, type Excess } from './excess.ts';
import { addressAttribute } from './html-elements.ts';
import type { BodyLink } from './parsed-body.ts';
import { rangeIn, type Range } from './places.ts';

/**
 * Returns the links and images of a body's raw HTML as a browser sees them, or the first part of it
 * that is too expensive to parse: deep nesting, hundreds of attributes, and mistakes, each of which
 * a parser repairs in time that grows with all the rest. It builds no tree and stops at the limit,
 * so it takes linear time itself.
 */
export function readHtml(tree: Root, text: string): HtmlReading {
  const { html, placeOf } = skeletonOf(tree, text);
  const links: HtmlLink[] = [];
  const withoutAlt: Range[] = [];
  let excess: Excess | undefined;
  let given = 0;
  let made = 0;
  let repairs = 0;

  const parser = Parser.getFragmentParser(null, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...element) {
        made += 1;
        return defaultTreeAdapter.createElement(...element);
      },
      appendChild: setParent,
      insertText() {},
      // Content beside the cells of a table moves in front of it.
      insertBefore(parent, node) {
        repairs += 1;
        setParent(parent, node);
      },
      insertTextBefore() {
        repairs += 1;
      },
      // Of two elements that cross, one is taken apart.
      detachNode() {
        repairs += 1;
      },
      // Only tags need places.
      getNodeSourceCodeLocation: () => null,
      setNodeSourceCodeLocation() {},
    },
  });
  const { onStartTag, onEndTag } = parser;
  parser.onStartTag = (tag) => {
    given += 1;
    noteTag(tag);
    onStartTag.call(parser, withoutMenu(tag));
    checkLimits(tag);
  };
  parser.onEndTag = (tag) => {
    onEndTag.call(parser, withoutMenu(tag));
    checkLimits(tag);
  };
  parser.tokenizer.write(html, true);
  return { links, withoutAlt, ...(excess && { excess }) };

  function noteTag({ tagName, attrs, location }: Token.TagToken): void {
    const { isRaw, ...range } = placeOf(location);
    if (!isRaw || location === null) return;
    if (tagName === 'img' && !attrs.some(({ name }) => name === 'alt')) withoutAlt.push(range);
    const { kind, attribute = '' } = addressAttribute(tagName) ?? {};
    const at = location.attrs?.[attribute];
    const url = attrs.find(({ name }) => name === attribute)?.value;
    if (kind === undefined || at === undefined || url === undefined) return;
    const written = html.slice(at.startOffset, at.endOffset);
    const value = /^[^=]*=\s*(["']?)/.exec(written);
    if (value === null) return;
    const shift = range.start - location.startOffset;
    const start = at.startOffset + shift + value[0].length;
    links.push({
      kind,
      url,
      range: { start, end: at.endOffset + shift - (value[1] ?? '').length },
    });
  }

  function checkLimits({ tagName, attrs, location }: Token.TagToken): void {
    if (excess) return;
    const { start } = placeOf(location);
    if (attrs.length > mostAttributes) excess = tooManyAttributes(tagName, start);
    else if (parser.openElements.stackTop > deepestLevel) excess = tooDeep(start);
    else if (repairs > mostRepairs || made - given > mostRepeated) excess = tooMuchToRepair(start);
    if (excess) parser.tokenizer.pause();
  }
}

/** Nodes know only their parents: no list of children grows long. */
function setParent(
  parent: DefaultTreeAdapterTypes.ParentNode,
  node: DefaultTreeAdapterTypes.ChildNode,
): void {
  node.parentNode = parent;
}

/** In menus, this parser leaves out the elements that browsers have learnt to nest there. */
function withoutMenu(tag: Token.TagToken): Token.TagToken {
  return tag.tagName === 'select' ? { ...tag, tagName: 'menu-of-options', tagID: 0 } : tag;
}

/**
 * The HTML that a body becomes, with its raw HTML as it is written and a dot for each text. `placeOf`
 * tells where in the body a tag stands; `isRaw` of one that is wholly within a piece of raw HTML.
 * Tags have to be asked for in order.
 */
function skeletonOf(tree: Root, text: string): Skeleton {
  const pieces: (Range & { readonly at: number; readonly isRaw: boolean })[] = [];
  let html = '';
  let last = 0;
  write(tree);

  function write(node: Nodes): void {
    const range = rangeIn(text, node);
    const isRaw = node.type === 'html';
    pieces.push({ ...range, at: html.length, isRaw });
    if (isRaw) html += text.slice(range.start, range.end);
    else if ('children' in node) writeParent(node, node.children);
    else if ('value' in node) html += node.value.trim() === '' ? ' ' : '.';
  }

  function writeParent({ type }: Nodes, children: readonly Nodes[]): void {
    const name = elements[type];
    if (name) html += `<${name}>`;
    for (const child of children) {
      write(child);
      if (isBlockParent.has(type)) html += '\n';
    }
    if (name) html += `</${name}>`;
  }

  return {
    html,
    placeOf(location) {
      const { startOffset = 0, endOffset = 0 } = location ?? {};
      while ((pieces[last + 1]?.at ?? Infinity) <= startOffset) last += 1;
      const { start, end, at, isRaw } = pieces[last] ?? { start: 0, end: 0, at: 0, isRaw: false };
      if (!isRaw) return { start, end, isRaw };
      const shift = start - at;
      const isWhole = endOffset + shift <= end;
      return { start: Math.min(startOffset + shift, end), end: endOffset + shift, isRaw: isWhole };
    },
  };
}

/** What the nodes of Markdown become, as far as it matters to the HTML around them. */
const elements: { readonly [Type in Nodes['type']]?: string } = {
  paragraph: 'p',
  heading: 'h1',
  blockquote: 'blockquote',
  list: 'ul',
  listItem: 'li',
  footnoteDefinition: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  link: 'a',
  linkReference: 'a',
};

const isBlockParent: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
]);

function tooManyAttributes(name: string, offset: number): Excess {
  return {
    offset,
    message: `The tag ${quote(name)} has more than ${mostAttributes} attributes.`,
    hint: 'Remove some of them.',
  };
}

function tooMuchToRepair(offset: number): Excess {
  return {
    offset,
    message: 'The HTML up to here has too many elements that are not closed where they should be.',
    hint: 'Close each element before the one around it, and put the text of a table into its cells.',
  };
}

const mostAttributes = 200;
const mostRepairs = 5000;
/** How many elements are made only because formatting was not closed. */
const mostRepeated = 500_000;

export interface HtmlReading {
  readonly links: readonly HtmlLink[];
  /** The images without an `alt`, not even an empty one. */
  readonly withoutAlt: readonly Range[];
  readonly excess?: Excess;
}

interface HtmlLink {
  readonly kind: BodyLink['kind'];
  readonly url: string;
  /** Where the address stands, without quotation marks. */
  readonly range: Range;
}

interface Skeleton {
  readonly html: string;
  readonly placeOf: (location: Token.Location | null) => Range & { readonly isRaw: boolean };
}

import type { Root } from 'mdast';
import { defaultTreeAdapter, Parser, type DefaultTreeAdapterTypes, type Token } from 'parse5';

import { quote } from '../text/quote.ts';
import { deepestLevel, tooDeep, type Excess } from './excess.ts';
import { addressAttribute } from './html-elements.ts';
import { skeletonOf, type Place } from './html-skeleton.ts';
import type { BodyLink } from './parsed-body.ts';
import type { Loss } from './loss.ts';
import { rawTextElements } from './losses-of-tag.ts';
import type { Range } from './places.ts';
import { watchHtml } from './watch-html.ts';

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
  /** Up to where the HTML is tags, comments and text. */
  let seen = 0;
  let isText = false;
  const watch = watchHtml(text);

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
  const { onStartTag, onEndTag, onComment } = parser;
  parser.onStartTag = (tag) => {
    given += 1;
    const place = placeOf(tag.location);
    noteTag(tag, place);
    watchTag('start', tag, place);
    onStartTag.call(parser, withoutMenu(tag));
    checkLimits(tag, place);
  };
  parser.onEndTag = (tag) => {
    const place = placeOf(tag.location);
    watchTag('end', tag, place);
    onEndTag.call(parser, withoutMenu(tag));
    checkLimits(tag, place);
  };
  parser.onComment = (comment) => {
    watchComment(comment.location);
    onComment.call(parser, comment);
  };
  parser.onDoctype = ({ location }) => watchComment(location);
  parser.tokenizer.write(html, true);
  watchEnd();
  return { links, withoutAlt, losses: watch.finish(), ...(excess && { excess }) };

  function watchTag(what: 'start' | 'end', tag: Token.TagToken, place: Place): void {
    const { location, tagName } = tag;
    // The parser gives itself some tags anew, when they close others first.
    if (location === null || location.startOffset < seen) return;
    seen = location.endOffset;
    isText = what === 'start' && rawTextElements.has(tagName);
    const { start, end, isInline } = place;
    if (!place.isRaw) return;
    if (!place.isWhole) return watch.brokenTag(place);
    const rangeOf = (attribute: string) => {
      const at = location.attrs?.[attribute];
      const shift = start - location.startOffset;
      return at && { start: at.startOffset + shift, end: at.endOffset + shift };
    };
    watch[what](tag, { range: { start, end }, isInline, rangeOf });
  }

  function watchComment(location: Token.Location | null): void {
    const place = placeOf(location);
    seen = location?.endOffset ?? seen;
    watch.comment(place, place.isWhole);
  }

  /** A tag that nothing ends is no tag to the parser. */
  function watchEnd(): void {
    const at = isText ? -1 : html.slice(seen).search(/<[a-z/]/i);
    if (at < 0) return;
    const place = placeOf({ startOffset: seen + at, endOffset: html.length });
    if (place.isRaw) watch.brokenTag(place);
  }

  function noteTag({ tagName, attrs, location }: Token.TagToken, place: Place): void {
    const range: Range = { start: place.start, end: place.end };
    if (!place.isRaw || !place.isWhole || location === null) return;
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

  function checkLimits({ tagName, attrs }: Token.TagToken, { start }: Place): void {
    if (excess) return;
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

function tooManyAttributes(name: string, offset: number): Excess {
  return {
    offset,
    message: `The tag ${quote(name)} has more than ${mostAttributes} attributes.`,
    hint: 'Remove some of the attributes.',
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
  /** The parts that readers do not see. */
  readonly losses: readonly Loss[];
  readonly excess?: Excess;
}

interface HtmlLink {
  readonly kind: BodyLink['kind'];
  readonly url: string;
  /** The place of the address, without quotation marks. */
  readonly range: Range;
}

import type { Html, Nodes, Root } from 'mdast';

import { quote } from '../text/quote.ts';
import { deepestLevel } from './cut-deep.ts';
import { tooDeep, type Excess } from './excess.ts';
import { foreignElements, htmlTags, type HtmlTag } from './html-tags.ts';
import { rangeIn } from './range-in.ts';

/**
 * Returns the first part of a body's raw HTML that is too expensive to parse; `undefined` if there
 * is none: deep nesting, hundreds of attributes, and mistakes, each of which the parser repairs in
 * time that grows with all the rest. It follows that parser by the tags alone.
 */
export function htmlExcess(tree: Root, text: string): Excess | undefined {
  const open: string[] = [];
  /** The whole tags of formatting that was not closed: what follows is formatted, too. */
  const formatting: string[] = [];
  const tables: { isInCell: boolean }[] = [];
  let hasForeign = false;
  let repairs = 0;
  let repeated = 0;

  return visit(tree);

  function visit(node: Nodes): Excess | undefined {
    if (node.type === 'html') return readHtml(node);
    const isMoved = 'value' in node && isBesideCells();
    const excess = count(rangeIn(text, node).start, isMoved);
    if (excess || !('children' in node)) return excess;
    const outside = open.length;
    for (const child of node.children) {
      const found = visit(child);
      if (found) return found;
    }
    // The end of a paragraph closes what is open in it.
    closeFrom(Math.max(outside, open.findLastIndex((name) => barriers.has(name)) + 1));
    return undefined;
  }

  /** Formatting that was not closed is opened again behind what ends around it. */
  function closeFrom(index: number): void {
    open.push(...open.splice(index).filter((name) => formattingElements.has(name)));
  }

  function readHtml(node: Html): Excess | undefined {
    const { start, end } = rangeIn(text, node);
    const html = text.slice(start, end);
    let last = 0;
    for (const tag of htmlTags(html, hasForeign)) {
      const { range, name } = tag;
      const isText = html.slice(last, range.start).trim() !== '';
      last = range.end;
      const isMoved = isBesideCells() && (isText || !tableParts.has(name.replace('/', '')));
      const offset = start + range.start;
      const whole = html.slice(range.start, range.end);
      const excess = count(offset, isMoved) ?? readTag(tag, whole, offset);
      if (excess) return excess;
    }
    return undefined;
  }

  /** Parsers move content outside cells in front of the table. */
  function isBesideCells(): boolean {
    return tables.at(-1)?.isInCell === false;
  }

  function count(offset: number, isMoved: boolean): Excess | undefined {
    repeated += formatting.length;
    if (isMoved) repairs += 1;
    return repeated > mostRepeated || repairs > mostRepairs ? tooMuchToRepair(offset) : undefined;
  }

  function readTag(tag: HtmlTag, whole: string, offset: number): Excess | undefined {
    const { name, values } = tag;
    if (values.size > mostAttributes) return tooManyAttributes(name, offset);
    hasForeign ||= foreignElements.has(name);
    if (leavesForeign.has(name)) open.splice(foreignFrom());
    const isClosed = tag.isSelfClosing && (isForeignRoot(name) || foreignFrom() < open.length);
    if (name.startsWith('/')) close(name.slice(1));
    else if (!voidElements.has(name) && !isClosed) begin(name, whole);
    return open.length > deepestLevel ? tooDeep(offset) : undefined;
  }

  /** Where the open elements of SVG or MathML begin; behind all where there is none. */
  function foreignFrom(): number {
    const html = open.findLastIndex((name) => holdsHtml.has(name));
    const from = open.slice(html + 1).findIndex(isForeignRoot);
    return from < 0 ? open.length : html + 1 + from;
  }

  function begin(name: string, whole: string): void {
    if (name === 'a') close(name);
    else if (closedByNext.has(name)) closeBefore(name);
    if (name === 'table') tables.push({ isInCell: false });
    else noteCell(name, cells.has(name));
    open.push(name);
    const isNew = formatting.filter((tag) => tag === whole).length < mostReopened;
    if (formattingElements.has(name) && isNew) formatting.push(whole);
  }

  function close(name: string): void {
    if (name === 'table') tables.pop();
    else noteCell(name, false);
    const tag = formatting.findLastIndex((each) => nameOf(each) === name);
    if (tag >= 0) formatting.splice(tag, 1);
    const at = open.lastIndexOf(name);
    if (tag >= 0 && at >= 0 && at < open.length - 1) repairs += 1;
    if (at < 0) return;
    open.splice(at, 1);
    closeFrom(at);
  }

  /** An item ends where the next begins. */
  function closeBefore(name: string): void {
    const from = open.findLastIndex((each) =>
      tableParts.has(name) ? each === 'table' : each !== name && barriers.has(each),
    );
    const at = open.lastIndexOf(name);
    if (at > from) closeFrom(at);
  }

  function noteCell(name: string, isInCell: boolean): void {
    const table = tables.at(-1);
    if (table && tableParts.has(name)) table.isInCell = isInCell;
  }
}

function isForeignRoot(name: string): boolean {
  return name === 'svg' || name === 'math';
}

function nameOf(tag: string): string {
  return /^<([^\s/>]*)/.exec(tag)?.[1]?.toLowerCase() ?? '';
}

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
/** The parser reopens at most this many identical unclosed tags. */
const mostReopened = 3;

const formattingElements = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
);
const closedByNext = new Set(
  'p li dd dt option optgroup rb rp rt rtc tr td th caption colgroup tbody thead tfoot'.split(' '),
);
const cells = new Set(['td', 'th', 'caption']);
const tableParts = new Set('table caption colgroup col tbody thead tfoot tr td th'.split(' '));
/** What the end of an element outside does not close. */
const barriers = new Set(
  'table td th caption ul ol dl select button object marquee applet template svg math'.split(' '),
);
/** Elements of SVG and MathML with HTML in them. */
const holdsHtml = new Set('foreignobject desc title annotation-xml mi mo mn ms mtext'.split(' '));
/** Tags of HTML that end the SVG or MathML around them. */
const leavesForeign = new Set(
  'b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var /br /p'.split(
    ' ',
  ),
);
const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

import type { Html, Nodes, Root } from 'mdast';

import { quote } from '../text/quote.ts';
import { deepestLevel } from './cut-deep.ts';
import { tooDeep, type Excess } from './excess.ts';
import { htmlTags, type HtmlTag } from './html-tags.ts';
import { rangeIn } from './range-in.ts';

/**
 * What of a body's raw HTML would take the HTML parser more time or memory than its length is worth:
 * deep nesting, hundreds of attributes, and mistakes, each of which it repairs in time that grows
 * with all the rest. `undefined` for what a person writes. It follows that parser by the tags alone.
 */
export function htmlExcess(tree: Root, text: string): Excess | undefined {
  const open: string[] = [];
  /** The whole tags of formatting that was not closed: what follows is formatted, too. */
  const formatting: string[] = [];
  const tables: { isInCell: boolean }[] = [];
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
    for (const tag of htmlTags(html)) {
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

  /** A table moves out what stands beside its cells. */
  function isBesideCells(): boolean {
    return tables.at(-1)?.isInCell === false;
  }

  function count(offset: number, isMoved: boolean): Excess | undefined {
    repeated += formatting.length;
    if (isMoved) repairs += 1;
    return repeated > mostRepeated || repairs > mostRepairs ? tooMuchToRepair(offset) : undefined;
  }

  function readTag({ name, values }: HtmlTag, whole: string, offset: number): Excess | undefined {
    if (values.size > mostAttributes) return tooManyAttributes(name, offset);
    if (name.startsWith('/')) close(name.slice(1));
    else if (!voidElements.has(name)) begin(name, whole);
    return open.length > deepestLevel ? tooDeep(offset) : undefined;
  }

  function begin(name: string, whole: string): void {
    if (name === 'a') close(name);
    else if (closedByNext.has(name)) closeBefore(name);
    if (name === 'table') tables.push({ isInCell: false });
    else noteCell(name, cells.has(name));
    open.push(name);
    const isNew = formatting.filter((tag) => tag === whole).length < mostAlike;
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
/** Of formatting that was not closed, so many of the same are gone on with. */
const mostAlike = 3;

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
const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

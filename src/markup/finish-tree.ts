import type { Element, ElementContent, Root } from 'hast';

import type { Messages } from '../messages/create-messages.ts';
import { headingLevel, pageId, rawPrefix, textOf } from '../core/body/html-tree.ts';
import { addClass, element } from './element.ts';
import { finishAuthoredImage, finishLink } from './finish-addresses.ts';
import { finishCallout } from './finish-callout.ts';
import { finishCode, type Draw } from './finish-code.ts';
import { finishParagraph } from './finish-image.ts';
import { alignCell, scrollableTable } from './finish-table.ts';
import { finishTasks } from './finish-tasks.ts';
import type { LinkRewriter } from './link-rewriter.ts';

/**
 * Makes a sanitised tree what the site publishes: addresses lead to where the site shows things,
 * headings keep below the page's own and have a link to copy, tables and code can be scrolled by
 * keyboard, tasks say in words whether they are done, and callouts what they are. Changes `tree`.
 */
export function finishTree(tree: Root | Element, finish: Finish): void {
  for (const [index, node] of tree.children.entries()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'ul' || node.tagName === 'ol') {
      finishTasks(node, finish.taskWords, finish.t.lang);
    }
    finishTree(node, finish);
    prefixIds(node, finish);
    const finished = finishElement(node, finish);
    if (finished !== node) tree.children[index] = finished;
  }
}

/** By how many levels headings move, so that the highest of them is of level 2. */
export function headingShift(tree: Root, authored: Finish['authored']): number {
  let highest = 7;
  function visit(parent: Root | Element): void {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      const level = isOurs(node, authored) ? headingLevel(node) : undefined;
      if (level !== undefined) highest = Math.min(highest, level);
      else visit(node);
    }
  }
  visit(tree);
  return highest === 7 ? 0 : 2 - highest;
}

function finishElement(node: Element, finish: Finish): ElementContent {
  switch (node.tagName) {
    case 'a':
      finishLink(node, finish);
      nameBackReference(node, finish.t);
      return node;
    case 'img':
      return finishAuthoredImage(node, finish);
    case 'input':
      return finish.authored === 'all' ? { type: 'text', value: '' } : node;
    case 'pre':
      return finishCode(node, finish.draw);
    case 'blockquote':
      return finishCallout(node, finish.t);
    case 'p':
      return finishParagraph(node);
    case 'table':
      return scrollableTable(node, finish.t);
    case 'td':
    case 'th':
      alignCell(node);
      return node;
    default:
      return finishHeading(node, finish);
  }
}

function finishHeading(node: Element, { authored, shift, t }: Finish): Element {
  const level = isOurs(node, authored) ? headingLevel(node) : undefined;
  if (level === undefined) return node;
  delete node.properties['dataAuthored'];
  if (node.properties['id'] === '') delete node.properties['id'];
  node.tagName = `h${Math.min(6, level + shift)}`;
  if (!isFootnoteLabel(node)) return linkHeading(node, t);
  node.children = [{ type: 'text', value: t('text.footnotes') }];
  if (t.lang) node.properties['lang'] = t.lang;
  return node;
}

/** Returns whether an element comes from the author's text, not from a component. */
function isOurs(node: Element, authored: Finish['authored']): boolean {
  return authored === 'all' || 'dataAuthored' in node.properties;
}

/** The heading above the footnotes, which is for screen readers. */
function isFootnoteLabel({ properties: { id } }: Element): boolean {
  return typeof id === 'string' && id.startsWith(rawPrefix) && id.endsWith('footnote-label');
}

/** The link from a footnote to where it is mentioned: `1`, or `1-2` for the second time. */
function nameBackReference({ properties }: Element, t: Messages): void {
  if (properties['dataFootnoteBackref'] === undefined) return;
  const place = /[\d-]+$/.exec(String(properties['ariaLabel']))?.[0] ?? '';
  properties['ariaLabel'] = t('text.footnote-back', { place });
}

function prefixIds(node: Element, { idPrefix, ids }: Finish): void {
  const { properties } = node;
  const { id, ariaDescribedBy } = properties;
  if (id === footnoteLabel) addClass(node, 'visually-hidden');
  if (typeof id === 'string') {
    const own = id === footnoteLabel ? `${rawPrefix}${idPrefix}${id}` : idPrefix + pageId(id);
    if (ids.has(own)) delete properties['id'];
    else properties['id'] = own;
    ids.add(own);
  }
  if (Array.isArray(ariaDescribedBy)) {
    properties['ariaDescribedBy'] = ariaDescribedBy.map((each) =>
      each === footnoteLabel ? `${rawPrefix}${idPrefix}${each}` : each,
    );
  }
}

const footnoteLabel = 'footnote-label';

export interface Finish {
  readonly links: LinkRewriter;
  /** Without it, diagrams are shown as the code they are written in. */
  readonly draw?: Draw;
  /** The prefix of every id. */
  readonly idPrefix: string;
  /** The ids that the body has so far: of two elements with one id, the first has it. Grows. */
  readonly ids: Set<string>;
  /** Which elements the author wrote: all of them, or (in MDX) those that carry a mark. */
  readonly authored: 'all' | 'marked';
  /** See `headingShift`. */
  readonly shift: number;
  readonly taskWords: TaskWords;
  /** For the words that are ours. */
  readonly t: Messages;
}

export interface TaskWords {
  readonly done: string;
  readonly open: string;
}

/** A heading that has an id, with a link to it beside it: one to copy, outside the heading's name. */
function linkHeading(heading: Element, t: Messages): Element {
  const { id } = heading.properties;
  if (typeof id !== 'string') return heading;
  const href = `#${encodeURIComponent(id)}`;
  const ariaLabel = t('text.link-to', { heading: textOf(heading).trim() });
  const link = element('a', { className: ['anchor'], href, ariaLabel }, '#');
  const className = ['heading', `heading-${heading.tagName.slice(1)}`];
  return element('div', { className }, heading, link);
}

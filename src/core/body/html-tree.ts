import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import { markdownToHast } from 'satteri';

import { cutDeep, deepestLevel } from './excess.ts';
import { markdownFeatures } from './markdown.ts';
import type { Anchors } from './parsed-body.ts';

/**
 * The HTML tree of a Markdown text, raw HTML included, with its ids in place. It is not sanitised.
 */
export function htmlTree(text: string): HtmlTree {
  // Making elements of raw HTML doubles the cost, and few texts have any.
  const rawHtml = /<[a-z/!?]/i.test(text);
  const tree = markdownToHast(text, {
    features: { ...markdownFeatures, rawHtml },
    position: false,
  });
  if (tree.type !== 'root') throw new TypeError(`The parser returned a ${tree.type}, not a root`);
  const isCut = cutDeep(tree, deepestLevel + htmlLevels) !== undefined;
  return { tree, isCut, anchors: assignIds(tree) };
}

/** What Markdown is made of has a few levels more in HTML, such as those of footnotes and code. */
const htmlLevels = 10;

export interface HtmlTree {
  readonly tree: Root;
  /** Whether the tree was too deep, and something is left out of it. */
  readonly isCut: boolean;
  readonly anchors: Anchors;
}

/**
 * Gives every heading of a body's HTML tree the id GitHub would give it, and puts ids that raw HTML
 * brings along behind a prefix, so that they cannot pass for one of the page's own. Changes `tree`.
 * Returns the id each anchor leads to; footnotes, whose ids the parser made, are no anchors.
 */
function assignIds(tree: Root): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  const rawIds = new Map<string, Element>();
  const slugger = new GithubSlugger();

  function visit(parent: Nodes & { children: Nodes[] }): void {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      if (!isFootnoteLabel(node)) {
        if (headingLevel(node) === undefined) noteRawId(node);
        else nameHeading(node);
      }
      visit(node);
    }
  }

  function nameHeading(heading: Element): void {
    const text = textOf(heading);
    delete heading.properties['id'];
    if (text.trim() === '') return;
    const slug = slugger.slug(text);
    heading.properties['id'] = pageId(slug);
    anchors.set(slug, pageId(slug));
  }

  function noteRawId(node: Element): void {
    const { id, name } = node.properties;
    delete node.properties['name'];
    const raw = typeof id === 'string' ? id : name;
    if (typeof raw !== 'string' || raw.startsWith(rawPrefix)) return;
    delete node.properties['id'];
    if (raw !== '' && !rawIds.has(raw)) rawIds.set(raw, node);
  }

  visit(tree);
  for (const [raw, node] of rawIds) {
    node.properties['id'] = rawPrefix + raw;
    if (!anchors.has(raw)) anchors.set(raw, rawPrefix + raw);
  }
  return anchors;
}

/** What stands before every id that does not come from a heading. */
export const rawPrefix = 'user-content-';

/** The id on the page of what a body names `id`: only the site's own ones begin with `_`. */
export function pageId(id: string): string {
  return id.startsWith('_') ? rawPrefix + id : id;
}

/** 1 to 6, or `undefined` for what is no heading. */
export function headingLevel(node: Element): number | undefined {
  return /^h[1-6]$/.test(node.tagName) ? Number(node.tagName.slice(1)) : undefined;
}

/** The text a reader sees of a node, without that of images. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}

function isFootnoteLabel(node: Element): boolean {
  return node.tagName === 'h2' && node.properties['id'] === 'footnote-label';
}

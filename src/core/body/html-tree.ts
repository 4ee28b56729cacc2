import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import { markdownToHast } from 'satteri';

import { cutDeep, deepestLevel } from './excess.ts';
import { published, stripped } from './html-elements.ts';
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

/** HTML has a few more levels than Markdown, for example for footnotes and code. */
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
 * Returns the id each anchor leads to: none of what is not published, nor of footnotes, whose ids the
 * parser made.
 */
function assignIds(tree: Root): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  const rawIds = new Map<string, Element>();
  const slugger = new GithubSlugger();
  const taken = new Set<string>();

  function visit(parent: Nodes & { children: Nodes[] }): void {
    for (const node of parent.children) {
      if (node.type !== 'element' || stripped.has(node.tagName)) continue;
      if (isOfFootnotes(node)) taken.add(String(node.properties['id']));
      else if (headingLevel(node) === undefined) noteRawId(node);
      else nameHeading(node);
      visit(node);
    }
  }

  function nameHeading(heading: Element): void {
    const text = textOf(heading);
    delete heading.properties['id'];
    if (text.trim() === '') return;
    const slug = slugger.slug(text);
    const id = pageId(slug);
    heading.properties['id'] = id;
    taken.add(id);
    anchors.set(slug, id);
  }

  function noteRawId(node: Element): void {
    const { id, name } = node.properties;
    delete node.properties['name'];
    delete node.properties['id'];
    const raw = typeof id === 'string' ? id : name;
    if (typeof raw !== 'string' || raw === '' || !published.has(node.tagName)) return;
    if (!rawIds.has(raw)) rawIds.set(raw, node);
  }

  visit(tree);
  for (const [raw, node] of rawIds) {
    const id = rawPrefix + raw;
    if (taken.has(id)) continue;
    node.properties['id'] = id;
    if (!anchors.has(raw)) anchors.set(raw, id);
  }
  return anchors;
}

/** The prefix of every id that does not come from a heading. */
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

/** Whether the parser made an element, and its id, for a footnote; raw HTML may only imitate that. */
function isOfFootnotes({ tagName, properties }: Element): boolean {
  const { id } = properties;
  if (tagName === 'h2') return id === 'footnote-label';
  if (tagName === 'a') return 'dataFootnoteRef' in properties;
  return tagName === 'li' && typeof id === 'string' && id.startsWith(footnotePrefix);
}

const footnotePrefix = 'user-content-fn-';

import type { Body } from '../core/body/parsed-body.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { renderSections, type RenderedBody } from './render-sections.ts';
import { safeTree } from './safe-tree.ts';
import { writeHtml } from './write-html.ts';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { parseBody } from '../core/body/parse-body.ts';

/**
 * Returns the safe HTML of an `.md` body, which is written in `file`. Its headings begin at level
 * 2, and the sections that are data come apart from the rest, without their headings, but with
 * their ids.
 */
export function renderBody(body: Body, file: string, roadmap: Roadmap): RenderedBody {
  if (body.text.trim() === '') return { html: '', headings: [] };
  return renderSections({ ...safeTree(body.text), authored: 'all' }, file, roadmap, writeHtml);
}

/**
 * Returns the finished HTML that a compiled `.mdx` body rendered, as `renderBody` does for `.md`.
 * Changes only the elements that `mdxPlugins` marked as the author's; the output of components is
 * final. MDX is code, so nothing is sanitised.
 */
export function finishMdx(html: string, body: Body, file: string, roadmap: Roadmap): RenderedBody {
  const tree = htmlToHast(html, { fragment: true });
  if (tree.type !== 'root') throw new TypeError(`The parser returned a ${tree.type}, not a root`);
  const anchors = parseBody(body, file).anchors ?? new Map();
  return renderSections({ tree, anchors, authored: 'marked' }, file, roadmap, (part) =>
    toHtml(part, { allowDangerousHtml: true }),
  );
}

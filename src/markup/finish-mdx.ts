import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';

import { parseBody } from '../core/body/parse-body.ts';
import type { Body } from '../core/body/parsed-body.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { renderSections, type RenderedBody } from './render-sections.ts';

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

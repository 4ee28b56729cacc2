import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';

import { parseBody } from '../core/body/parse-body.ts';
import type { Body, Roadmap } from '../core/roadmap/roadmap.ts';
import { idPrefixOf } from './id-prefix-of.ts';
import { itemOfFile } from './item-of-file.ts';
import { renderSections, type RenderedBody } from './render-sections.ts';
import { roadmapDrawings } from './roadmap-drawings.ts';
import { roadmapLinks } from './roadmap-links.ts';

/**
 * Finishes the HTML that a compiled `.mdx` body rendered, as `renderBody` does for `.md`. Only what
 * `mdxPlugins` marked as the author's is treated: what components made is final. MDX is code, so
 * nothing is sanitised.
 */
export function finishMdx(html: string, body: Body, file: string, roadmap: Roadmap): RenderedBody {
  const tree = htmlToHast(html, { fragment: true });
  if (tree.type !== 'root') throw new TypeError(`The parser returned a ${tree.type}, not a root`);
  const links = roadmapLinks(roadmap, file, parseBody(body, file).anchors ?? new Map());
  return renderSections(
    tree,
    {
      links,
      draw: roadmapDrawings(roadmap, links),
      idPrefix: idPrefixOf(itemOfFile(roadmap, file)),
      authored: 'marked',
      language: roadmap.settings.language,
    },
    (part) => toHtml(part, { allowDangerousHtml: true }),
  );
}

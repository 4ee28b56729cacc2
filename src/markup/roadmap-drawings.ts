import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { showDrawing } from '../diagrams/show-drawing.ts';
import type { Draw } from './finish-diagram.ts';
import type { LinkRewriter } from './link-rewriter.ts';

/** Shows the diagrams of one body as they were drawn, their links leading where those of its text do. */
export function roadmapDrawings(roadmap: Roadmap, links: LinkRewriter): Draw {
  const shown = new Map<string, number>();
  return (source) => {
    const drawing = roadmap.media?.diagrams?.get(source);
    if (drawing === undefined) return undefined;
    const occurrence = (shown.get(source) ?? 0) + 1;
    shown.set(source, occurrence);
    return showDrawing(drawing, { occurrence, resolveHref: (href) => links.link(href)?.href });
  };
}

import type { Anchors } from '../core/body/parsed-body.ts';
import { resolveLink } from '../core/body/resolve-link.ts';
import type { LinkRewriter } from './link-rewriter.ts';

/** For a text that stands alone: links lead out of the site or to its own anchors, images nowhere. */
export function outwardLinks(anchors: Anchors): LinkRewriter {
  return {
    link(url) {
      const target = resolveLink(url, '');
      if (target.kind === 'external') {
        return { href: url, external: target.scheme.startsWith('http') };
      }
      const id = target.kind === 'anchor' ? anchors.get(target.anchor) : undefined;
      return id === undefined ? undefined : { href: `#${encodeURIComponent(id)}`, external: false };
    },
    image: () => undefined,
  };
}

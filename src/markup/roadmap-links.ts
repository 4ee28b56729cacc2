import { hrefTo } from '../core/addresses.ts';
import { contentTarget, imageAddress } from '../core/body/content-target.ts';
import { parseBody } from '../core/body/parse-body.ts';
import type { Anchors } from '../core/body/parsed-body.ts';
import { resolveLink } from '../core/body/resolve-link.ts';
import { placeOf } from '../core/place-of.ts';
import type { Roadmap, Settings } from '../core/roadmap/roadmap.ts';
import { idPrefixOf, itemOfFile, type WrittenItem } from './item-of-file.ts';
import type { LinkRewriter, RewrittenImage, RewrittenLink } from './link-rewriter.ts';

/**
 * Returns the rewriter for a content file: links lead to the pages of items, images to their
 * published copies. A target that the site does not show has no address.
 */
export function roadmapLinks(roadmap: Roadmap, file: string, anchors: Anchors): LinkRewriter {
  const { settings } = roadmap;
  const ownPrefix = idPrefixOf(itemOfFile(roadmap, file));

  function link(url: string): RewrittenLink | undefined {
    const target = resolveLink(url, file);
    switch (target.kind) {
      case 'forbidden':
        return undefined;
      case 'external':
        return { href: url, external: target.scheme.startsWith('http') };
      case 'anchor':
        return inside(fragment(ownPrefix, target.anchor, anchors));
      case 'site':
        return inside(hrefTo(settings, encodeURI(target.address)) + hash(target.anchor ?? ''));
      case 'file':
        return inside(fileAddress(target.path, target.anchor));
    }
  }

  function fileAddress(path: string, anchor: string | undefined): string | undefined {
    const item = itemOfFile(roadmap, path);
    if (item === undefined) return imageHref(settings, path);
    const place = placeOf(item, roadmap);
    if (place === undefined) return undefined;
    if (anchor === undefined) return hrefTo(settings, place.address);
    return hrefTo(settings, place.page) + fragment(idPrefixOf(item), anchor, anchorsOf(item));
  }

  return {
    link,
    image(url) {
      const target = resolveLink(url, file);
      return target.kind === 'file' ? imageOf(roadmap, target.path) : undefined;
    },
  };
}

function inside(href: string | undefined): RewrittenLink | undefined {
  return href === undefined ? undefined : { href, external: false };
}

function imageHref(settings: Settings, path: string): string | undefined {
  return contentTarget(path) === 'image' ? hrefTo(settings, imageAddress(path)) : undefined;
}

function imageOf({ settings, media }: Roadmap, path: string): RewrittenImage | undefined {
  const src = imageHref(settings, path);
  if (src === undefined) return undefined;
  const { formats = [], size } = media?.images.get(path) ?? {};
  const sources = formats.map(({ type, variants }) => ({
    type,
    srcset: variants
      .map(({ address, width }) => `${hrefTo(settings, address)} ${width}w`)
      .join(', '),
  }));
  return { src, sources, ...(size && { size }) };
}

function anchorsOf(item: WrittenItem): Anchors {
  return parseBody(item.body, item.file).anchors ?? new Map();
}

function fragment(prefix: string, anchor: string, anchors: Anchors): string {
  return anchor === '' ? '#' : hash(prefix + (anchors.get(anchor) ?? anchor));
}

function hash(id: string): string {
  return id === '' ? '' : `#${encodeURIComponent(id)}`;
}

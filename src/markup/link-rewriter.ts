import type { ImageFacts } from '../core/roadmap/media.ts';

/**
 * Turns addresses in a text into addresses of the published site. Both methods return `undefined`
 * for a target that cannot be published: a link then becomes its text, an image its description.
 */
export interface LinkRewriter {
  /** The value of `href`; `external` when it leads to another site. */
  link(url: string): RewrittenLink | undefined;
  image(url: string): RewrittenImage | undefined;
}

export interface RewrittenLink {
  readonly href: string;
  readonly external: boolean;
}

export interface RewrittenImage {
  /** The value of `src`. */
  readonly src: string;
  /** The image in other formats and widths, as `srcset` is written. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly size?: ImageFacts['size'];
}

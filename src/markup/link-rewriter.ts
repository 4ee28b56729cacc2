import type { ImageFacts } from '../core/roadmap/media.ts';

/**
 * How addresses written in a text become addresses of the published site. Both give `undefined` for
 * what cannot be published: a link is then only its text, an image its description.
 */
export interface LinkRewriter {
  /** What to write into `href`; `external` when it leads to a page of another site. */
  link(url: string): RewrittenLink | undefined;
  image(url: string): RewrittenImage | undefined;
}

export interface RewrittenLink {
  readonly href: string;
  readonly external: boolean;
}

export interface RewrittenImage {
  /** What to write into `src`. */
  readonly src: string;
  /** The image in other formats and widths, as `srcset` is written. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly size?: ImageFacts['size'];
}

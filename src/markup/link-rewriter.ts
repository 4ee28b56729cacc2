/**
 * How addresses written in a text become addresses of the published site. Both give `undefined` for
 * what cannot be published: a link is then only its text, an image its description.
 */
export interface LinkRewriter {
  /** What to write into `href`; `external` when it leads to a page of another site. */
  link(url: string): RewrittenLink | undefined;
  /** What to write into `src`. */
  image(url: string): string | undefined;
}

export interface RewrittenLink {
  readonly href: string;
  readonly external: boolean;
}

/**
 * What a page may do: show what lies beside it, and nothing else. Style sheets and scripts are
 * files of the site; the one style sheet that stands in a page is allowed by its hash.
 */
export function contentSecurityPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    `style-src 'self' '${styleHash}'`,
    "script-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

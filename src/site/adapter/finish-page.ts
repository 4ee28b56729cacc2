/** Puts the policy first in the head of a page, because it does not apply to elements before it. */
export function finishPage(html: string, policy: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head === null) return html;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${policy}">${html.slice(end)}`;
}

/**
 * Returns what a page may do: show the files of its own site, load more of them, and nothing else.
 * Style sheets and scripts are files of the site; the one style sheet inside the page is allowed by
 * its hash. The page loads data, such as the map's or the schema.
 *
 * Search needs no more permissions. It runs in a worker, which is a script of the site and has only
 * the policy it is served with: it may compile its WebAssembly, which the page may not.
 */
export function contentSecurityPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    `style-src 'self' '${styleHash}'`,
    "script-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

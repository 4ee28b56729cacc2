/** Puts the policy first in the head of a page: what comes before it would not be under it. */
export function finishPage(html: string, policy: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head === null) return html;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${policy}">${html.slice(end)}`;
}

/**
 * What a page may do: show what lies beside it, ask its own site for more, and nothing else. Style
 * sheets and scripts are files of the site; the one style sheet that stands in a page is allowed by
 * its hash. What is asked for is data, such as what the map draws or what an auditor reads.
 *
 * Searching takes no more. It runs in a worker, which is a script of the site, and so is a file under
 * no policy but the one it is served with: it may compile its WebAssembly, which the page may not.
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

/**
 * Puts a Content Security Policy into a page as the first element of its head: a site of files has
 * no headers of its own, and what comes before a policy is not under it.
 */
export function finishPage(html: string, policy: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head === null) return html;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${policy}">${html.slice(end)}`;
}

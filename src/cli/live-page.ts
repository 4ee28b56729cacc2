/** Where the server of `throughline dev` has what is its own; no page of a site is there. */
export const liveScript = '/@throughline/live.js';
export const liveEvents = '/@throughline/events';

/**
 * A rendered page with the script that keeps it up to date, which its policy allows, as it allows to
 * ask for news. `version` is that of the site the page was rendered from.
 */
export function livePage(html: string, version: string): string {
  const script = `<script src="${liveScript}" data-version="${version}" defer></script>`;
  const end = html.search(/<\/head>/i);
  return end < 0 ? html + script : html.slice(0, end) + script + html.slice(end);
}

/** The page that stands in for one there is none of: what is wrong, as plain text. */
export function problemPage(heading: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; connect-src 'self'">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(heading)}</title>
</head>
<body>
<h1>${escapeHtml(heading)}</h1>
<pre>${escapeHtml(text)}</pre>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';

import type { Range } from './destination.ts';

/** The addresses of the links and images in a piece of raw HTML, with their places in it. */
export function htmlLinks(html: string): readonly HtmlLink[] {
  const links: HtmlLink[] = [];
  for (const match of withoutComments(html).matchAll(tag)) {
    const [whole, before = '', written = ''] = match;
    const isImage = /^<img/i.test(whole);
    const url = addressOf(htmlToHast(`${whole}>`, { fragment: true }));
    if (url === undefined) continue;
    const quoted = /^["']/.test(written) ? 1 : 0;
    const start = match.index + before.length + quoted;
    const end = match.index + whole.length - quoted;
    links.push({ kind: isImage ? 'image' : 'link', url, range: { start, end } });
  }
  return links;
}

/** An opening tag up to the end of its address. */
const tag =
  /(<(?:a(?=\s)[^<>]*?\shref|img(?=\s)[^<>]*?\ssrc)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+)/gi;

/** Blanks comments out, so that places stay what they are. */
function withoutComments(html: string): string {
  return html.replace(/<!--[^]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
}

function addressOf(tree: Nodes): string | undefined {
  const element = 'children' in tree ? tree.children[0] : undefined;
  if (element?.type !== 'element') return undefined;
  const address = element.properties['href'] ?? element.properties['src'];
  return typeof address === 'string' ? address : undefined;
}

interface HtmlLink {
  readonly kind: 'link' | 'image';
  readonly url: string;
  readonly range: Range;
}

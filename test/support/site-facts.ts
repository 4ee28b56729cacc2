import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';

import { launchBrowser } from './browser.ts';

/** What every HTML page of a built site says of itself, as a browser parses it; scripts do not run. */
export async function siteFacts(folder: string): Promise<readonly PageFacts[]> {
  const files = globSync('**/*.html', { cwd: folder }).toSorted();
  const pages = await Promise.all(
    files.map(async (file) => ({
      address: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      html: await readFile(join(folder, file), 'utf8'),
    })),
  );
  const browser = await launchBrowser();
  try {
    const blank = await browser.newPage();
    return await blank.evaluate(readPages, pages);
  } finally {
    await browser.close();
  }
}

/** Runs in the browser, so it may use nothing from outside itself. */
function readPages(pages: readonly { address: string; html: string }[]): PageFacts[] {
  return pages.map(({ address, html }) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const all = (selector: string) => [...page.querySelectorAll(selector)];
    const values = (selector: string, name: string) =>
      all(selector).map((element) => element.getAttribute(name) ?? '');
    const meta = (name: string) =>
      values(`meta[name="${name}"], meta[property="${name}"]`, 'content')[0] ?? '';
    return {
      address,
      language: page.documentElement.lang,
      title: page.title,
      description: meta('description'),
      canonical: values('link[rel="canonical"]', 'href')[0] ?? '',
      openGraph: Object.fromEntries(
        ['title', 'description', 'type', 'url', 'site_name', 'image', 'image:alt'].map((name) => [
          name,
          meta(`og:${name}`),
        ]),
      ),
      headings: all('h1').map((heading) => heading.textContent.trim()),
      ids: values('[id]', 'id'),
      links: values('a[href]', 'href'),
      resources: [
        ...values('[src]', 'src'),
        ...values('use[href]', 'href'),
        ...values('link[rel~="stylesheet"], link[rel~="icon"], link[rel~="preload"]', 'href'),
        ...values('[srcset]', 'srcset').flatMap((set) =>
          set.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? ''),
        ),
      ],
      styleSheets: values('link[rel~="stylesheet"]', 'href'),
      scripts: all('script, link[rel="modulepreload"]').length,
      handlers: all('*').filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
      styleAttributes: all('[style]').length,
      inline: all('style, script:not([src])').map((part) => part.textContent),
      policy: values('meta[http-equiv="content-security-policy" i]', 'content')[0] ?? '',
    };
  });
}

export interface PageFacts {
  /** Below the base, beginning with `/`. */
  readonly address: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly openGraph: Readonly<Record<string, string>>;
  readonly headings: readonly string[];
  readonly ids: readonly string[];
  readonly links: readonly string[];
  /** What the browser loads for the page. */
  readonly resources: readonly string[];
  readonly styleSheets: readonly string[];
  readonly scripts: number;
  readonly handlers: number;
  readonly styleAttributes: number;
  /** The styles and scripts within the page. */
  readonly inline: readonly string[];
  readonly policy: string;
}

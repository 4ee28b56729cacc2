/**
 * The site generators that `build` is measured beside, each with a layout of one line, but for
 * Starlight, which is a theme with search.
 */
export const peers: Readonly<Record<string, Peer>> = {
  hugo: {
    packages: { 'hugo-extended': '0.166.0' },
    bodies: 'content',
    command: ['hugo', '--quiet'],
    made: ['public', 'resources'],
    files: {
      'hugo.toml': 'baseURL = "https://example.com/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
      'layouts/_default/single.html': '<h1>{{ .Title }}</h1>{{ .Content }}\n',
      'layouts/_default/list.html': '<h1>{{ .Title }}</h1>\n',
    },
  },
  eleventy: {
    packages: { '@11ty/eleventy': '3.1.8' },
    bodies: 'bodies',
    command: ['eleventy', '--quiet', '--input=bodies'],
    made: ['_site'],
    files: {
      'bodies/bodies.json': '{ "layout": "page.njk" }\n',
      'bodies/_includes/page.njk': '<h1>{{ title }}</h1>{{ content | safe }}\n',
    },
  },
  astro: {
    packages: { astro: '7.3.5' },
    bodies: 'bodies',
    command: ['astro', 'build', '--silent'],
    made: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    files: {
      'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const bodies = defineCollection({ loader: glob({ pattern: '**/*.md', base: './bodies' }) });
export const collections = { bodies };
`,
      'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('bodies')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<h1>{entry.data.title}</h1><Content />
`,
    },
  },
  starlight: {
    packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
    bodies: 'src/content/docs',
    command: ['astro', 'build', '--silent'],
    made: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    files: {
      'astro.config.mjs': `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Bench' })] });
`,
      'src/content.config.ts': `
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
  },
};

export interface Peer {
  /** Pinned, so that results of different days can be compared. */
  readonly packages: Readonly<Record<string, string>>;
  /** The folder that it reads Markdown from. */
  readonly bodies: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** What a build leaves behind: the site and its caches. A cold build starts without them. */
  readonly made: readonly string[];
  /** Layouts and settings. */
  readonly files: Readonly<Record<string, string>>;
}

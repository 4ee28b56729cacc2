import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

import { sourcesFile } from '../../io/load-renderer.ts';
import { writeText } from '../../io/write-text.ts';
import { devRoadmap } from './dev-roadmap.ts';
import { handbook } from './handbook.ts';
import { preloadHelper, sharedScripts, splitBy, styleSheets } from './code-splitting.ts';
import { basePlaceholder } from './place-under-base.ts';
import { planPublication, type Plan, type ThroughlineOptions } from './plan-publication.ts';

/**
 * Makes Astro a compiler of this site: `astro build` leaves a renderer, a module that turns an
 * address and a roadmap into a page. With `compileTo` that is all; without, the roadmap of the
 * content folder is then rendered through it and published to Astro's `outDir`. In `astro dev` the
 * pages are given the roadmap of the content folder as it is at each request.
 */
export function throughline(options: ThroughlineOptions): AstroIntegration {
  const { compileTo } = options;
  let plan: Plan | undefined;
  const sources = new Set<string>();
  return {
    name: 'throughline',
    hooks: {
      async 'astro:config:setup'({ addRenderer, command, config, updateConfig }) {
        // The bodies of `.mdx` files are components of this kind.
        addRenderer({ name: 'astro:jsx', serverEntrypoint: '@astrojs/mdx/server.js' });
        updateConfig({
          output: 'server',
          // The renderer passes the roadmap to pages; there are no sessions, images or islands.
          session: false,
          image: { service: { entrypoint: 'astro/assets/services/noop' } },
          build: {
            assets,
            assetsPrefix: basePlaceholder,
            inlineStylesheets: 'never',
          },
          vite: {
            plugins: [
              handbook(),
              devRoadmap(options),
              componentRuntime(),
              styleLayer(),
              leanImports(),
              shortScopes(),
              lazyLibrary(),
              listSources(sources),
            ],
            build: { assetsInlineLimit: 0 },
            environments: {
              client: { build: splitBy(sharedScripts) },
              ssr: { build: splitBy(styleSheets) },
            },
            experimental: { renderBuiltUrl },
          },
        });
        if (command !== 'build') return;
        if (compileTo === undefined) {
          plan = await planPublication(options, fileURLToPath(config.root), config.outDir);
        }
        const outDir = pathToFileURL(`${plan?.compileTo ?? compileTo}/`);
        updateConfig({
          outDir,
          build: { client: new URL('client/', outDir), server: new URL('server/', outDir) },
          vite: { environments: { ssr: { resolve: whole } } },
        });
      },

      'astro:config:done'({ setAdapter }) {
        setAdapter({
          name: 'throughline',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./create-renderer.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'unsupported' },
        });
      },

      async 'astro:build:done'({ logger }) {
        const folder = plan?.compileTo ?? compileTo;
        if (folder) writeText(join(folder, sourcesFile), [...sources].sort().join('\n'));
        if (plan) logger.info(await plan.publish());
      },
    },
  };
}

/** All but packages with native code is bundled: a few large modules load twice as fast. */
const whole = { noExternal: true as const, external: ['satteri'] };

/**
 * Returns the address of a built file: relative in style sheets and scripts, so that the site works
 * in any folder; under the placeholder of the base in pages. (Vite's own `{ relative: true }`
 * applies to the browser's build only, and style sheets come from the server's.)
 */
function renderBuiltUrl(filename: string, { hostType, ssr }: { hostType: string; ssr: boolean }) {
  if (hostType === 'css') return `./${filename.slice(assets.length + 1)}`;
  return ssr ? `${basePlaceholder}/${filename}` : { relative: true };
}

/** The folder of style sheets, fonts and scripts. No underscore: GitHub Pages would leave it out. */
const assets = 'assets';

/** Lets components that are compiled call the functions of our own instead of Astro's. */
function componentRuntime(): Plugin {
  const runtime = fileURLToPath(new URL('./runtime/component-runtime.ts', import.meta.url));
  return {
    name: 'throughline:component-runtime',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'astro/compiler-runtime' ? runtime : undefined),
  };
}

/** Puts the styles of every component into the layer `components`. */
function styleLayer(): Plugin {
  return {
    name: 'throughline:style-layer',
    enforce: 'pre',
    transform: {
      filter: { id: /\.astro\?.*\btype=style\b/ },
      handler: (code) => ({ code: `@layer components{${code}}`, map: null }),
    },
  };
}

/**
 * Leaves out what Vite puts around every `import()`, a kilobyte that preloads what a lazy script
 * needs besides itself: here that is never more than a file or two, and every page would carry it.
 */
function leanImports(): Plugin {
  return {
    name: 'throughline:lean-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === preloadHelper ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/** Collects the files that are compiled. */
function listSources(sources: Set<string>): Plugin {
  return {
    name: 'throughline:list-sources',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.moduleIds.forEach((id) => sources.add(id));
      }
    },
  };
}

/** Takes the library that is loaded for the first piece of code into what is compiled. */
function lazyLibrary(): Plugin {
  return {
    name: 'throughline:lazy-library',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/highlight-code\.ts$/ },
      handler: (code) => ({
        code: code.replace('createRequire(import.meta.url)(', 'require('),
        map: null,
      }),
    },
  };
}

/** The class that elements with spread attributes get for the same purpose, needlessly. */
const spreadClass = /,\s*\{\s*"?class"?:\s*"astro-[a-z0-9]{8}"\s*\}/g;

/**
 * Astro marks the elements of each component with an attribute of 23 characters, for its styles to
 * find. In what is compiled they get short ones: a quarter of the style sheet was nothing else. The
 * short name depends on the long one alone, because style sheets are named by what they were before.
 */
function shortScopes(): Plugin {
  const known = new Map<string, string>();
  const shorten = (text: string): string =>
    text.replaceAll(/\bdata-astro-cid-([a-z0-9]{8})\b/g, (_, long: string) => {
      const short = long.slice(0, 4);
      const other = known.get(short) ?? long;
      if (other !== long) throw new Error(`"${short}" is short for ${other} and ${long}`);
      known.set(short, long);
      return `data-c-${short}`;
    });
  return {
    name: 'throughline:short-scopes',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = shorten(output.code.replaceAll(spreadClass, ''));
        else if (output.fileName.endsWith('.css')) output.source = shorten(String(output.source));
      }
    },
  };
}

import { fileURLToPath, pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';

import { markdownFeatures } from '../../core/body/markdown.ts';
import type { ContentFile } from '../../core/content-file.ts';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts';
import { mdxPlugins } from '../../markup/mdx-plugins.ts';
import { devRoadmap } from './dev-roadmap.ts';
import { leanImports, shortScopes, styleLayer, styleSheets } from './style-sheets.ts';
import { mdxContent } from './mdx-content.ts';
import { basePlaceholder } from './place-under-base.ts';
import { planPublication, type Plan } from './plan-publication.ts';
import { rulePages } from './rule-pages.ts';

/**
 * Makes Astro a compiler of this site: `astro build` leaves a renderer, a module that turns an
 * address and a roadmap into a page. With `compileTo` that is all; without, the roadmap of the
 * content folder is then rendered through it and published to Astro's `outDir`. In `astro dev` the
 * pages are given the roadmap of the content folder as it is at each request.
 */
export function throughline(options: ThroughlineOptions): AstroIntegration {
  const { content, compileTo } = options;
  let plan: Plan | undefined;
  return {
    name: 'throughline',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        updateConfig({
          output: 'server',
          integrations: [mdxCompiler()],
          // Pages are given a roadmap by the renderer; there are no sessions, images or islands.
          session: false,
          image: { service: { entrypoint: 'astro/assets/services/noop' } },
          build: {
            assets,
            assetsPrefix: basePlaceholder,
            inlineStylesheets: 'never',
          },
          vite: {
            plugins: [
              mdxContent(content),
              rulePages(),
              devRoadmap(options),
              styleLayer(),
              leanImports(),
              shortScopes(),
            ],
            build: { assetsInlineLimit: 0 },
            environments: {
              ssr: {
                build: { rolldownOptions: { output: { codeSplitting: { groups: styleSheets } } } },
              },
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
        if (plan) logger.info(await plan.publish((text) => logger.warn(text)));
      },
    },
  };
}

/** `.mdx` bodies are the same Markdown as `.md` ones; what the site makes of links comes later. */
function mdxCompiler(): AstroIntegration {
  return mdx({
    extendMarkdownConfig: false,
    syntaxHighlight: false,
    processor: satteri({ features: markdownFeatures, hastPlugins: mdxPlugins }),
  });
}

/** All but packages with native code is bundled: a few large modules load twice as fast. */
const whole = { noExternal: true as const, external: ['satteri'] };

/**
 * Style sheets and scripts find what they need beside themselves, wherever the site lies; what a page
 * names by address stands under the placeholder of the base. (Vite's own `{ relative: true }` is for
 * the browser's build only, and style sheets come out of the server's.)
 */
function renderBuiltUrl(filename: string, { hostType, ssr }: { hostType: string; ssr: boolean }) {
  if (hostType === 'css') return `./${filename.slice(assets.length + 1)}`;
  return ssr ? `${basePlaceholder}/${filename}` : { relative: true };
}

/** The folder of style sheets, fonts and scripts. No underscore: GitHub Pages would leave it out. */
const assets = 'assets';

export interface ThroughlineOptions {
  /** The content folder, an absolute path. */
  readonly content: string;
  /** Only compile, into this folder, an absolute path. */
  readonly compileTo?: string | undefined;
  /** The day the roadmap is told for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Writes a report of problems for people. */
  readonly report: Report;
}

export type Report = (diagnostics: readonly Diagnostic[], files: readonly ContentFile[]) => string;

/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The roadmap a page is a function of; its address is the other argument. */
    readonly roadmap: import('../core/roadmap/roadmap.ts').Roadmap;
  }
}

declare module 'virtual:throughline/handbook' {
  import type { RuleId } from '../core/diagnostics/rule-table.ts';
  import type { GuideId } from '../core/guide/guide-table.ts';
  import type { RenderedMarkdown } from '../markup/render-markdown.ts';

  export const rulePages: Readonly<Record<RuleId, RenderedMarkdown>>;
  export const guidePages: Readonly<Record<GuideId | 'index', RenderedMarkdown>>;
}

/** The part of Astro’s manifest of a compiled site that the renderer reads. */
declare module 'virtual:astro:manifest' {
  export const manifest: {
    readonly routes: readonly {
      readonly routeData: {
        readonly component: string;
        readonly origin: string;
        readonly params: readonly string[];
        readonly pattern: RegExp;
      };
      readonly styles: readonly { readonly type: string; readonly src?: string }[];
      readonly scripts: readonly unknown[];
      readonly links: readonly unknown[];
    }[];
    readonly pageMap: ReadonlyMap<string, () => Promise<PageModule>>;
    readonly entryModules: Readonly<Record<string, string>>;
    readonly inlinedScripts: ReadonlyMap<string, string>;
    readonly assetsPrefix: string;
  };

  interface PageModule {
    page(): { readonly default?: unknown; readonly GET?: unknown };
  }
}

/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The roadmap a page is a function of; its address is the other argument. */
    readonly roadmap: import('../core/roadmap/roadmap.ts').Roadmap;
  }
}

declare module 'virtual:throughline/mdx' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** The `.mdx` files of the content folder, content-relative, and how to import each. */
  export const mdx: Readonly<
    Record<string, () => Promise<{ readonly default: AstroComponentFactory }>>
  >;
}

declare module 'virtual:throughline/rule-pages' {
  export const rulePages: Readonly<
    Record<
      import('../core/diagnostics/rule-table.ts').RuleId,
      import('../markup/render-markdown.ts').RenderedMarkdown
    >
  >;
}

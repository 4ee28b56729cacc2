/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The roadmap a page is a function of; its address is the other argument. */
    readonly roadmap: import('../core/roadmap/roadmap.ts').Roadmap;
  }
}

declare module 'virtual:throughline/rule-pages' {
  export const rulePages: Readonly<
    Record<
      import('../core/diagnostics/rule-table.ts').RuleId,
      import('../markup/render-markdown.ts').RenderedMarkdown
    >
  >;
}

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

import { createHash } from 'node:crypto';

import type { Drawing } from '../drawing.ts';
import { explainError } from '../explain-error.ts';
import { familyOf } from '../diagram-family.ts';
import { publishDrawing } from '../finish/publish-drawing.ts';
import { prepareSource, type PreparedSource } from '../prepare-source.ts';
import { themeVariables } from '../theme-variables.ts';
import { installBrowserGlobals } from './browser-globals.ts';
import { diagramSettings } from './diagram-settings.ts';
import { isRecord } from '../is-record.ts';
import { palette, seriesRole } from '../palette.ts';
import { repairDrawing } from './repair-drawing.ts';

/**
 * Loads Mermaid into this process and gives what draws with it, one diagram after the other: it has
 * one state for all. For a process of its own: it takes over the globals of a browser.
 */
export async function createEngine(): Promise<Engine> {
  const document = installBrowserGlobals();
  const { default: mermaid } = await import('mermaid');
  const captured = captureDrawings(document);
  mermaid.initialize({ startOnLoad: false, theme: 'base', look: 'classic' });
  const theme: unknown = mermaid.mermaidAPI.getSiteConfig().themeVariables;
  const variables = themeVariables(isRecord(theme) ? theme : {});

  const settingsFor = ({ text, config }: PreparedSource): Record<string, unknown> => ({
    ...diagramSettings(text, config),
    themeVariables: { ...variables, ...(/^\s*radar/.test(text) ? strongScale : {}) },
  });

  const begin = (prepared: PreparedSource, seed: string): string => {
    seedChance(seed);
    document.body.innerHTML = '';
    mermaid.initialize(settingsFor(prepared));
    const { title, text } = prepared;
    return title === undefined ? text : `---\ntitle: ${JSON.stringify(title)}\n---\n${text}`;
  };

  return {
    draw: async (source) => {
      const prepared = prepareSource(source);
      if ('broken' in prepared) return { ok: false, ...prepared.broken };
      const prefix = `d${createHash('sha256').update(source).digest('hex').slice(0, 10)}`;
      try {
        const text = begin(prepared, prefix);
        const { diagramType: kind } = await mermaid.render(prefix, text);
        const svg = captured();
        if (svg === undefined) throw new Error('Mermaid has drawn nothing.');
        repairDrawing(svg, kind);
        const facts = { source, prefix, title: prepared.title, ...accessibleNames(svg) };
        return { ok: true, family: familyOf(kind), prefix, ...publishDrawing(svg, facts) };
      } catch (error) {
        return { ok: false, ...explainError(error, prepared) };
      }
    },
    raw: async (source) => {
      const prepared = prepareSource(source);
      if ('broken' in prepared) throw new Error(prepared.broken.message);
      await mermaid.render('raw', begin(prepared, ''));
      return {
        svg: captured()?.outerHTML ?? '',
        text: begin(prepared, ''),
        settings: settingsFor(prepared),
      };
    },
  };
}

/** Makes `Math.random` give the same numbers for the same seed (mulberry32). */
function seedChance(seed: string): void {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) | 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Where the scale colours outlines that overlap. */
const strongScale = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [`cScale${index}`, palette[seriesRole(index)]]),
);

/** Mermaid hands out a drawing as text, sanitised twice; the elements themselves are all we need. */
function captureDrawings(document: Document): () => Element | undefined {
  let latest: Element | undefined;
  const prototype = document.defaultView?.Element.prototype;
  const original =
    prototype === undefined ? undefined : Object.getOwnPropertyDescriptor(prototype, 'innerHTML');
  if (prototype === undefined || original === undefined) throw new Error('There is no document.');
  Object.defineProperty(prototype, 'innerHTML', {
    ...original,
    get(this: Element): unknown {
      const [child] = this.children;
      if (child === undefined || this.id !== `d${child.id}`) return original.get?.call(this);
      latest = child;
      return '';
    },
  });
  return () => {
    const svg = latest;
    latest = undefined;
    return svg;
  };
}

function accessibleNames(svg: Element): {
  accTitle: string | undefined;
  accDescription: string | undefined;
} {
  const textOf = (name: string): string | undefined =>
    [...svg.children].find((child) => child.localName === name)?.textContent.trim();
  return { accTitle: textOf('title'), accDescription: textOf('desc') };
}

export interface Engine {
  readonly draw: (source: string) => Promise<Drawing>;
  /** For tests: Mermaid's drawing and its input, before any change. */
  readonly raw: (source: string) => Promise<RawDrawing>;
}

export interface RawDrawing {
  readonly svg: string;
  readonly text: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

import type { Body } from '../core/body/parsed-body.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { renderSections, type RenderedBody } from './render-sections.ts';
import { safeTree } from './safe-tree.ts';
import { writeHtml } from './write-html.ts';

/**
 * Returns the safe HTML of an `.md` body, which is written in `file`. Its headings begin at level
 * 2, and the sections that are data come apart from the rest, without their headings, but with
 * their ids.
 */
export function renderBody(body: Body, file: string, roadmap: Roadmap): RenderedBody {
  if (body.text.trim() === '') return { html: '', headings: [] };
  return renderSections({ ...safeTree(body.text), authored: 'all' }, file, roadmap, writeHtml);
}

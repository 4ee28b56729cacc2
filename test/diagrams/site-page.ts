import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../support/project-root.ts';

/** A page with the site's font, its tokens and the styles of its diagrams, whole in one string. */
export function sitePage(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Diagrams</title><style>
${fontFace('latin', 'normal')}${fontFace('latin-italic', 'italic')}
${read('src/site/layout/styles/tokens.css')}
${read('src/diagrams/diagram.css')}
:root { --accent-light: #0b6e4f; --accent-dark: #5fc39d; }
body { margin: 0; background: var(--paper); color: var(--text); font-family: var(--serif); }
</style></head><body>${body}</body></html>`;
}

function fontFace(file: string, style: string): string {
  const path = join(projectRoot, `src/site/fonts/newsreader-${file}.woff2`);
  const data = readFileSync(path).toString('base64');
  return `@font-face { font-family: Newsreader; font-style: ${style}; font-weight: 400 600;
src: url(data:font/woff2;base64,${data}); }`;
}

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../../support/project-root.ts';

/** A page with the site's font, its tokens and the styles of its diagrams, whole in one string. */
export function sitePage(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Diagrams</title><style>
${fontFace('latin-wght-normal', 'normal')}${fontFace('latin-wght-italic', 'italic')}
${read('src/site/styles/tokens.css')}
${read('src/markup/diagrams/diagram.css')}
:root { --accent-light: #0b6e4f; --accent-dark: #5fc39d; }
body { margin: 0; background: var(--paper); color: var(--text); font-family: var(--serif); }
</style></head><body>${body}</body></html>`;
}

function fontFace(file: string, style: string): string {
  const path = `node_modules/@fontsource-variable/newsreader/files/newsreader-${file}.woff2`;
  const data = readFileSync(join(projectRoot, path)).toString('base64');
  return `@font-face { font-family: Newsreader; font-style: ${style}; font-weight: 200 800;
src: url(data:font/woff2;base64,${data}); unicode-range: U+0000-00FF, U+0131, U+0152-0153,
U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191,
U+2193, U+2212, U+2215, U+FEFF, U+FFFD; }`;
}

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

import { resolve } from 'node:path';

import { defineConfig } from 'astro/config';
import { createColors } from 'picocolors';

import { formatText } from './src/report/format-text.ts';
import { throughline } from './src/site/adapter/throughline.ts';

// Paths are relative to this project. The command line sets the second when it lets Astro compile:
//   THROUGHLINE_CONTENT      the content folder; `content` when absent
//   THROUGHLINE_COMPILE_TO   compile only, into this folder; when absent, what was compiled is
//                            rendered and published to `outDir` in the same go
const content = resolve(import.meta.dirname, process.env['THROUGHLINE_CONTENT'] ?? 'content');
const compileTo = process.env['THROUGHLINE_COMPILE_TO'];

export default defineConfig({
  srcDir: './src/site',
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  adapter: throughline({ content, compileTo, asOf: today(), report }),
});

function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function report(diagnostics, files) {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return formatText(diagnostics, {
    files: texts.size,
    pathOf: (file) => file,
    sourceOf: (file) => texts.get(file),
    colors: createColors(false),
    width: 100,
  });
}

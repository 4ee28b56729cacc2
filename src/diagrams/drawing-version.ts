import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Returns a text that changes whenever a diagram might be drawn differently: with a package, the font
 * or this code. In the published package it is a constant.
 */
export function drawingVersion(): string {
  const { resolve } = createRequire(import.meta.url);
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const packages = ['mermaid', 'jsdom'].map((name) => {
    const manifest = readFileSync(resolve(`${name}/package.json`), 'utf8');
    return /"version": "[^"]+"/.exec(manifest)?.[0];
  });
  const files = globSync('**/*.{ts,js,json}', { cwd: folder }).sort();
  const contents = files.map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`);
  const text = [...packages, ...contents].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

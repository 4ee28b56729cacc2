import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Changes whenever a diagram might be drawn differently: with Mermaid, the font or this code. */
export function drawingVersion(home: URL): string {
  const version = versions.get(home.href) ?? digest(home);
  versions.set(home.href, version);
  return version;
}

const versions = new Map<string, string>();

function digest(home: URL): string {
  const hash = createHash('sha256');
  const manifest = createRequire(home).resolve('mermaid/package.json');
  hash.update(/"version": "[^"]+"/.exec(readFileSync(manifest, 'utf8'))?.[0] ?? '');
  const folder = fileURLToPath(home);
  for (const file of globSync('**/*.{ts,js,json}', { cwd: folder }).sort()) {
    hash.update(`\n${file}\n`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

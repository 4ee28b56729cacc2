import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * What the first view of a page of a built site (published under `/`) makes a browser fetch: the page
 * and what its head names, in bytes as a host sends them. Fonts are compressed already.
 */
export async function weighPage(folder: string, page: string): Promise<Weight> {
  const html = await readFile(join(folder, page), 'utf8');
  const named = [...html.matchAll(/<(?:link|script)\b[^>]*>/g)].flatMap(([tag]) =>
    /rel="(?:stylesheet|preload)"|src="/.test(tag)
      ? (/(?:href|src)="(\/[^"]+)"/.exec(tag)?.slice(1) ?? [])
      : [],
  );
  const files = [page, ...new Set(named)];
  const parts = await Promise.all(
    files.map(async (file) => {
      const data = await readFile(join(folder, file));
      const isFont = file.endsWith('.woff2');
      return {
        file,
        brotli: isFont ? data.length : brotliCompressSync(data).length,
        gzip: isFont ? data.length : gzipSync(data, { level: 9 }).length,
      };
    }),
  );
  const sum = (key: 'brotli' | 'gzip'): number => parts.reduce((all, part) => all + part[key], 0);
  return { parts, brotli: sum('brotli'), gzip: sum('gzip') };
}

interface Weight {
  readonly parts: readonly {
    readonly file: string;
    readonly brotli: number;
    readonly gzip: number;
  }[];
  readonly brotli: number;
  readonly gzip: number;
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { runBrowser, type BrowserRun } from './run-browser.ts';
import { servePrint } from './serve-print.ts';

/**
 * Prints the vision page of a site in `folder` as a PDF with tags and a title, dated with the day
 * that counts as today. Returns the reason when the browser fails.
 */
export async function printVision(folder: string, options: PrintOptions): Promise<PrintResult> {
  const { base, language } = options.roadmap.settings;
  const own = mkdtempSync(join(tmpdir(), 'throughline-print-'));
  try {
    const server = await servePrint({ folder, base, paper: paperOf(language) });
    return await print(server.url, own, options).finally(() => server.close());
  } finally {
    rmSync(own, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Prints the page at `url` by a browser that keeps what it needs in the folder `own`. */
async function print(url: string, own: string, options: PrintOptions): Promise<PrintResult> {
  const { browser, roadmap, patience = 60_000, signal } = options;
  const pdf = join(own, 'vision.pdf');
  const args = [
    ...flags,
    `--proxy-bypass-list=<-loopback>;${new URL(url).host}`,
    `--user-data-dir=${join(own, 'profile')}`,
    `--print-to-pdf=${pdf}`,
  ];
  const run = (further: readonly string[]) =>
    runBrowser(browser, { args: [...args, ...further, url], patience, signal });
  const isRoot = process.getuid?.() === 0;
  let ran = await run(isRoot ? [noSandbox] : []);
  // Many containers do not allow a sandbox. The printed page is our own and consists of plain
  // files.
  const isRefused = !isRoot && /sandbox|namespace/i.test(ran.said);
  if (!existsSync(pdf) && isRefused && !ran.isLate) ran = await run([noSandbox]);
  signal?.throwIfAborted();
  const bytes = existsSync(pdf) ? readFileSync(pdf) : Buffer.alloc(0);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return failed(browser, ran, patience);
  return { ok: true, pdf: dated(bytes, roadmap.asOf) };
}

const noSandbox = '--no-sandbox';

/** It asks no host for anything, keeps nothing, and gives fonts a moment to come. */
const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pdf-header-footer',
  '--virtual-time-budget=10000',
  // Sends every request but those to our own server to a proxy that does not exist.
  '--proxy-server=http://127.0.0.1:9',
];

/** A4, but Letter where the language names a country that uses it, as `en-US` does. */
function paperOf(language: string): string {
  const { region = '' } = new Intl.Locale(language);
  return letterRegions.has(region) ? 'letter' : 'A4';
}

const letterRegions: ReadonlySet<string> = new Set([
  'US',
  'CA',
  'MX',
  'PR',
  'PH',
  'CL',
  'CO',
  'CR',
  'DO',
  'GT',
  'NI',
  'PA',
  'SV',
  'VE',
]);

/**
 * Makes the same file of the same page on the same day, so that an unchanged page is not published
 * anew.
 */
function dated(pdf: Buffer, asOf: string): Buffer {
  const day = `D:${asOf.replaceAll('-', '')}000000+00'00'`;
  const text = pdf.toString('latin1');
  const date = /(\/(?:Creation|Mod)Date \()D:\d{14}\+00'00'/g;
  return Buffer.from(
    text.replace(date, (_, key: string) => key + day),
    'latin1',
  );
}

function failed(browser: string, { isLate, said }: BrowserRun, patience: number): PrintResult {
  if (isLate) {
    return { ok: false, reason: `"${browser}" did not finish within ${patience / 1000} seconds` };
  }
  const last = said.trim().split('\n').at(-1);
  return { ok: false, reason: `"${browser}" failed${last ? `: ${last}` : ''}` };
}

interface PrintOptions {
  /** The path of the browser. */
  readonly browser: string;
  readonly roadmap: Pick<Roadmap, 'asOf' | 'settings'>;
  /** How long it may take, in milliseconds. */
  readonly patience?: number;
  readonly signal?: AbortSignal | undefined;
}

export type PrintResult =
  | { readonly ok: true; readonly pdf: Buffer }
  /** As the end of a sentence. */
  | { readonly ok: false; readonly reason: string };

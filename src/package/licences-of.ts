import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compare } from '../core/text/compare.ts';

/**
 * Returns the licences of all packages that these files are from, then further texts, each licence
 * text once below the packages it is for.
 */
export function licencesOf(files: readonly string[], further: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => packageOf(file) ?? []));
  const notices = [...folders].map(noticeOf).sort((a, b) => compare(a.name, b.name));
  const byText = Map.groupBy(notices, ({ text }) => text);
  const parts = [...byText].map(([text, packages]) => {
    const names = [...new Set(packages.map(({ name }) => name))];
    return `${names.join('\n')}\n\n${text}`;
  });
  return `Throughline contains code and fonts of others, under these licences.\n\n${[
    ...parts,
    ...further,
  ]
    .map((part) => `${'-'.repeat(80)}\n\n${part.trim()}\n`)
    .join('\n')}`;
}

/** Returns the folder of the package a file is from; `undefined` for one of our own. */
function packageOf(file: string): string | undefined {
  const path = file.replace(/^\0/, '').split('?', 1)[0]?.replaceAll('\\', '/') ?? '';
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function noticeOf(folder: string): Notice {
  const { name, version, license }: Manifest = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  const text =
    file === undefined
      ? `Licence: ${license}`
      : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name: `${name} ${version}`, text };
}

interface Notice {
  readonly name: string;
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

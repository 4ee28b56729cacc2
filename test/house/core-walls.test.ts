import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';
import { sourceFacts } from '../support/source-facts.ts';

/** The folders of core, and the files beside them: each imports only from what is listed before it. */
const core: readonly string[] = [
  'text',
  'tracking',
  'once-per.ts',
  'pick.ts',
  'git-host.ts',
  'content-file.ts',
  'diagnostics',
  'guide',
  'model',
  'addresses.ts',
  'body',
  'document',
  'rules',
  'promise',
  'roadmap',
  'coach',
  'named-places.ts',
  'diff',
  'history',
  'forecast',
  'place-of.ts',
  'site-addresses.ts',
  'cards',
  'search',
  'author',
  'import',
  'rename',
  'fix',
];

const files = globSync('src/**/*.{ts,astro}', { cwd: projectRoot })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'));

/** Every import of one file under src by another. */
const arrows = files.flatMap((file) =>
  sourceFacts(join(projectRoot, file))
    .imports.filter(({ from }) => from.startsWith('.'))
    .map(({ from, line }) => ({ file, line, target: targetOf(file, from) })),
);

test('everything in core has a place in its order', () => {
  const parts = files.filter((file) => file.startsWith('src/core/')).map(partOf);
  expect(parts.filter((part) => !core.includes(part))).toEqual([]);
});

test('imports in core run one way', () => {
  const upward = arrows
    .filter(({ file, target }) => [file, target].every((each) => each.startsWith('src/core/')))
    .filter(({ file, target }) => core.indexOf(partOf(target)) > core.indexOf(partOf(file)))
    .map(({ file, line, target }) => `${file}:${line} imports ${target}.`);
  expect(upward).toEqual([]);
});

test('no circle of imports has more than two files', () => {
  const targets = Map.groupBy(arrows, ({ file }) => file);
  const reachedFrom = (file: string, reached = new Set<string>()): ReadonlySet<string> => {
    for (const { target } of targets.get(file) ?? []) {
      if (!reached.has(target)) reachedFrom(target, reached.add(target));
    }
    return reached;
  };
  const reached = new Map(files.map((file) => [file, reachedFrom(file)]));
  const circles = [...reached].map(([file, others]) =>
    [...others].filter((other) => reached.get(other)?.has(file)).toSorted(),
  );
  expect(circles.filter((circle) => circle.length > 2)).toEqual([]);
});

/** The folder of core, or the file beside them, that a file lies in. */
function partOf(file: string): string {
  return file.split('/')[2] ?? '';
}

function targetOf(file: string, specifier: string): string {
  return relative(projectRoot, join(projectRoot, file, '..', specifier)).replaceAll('\\', '/');
}

import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';
import { sourceFacts } from '../support/source-facts.ts';

/** Which rooms a room may import from, and why no others. */
const rooms = {
  core: { from: [], because: 'core knows nothing of disk, screen or site' },
  report: { from: ['core'], because: 'a report is a pure function of what core found' },
  io: { from: ['core'], because: 'io brings the outside in and decides nothing' },
  diagrams: { from: [], because: 'diagrams turns text into drawings and knows no roadmap' },
  markup: {
    from: ['core', 'diagrams'],
    because: 'markup turns Markdown into HTML and knows no page',
  },
  cli: {
    from: ['core', 'report', 'io', 'markup', 'diagrams'],
    because: 'a shell loads the compiled site, never its source',
  },
  site: {
    from: ['core', 'io', 'markup', 'diagrams'],
    because: 'the site must be renderable without a shell',
  },
} as const satisfies Record<string, { from: readonly string[]; because: string }>;

/** The doors of a room: what others may import of it. */
const doors = {
  diagrams: [
    'src/diagrams/draw-diagrams.ts',
    'src/diagrams/show-drawing.ts',
    'src/diagrams/diagram.css',
  ],
} as const satisfies Partial<Record<keyof typeof rooms, readonly string[]>>;

const pure = [/^src\/core\//, /^src\/report\//];
/** All of the site but its client code, which lies in folders of that name, and its adapter. */
const pages = /^src\/site\/(?!adapter\/|[a-z]+\/client\/)/;

const fileSystemImport = /import \{([^}]*)\} from 'node:fs(?:\/promises)?'/g;
const reading =
  /^(?:type \w+|existsSync|globSync|readFileSync|readdirSync|realpathSync|l?stat(?:Sync)?)$/;

const files = globSync('src/**/*.{ts,astro}', { cwd: projectRoot })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'))
  .map((file) => ({
    file,
    room: file.split('/')[1] ?? '',
    ...sourceFacts(join(projectRoot, file)),
  }));

describe('the walls', () => {
  test('every file under src lies in a room', () => {
    expect(files.filter(({ room }) => !(room in rooms)).map(({ file }) => file)).toEqual([]);
  });

  test.each(Object.entries(rooms))('%s imports only from its own room and %o', (room, rule) => {
    const open: readonly string[] = [room, ...rule.from];
    const breaches = files
      .filter((source) => source.room === room)
      .flatMap(({ file, imports }) => imports.map((imported) => ({ file, ...imported })))
      .filter(({ from }) => from.startsWith('.'))
      .map((imported) => ({ ...imported, target: targetOf(imported.file, imported.from) }))
      .filter(
        ({ target }) => target.startsWith('src/') && !open.includes(target.split('/')[1] ?? ''),
      )
      .map(({ file, line, target }) => `${file}:${line} imports ${target}, but ${rule.because}.`);
    expect(breaches).toEqual([]);
  });

  test.each(Object.entries(doors))('%s is entered by its doors only', (room, open) => {
    const breaches = files
      .filter((source) => source.room !== room)
      .flatMap(({ file, imports }) => imports.map((imported) => ({ file, ...imported })))
      .map((imported) => ({ ...imported, target: targetOf(imported.file, imported.from) }))
      .filter(({ from, target }) => from.startsWith('.') && target.startsWith(`src/${room}/`))
      .filter(({ target }) => !open.some((door) => door === target))
      .map(({ file, line, target }) => `${file}:${line} imports ${target}.`);
    expect(breaches).toEqual([]);
  });

  test.each(pure)('%s imports nothing of Node or Astro', (folder) => {
    expect(importsIn(folder, /^(?:node:|astro(?:[:/]|$))/)).toEqual([]);
  });

  test.each([...pure, pages])('%s asks no clock, chance, process or network', (folder) => {
    const uses = files
      .filter(({ file }) => folder.test(file))
      .flatMap(({ file, world }) => world.map(({ name, line }) => `${file}:${line} uses ${name}.`));
    expect(uses).toEqual([]);
  });

  test('no room but io writes files', () => {
    const writing = files
      .filter(({ room }) => room !== 'io')
      .flatMap(({ file }) =>
        [...readFileSync(join(projectRoot, file), 'utf8').matchAll(fileSystemImport)]
          .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
          .filter((name) => name !== '' && !reading.test(name))
          .map((name) => `${file} uses ${name}.`),
      );
    expect(writing).toEqual([]);
  });

  test('the site reads no file: a page is a function of roadmap and address', () => {
    expect(importsIn(pages, /^node:(?!crypto$)|\/io\//)).toEqual([]);
  });
});

function importsIn(folder: RegExp, forbidden: RegExp): readonly string[] {
  return files
    .filter(({ file }) => folder.test(file))
    .flatMap(({ file, imports }) =>
      imports
        .filter(({ from }) => forbidden.test(from))
        .map(({ from, line }) => `${file}:${line} imports ${from}.`),
    );
}

function targetOf(file: string, specifier: string): string {
  return relative(projectRoot, join(projectRoot, file, '..', specifier)).replaceAll('\\', '/');
}

import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';
import { sourceFacts } from '../support/source-facts.ts';

/** Which rooms a room may import from, and why no others. */
const rooms = {
  messages: { from: [], because: 'messages are text, and know nothing of roadmaps' },
  core: { from: ['messages'], because: 'core knows nothing of disk, screen or site' },
  words: { from: ['core', 'messages'], because: 'words are a pure function of what core found' },
  report: {
    from: ['core', 'words', 'messages'],
    because: 'a report is a pure function of what core found',
  },
  io: {
    from: ['core', 'diagrams'],
    because: 'io brings the outside in and decides nothing',
  },
  diagrams: { from: [], because: 'diagrams turns text into drawings and knows no roadmap' },
  markup: {
    from: ['core', 'messages', 'diagrams'],
    because: 'markup turns Markdown into HTML and knows no page',
  },
  cli: {
    from: ['core', 'words', 'messages', 'report', 'io'],
    because: 'a shell loads the compiled site, never its source',
  },
  library: {
    from: ['core', 'io', 'cli'],
    because: 'a library reads and checks, and shows nothing',
  },
  package: {
    from: ['core', 'io', 'diagrams', 'cli', 'library'],
    because: 'the package is made of the rooms, and no room of the package',
  },
  site: {
    from: ['core', 'words', 'messages', 'io', 'markup', 'diagrams'],
    because: 'the site must be renderable without a shell',
  },
} as const satisfies Record<string, { from: readonly string[]; because: string }>;

/** The doors of a room: what others may import of it. */
const doors = {
  diagrams: [
    'src/diagrams/draw-diagrams.ts',
    'src/diagrams/drawing-version.ts',
    'src/diagrams/show-drawing.ts',
    'src/diagrams/diagram.css',
  ],
} as const satisfies Partial<Record<keyof typeof rooms, readonly string[]>>;

/** The features of the site: what each shows, and which others it may import from. */
const features = {
  base: { from: [], shows: 'what all pages are set with: sections, marks, dates, numbers' },
  items: { from: ['base'], shows: 'an item in a word, a row or a list of facts' },
  body: { from: ['base', 'items'], shows: 'Markdown and MDX' },
  changes: { from: ['base', 'items', 'body'], shows: 'what moved, by week, promise and month' },
  done: { from: ['base', 'items'], shows: 'the intents that are done, and whether they mattered' },
  assumptions: { from: ['base', 'items'], shows: 'what work depends on, as an immunity map' },
  thread: { from: ['base', 'items', 'body', 'changes', 'done'], shows: 'an intent and its slices' },
  vision: { from: ['base', 'items', 'body', 'changes'], shows: 'the vision and its goals' },
  board: { from: ['base', 'items', 'changes'], shows: 'intents by horizon' },
  map: { from: ['base', 'items', 'changes'], shows: 'everything at once, on a canvas' },
  timeline: { from: ['base', 'items'], shows: 'what has a date' },
  meetings: { from: ['base', 'items', 'vision'], shows: 'the agendas of now and later' },
  teams: { from: ['base', 'items', 'changes'], shows: 'the roadmap as one team sees it' },
  people: { from: ['base', 'items'], shows: 'what one person has to do' },
  health: { from: ['base', 'items'], shows: 'what check and the coach report' },
  search: { from: ['base', 'items'], shows: 'where a word is found' },
  layout: { from: ['base', 'items', 'search'], shows: 'the frame of every page' },
} as const satisfies Record<string, { from: readonly string[]; shows: string }>;

/** What is no feature: pages and the adapter import from all of them, and no feature from these. */
const noFeatures = ['pages', 'adapter', 'fonts', 'env.d.ts'];

const pure = [/^src\/messages\//, /^src\/core\//, /^src\/words\//, /^src\/report\//];
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
    const isClosed = (target: string) =>
      target.startsWith('src/') && !open.includes(target.split('/')[1] ?? '');
    const breaches = importsIn(new RegExp(`^src/${room}/`), isClosed);
    expect(breaches, `${rule.because}.`).toEqual([]);
  });

  test('every folder of the site is a feature, declared after those it imports from', () => {
    const declared = Object.entries(features);
    const early = declared.flatMap(([, { from }], at) =>
      from.filter((other) => declared.findIndex(([name]) => name === other) >= at),
    );
    expect(early).toEqual([]);
    expect(readdirSync(join(projectRoot, 'src/site')).sort()).toEqual(
      [...Object.keys(features), ...noFeatures].sort(),
    );
  });

  test.each(Object.entries(features))('the feature %s imports only from %o', (feature, rule) => {
    const open: readonly string[] = [feature, 'fonts', ...rule.from];
    const isClosed = (target: string) =>
      target.startsWith('src/site/') && !open.includes(target.split('/')[2] ?? '');
    expect(importsIn(new RegExp(`^src/site/${feature}/`), isClosed)).toEqual([]);
  });

  test('only client code imports client code, and it imports no component', () => {
    const client = /^src\/site\/[a-z]+\/client\//;
    expect(importsIn(/^src\/site\/(?![a-z]+\/client\/)/, (target) => client.test(target))).toEqual(
      [],
    );
    expect(importsIn(client, (target) => target.endsWith('.astro'))).toEqual([]);
  });

  test('no script brings the schemas of front matter to the reader', () => {
    const brought = new Set(
      files.map(({ file }) => file).filter((file) => /^src\/site\/\w+\/client\//.test(file)),
    );
    for (const file of brought) {
      const { imports = [] } = files.find((each) => each.file === file) ?? {};
      for (const { from, typeOnly } of imports) if (!typeOnly) brought.add(targetOf(file, from));
    }
    expect([...brought].filter((file) => file === 'zod' || file.endsWith('/key.ts'))).toEqual([]);
  });

  test.each(Object.entries(doors))('%s is entered by its doors only', (room, open) => {
    const isClosed = (target: string) =>
      target.startsWith(`src/${room}/`) && !open.some((door) => door === target);
    expect(importsIn(new RegExp(`^src/(?!${room}/)`), isClosed)).toEqual([]);
  });

  test.each(pure)('%s imports nothing of Node or Astro', (folder) => {
    expect(importsIn(folder, (target) => /^(?:node:|astro(?:[:/]|$))/.test(target))).toEqual([]);
  });

  test.each([...pure, pages])('%s asks no clock, chance, process or network', (folder) => {
    const uses = files
      .filter(({ file }) => folder.test(file))
      .flatMap(({ file, world }) => world.map(({ name, line }) => `${file}:${line} uses ${name}.`));
    expect(uses).toEqual([]);
  });

  test('no room writes files but io, and package when it is made', () => {
    const writing = files
      .filter(({ room }) => room !== 'io' && room !== 'package')
      .flatMap(({ file }) =>
        [...readFileSync(join(projectRoot, file), 'utf8').matchAll(fileSystemImport)]
          .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
          .filter((name) => name !== '' && !reading.test(name))
          .map((name) => `${file} uses ${name}.`),
      );
    expect(writing).toEqual([]);
  });

  test('the site reads no file: a page is a function of roadmap and address', () => {
    expect(importsIn(pages, (target) => /^node:(?!crypto$)|^src\/io\//.test(target))).toEqual([]);
  });
});

/** The imports of a folder whose target, a path below the project or a package, is forbidden. */
function importsIn(folder: RegExp, isForbidden: (target: string) => boolean): readonly string[] {
  return files
    .filter(({ file }) => folder.test(file))
    .flatMap(({ file, imports }) =>
      imports
        .map(({ from, line }) => ({ line, target: targetOf(file, from) }))
        .filter(({ target }) => isForbidden(target))
        .map(({ line, target }) => `${file}:${line} imports ${target}.`),
    );
}

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(projectRoot, join(projectRoot, file, '..', specifier)).replaceAll('\\', '/');
}

import { readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

import { build, type BuildOptions, type OutputOptions, type Plugin } from 'rolldown';

import { drawingVersion } from '../diagrams/drawing-version.ts';

/**
 * Bundles the command line, the library and the program that draws diagrams into a folder, each with
 * the packages it needs. All modules are beside one another, as deep in the package as in `src`, so
 * that they find what they read and start. Returns the files that went into it.
 */
export async function bundle(project: string, out: string): Promise<readonly string[]> {
  const source = (path: string) => join(project, 'src', path);
  const output: OutputOptions = {
    dir: out,
    chunkFileNames: '[name]-[hash].js',
    hashCharacters: 'hex',
    comments: { legal: false, annotation: false, jsdoc: false },
  };
  const shared = {
    platform: 'node',
    cwd: project,
    external: ['satteri', 'sharp'],
    transform: { target: 'node22' },
    logLevel: 'warn',
  } satisfies BuildOptions;
  const commands = await build({
    ...shared,
    input: {
      throughline: source('package/throughline.js'),
      index: source('library/index.ts'),
      'render-worker': source('io/render-worker.ts'),
    },
    plugins: [readyMade(source)],
    output,
  });
  const drawing = await build({
    ...shared,
    input: { 'drawing-process': source('diagrams/drawing-process.ts') },
    plugins: [leanDom()],
    output: { ...output, minify: true },
  });
  return [...commands.output, ...drawing.output].flatMap((file) =>
    file.type === 'chunk' ? Object.keys(file.modules) : [],
  );
}

/** Puts in what is found out once: the renderer, and the version of drawings. */
function readyMade(source: (path: string) => string): Plugin {
  const compiling = source('cli/ensure-renderer.ts');
  const version = source('diagrams/drawing-version.ts');
  return {
    name: 'throughline:ready-made',
    async resolveId(id, importer, options) {
      const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
      return resolved?.id === compiling ? source('package/ensure-renderer.ts') : resolved;
    },
    load(id) {
      if (id !== version) return undefined;
      return `export const drawingVersion = () => '${drawingVersion()}';`;
    },
  };
}

/**
 * Names the modules that jsdom finds while it runs, and leaves out what makes requests: the document of
 * a drawing has nothing to load.
 */
function leanDom(): Plugin {
  return {
    name: 'throughline:lean-dom',
    resolveId: (id) => (id === undici ? `\0${undici}` : undefined),
    load: (id) => (id === `\0${undici}` ? noRequests : undefined),
    transform: {
      filter: { id: /\/jsdom\/lib\// },
      handler: (code, id) =>
        code
          .replace('require.resolve("./xhr-sync-worker.js")', 'undefined')
          .replace(/require\(`([^`]+)\$\{([^`}]+)\}\.js`\)/g, (_, folder: string, name: string) => {
            const files = readdirSync(join(dirname(id), folder)).filter((file) => idl.test(file));
            const cases = files.map(
              (file) => `${parse(file).name}: () => require('${folder}${file}')`,
            );
            return `({ ${cases.join(', ')} })[${name}]()`;
          }),
    },
  };
}

const idl = /^CSS\w+\.js$/;
const undici = 'undici';
/** Whatever jsdom takes from the package can be extended, called and made, and does nothing. */
const noRequests = `
  function None() {}
  None.prototype.compose = function () { return this; };
  module.exports = new Proxy({}, { get: () => None });
`;

import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import { mdxFiles, mdxSource } from '../../io/mdx-files.ts';
import { readContent } from '../../io/read-content.ts';

/**
 * Offers the `.mdx` files of the content folder to the pages, as the module
 * `virtual:throughline/mdx`: content-relative file → a function that imports its component. Removes
 * their front matter before @astrojs/mdx reads it, so that no other parser runs on it. Resolves the
 * imports of their compiled form in this project, independent of the place of the content.
 */
export function mdxContent(content: string): Plugin {
  return {
    name: 'throughline:mdx-content',
    enforce: 'pre',

    resolveId(id, importer) {
      if (id === virtualId) return resolvedId;
      const isBare = !/^[./\0]|^[a-z]+:/i.test(id) && !id.startsWith(sep);
      if (isBare && importer !== undefined && isContent(importer)) {
        return this.resolve(id, projectFile, { skipSelf: true });
      }
      return undefined;
    },

    load(id) {
      if (id !== resolvedId) return undefined;
      const entries = mdxFilesOf(content).map((file) => {
        const location = JSON.stringify(join(content, file).split(sep).join('/'));
        return `  ${JSON.stringify(file)}: () => import(${location}),`;
      });
      return `export const mdx = {\n${entries.join('\n')}\n};\n`;
    },

    transform: {
      order: 'pre',
      filter: { id: /\.mdx$/ },
      handler(code, id) {
        if (!isContent(id)) return undefined;
        // Only the site imports content. Where MDX is off, no content may become code.
        const path = relative(content, id.split('?', 1)[0] ?? '')
          .split(sep)
          .join('/');
        const isAllowed = mdxFilesOf(content).includes(path);
        return { code: isAllowed ? mdxSource(code) : '', map: null };
      },
    },

    configureServer(server) {
      const refresh = (path: string) => {
        if (!path.endsWith('.mdx') || !isContent(path)) return;
        for (const environment of Object.values(server.environments)) {
          const module = environment.moduleGraph.getModuleById(resolvedId);
          if (module) environment.moduleGraph.invalidateModule(module);
        }
      };
      server.watcher.on('add', refresh).on('unlink', refresh);
    },
  };

  function isContent(id: string): boolean {
    const path = relative(content, id.split('?', 1)[0] ?? '');
    return id.endsWith('.mdx') && !path.startsWith('..');
  }
}

function mdxFilesOf(content: string): readonly string[] {
  const result = readContent(content);
  return result.ok ? mdxFiles(result.files).map(({ path }) => path) : [];
}

const virtualId = 'virtual:throughline/mdx';
const resolvedId = `\0${virtualId}`;
const projectFile = fileURLToPath(import.meta.url);

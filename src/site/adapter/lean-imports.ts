import type { Plugin } from 'vite';

/**
 * Leaves out what Vite puts around every `import()`, a kilobyte that preloads what a lazy script
 * needs besides itself: here that is never more than a file or two, and every page would carry it.
 */
export function leanImports(): Plugin {
  return {
    name: 'throughline:lean-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

const helper = '\0vite/preload-helper.js';

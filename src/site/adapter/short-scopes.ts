import type { Plugin } from 'vite';

/**
 * Astro marks the elements of each component with an attribute of 23 characters, for its styles to
 * find. In what is compiled they get short ones: a quarter of the style sheet was nothing else. The
 * short name depends on the long one alone, because style sheets are named by what they were before.
 */
export function shortScopes(): Plugin {
  const known = new Map<string, string>();
  const shorten = (text: string): string =>
    text.replaceAll(/\bdata-astro-cid-([a-z0-9]{8})\b/g, (_, long: string) => {
      const short = long.slice(0, 4);
      const other = known.get(short) ?? long;
      if (other !== long) throw new Error(`"${short}" is short for ${other} and ${long}`);
      known.set(short, long);
      return `data-c-${short}`;
    });
  return {
    name: 'throughline:short-scopes',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = shorten(output.code);
        else if (output.fileName.endsWith('.css')) output.source = shorten(String(output.source));
      }
    },
  };
}

import type { Plugin } from 'vite';

/**
 * How styles are shared out: the vision and everything on its thread take one style sheet, with the
 * little that other pages need besides, the meetings and teams a second one for what only they show,
 * and a page that draws in a way of its own (the map, the timeline …) one for itself. So the first
 * page of a visit carries little that it does not need, and no page asks for more than two. A group
 * takes with it what its modules import, so what all pages share belongs to the first.
 */
export const styleSheets = [
  { name: 'style', test: (id: string) => hasStyles(id) && !meeting.test(id) && !ownWay.test(id) },
  { name: 'meetings', test: (id: string) => hasStyles(id) && meeting.test(id) },
];

/** Scripts of the browser, and styles that come later by their address, are no part of this. */
function hasStyles(id: string): boolean {
  return styled.test(id) && !/[?&](?:url|type=script)\b/.test(id);
}

const styled = /\/src\/(?:site|diagrams)\/.*\.(?:astro|css)(?:\?|$)/;
const meeting = /\/site\/(?:meetings|teams|pages\/(?:now\.|later\.|teams\/))/;
const ownWay =
  /\/site\/(?:map|timeline|pages\/(?:404|search|map|timeline|changes))\b|\/Embed\.astro/;

/** Puts the styles of every component into the layer `components`. */
export function styleLayer(): Plugin {
  return {
    name: 'throughline:style-layer',
    enforce: 'pre',
    transform: {
      filter: { id: /\.astro\?.*\btype=style\b/ },
      handler: (code) => ({ code: `@layer components{${code}}`, map: null }),
    },
  };
}

/** Leaves out Vite's preload helper, a kilobyte on every page: our lazy scripts need no preload. */
export function leanImports(): Plugin {
  return {
    name: 'throughline:lean-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

const helper = '\0vite/preload-helper.js';

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

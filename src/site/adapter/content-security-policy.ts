import { placeAddresses } from '../../core/addresses.ts';

/**
 * What a page may do: show what lies beside it, and nothing else. Style sheets and scripts are
 * files of the site; the one style sheet that stands in a page is allowed by its hash. The map alone
 * may also ask the site for what it draws.
 *
 * Searching takes no more. It runs in a worker, which is a script of the site, and so is a file under
 * no policy but the one it is served with: it may compile its WebAssembly and fetch the index, while
 * the page may do neither.
 */
export function contentSecurityPolicy(styleHash: string, address = '/'): string {
  return [
    "default-src 'none'",
    `style-src 'self' '${styleHash}'`,
    "script-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    ...(address === placeAddresses.map ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

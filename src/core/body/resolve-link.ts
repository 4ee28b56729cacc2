/**
 * Returns the target of an address in a content file, by its form alone: other code checks whether
 * it exists. `url` comes from Markdown (entities decoded, percent-encoding kept), and relative
 * addresses are resolved against `fromFile`. Any result except `forbidden` is safe to publish.
 */
export function resolveLink(url: string, fromFile: string): ResolvedLink {
  if (url === '') return forbidden('empty');
  if (controlCharacter.test(url)) return forbidden('control-character');
  if (url.trim() !== url) return forbidden('whitespace');
  if (url.includes('\\')) return forbidden('backslash');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) return resolveAbsolute(url, scheme);
  if (url.startsWith('//')) return forbidden('protocol-relative');
  return resolveLocal(url, fromFile);
}

const controlCharacter = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

function resolveAbsolute(url: string, scheme: string): ResolvedLink {
  if (scheme === 'http' || scheme === 'https') {
    return /^https?:\/\/[^/?#\s]+/i.test(url) && URL.canParse(url)
      ? { kind: 'external', scheme }
      : forbidden('malformed');
  }
  if (scheme !== 'mailto' && scheme !== 'tel') return forbidden('scheme');
  return /:[^\s]+/.test(url) ? { kind: 'external', scheme } : forbidden('malformed');
}

function resolveLocal(url: string, fromFile: string): ResolvedLink {
  const hash = url.indexOf('#');
  const rawPath = hash < 0 ? url : url.slice(0, hash);
  if (rawPath.includes('?')) return forbidden('query');
  const path = decode(rawPath);
  const anchor = hash < 0 ? '' : decode(url.slice(hash + 1));
  if (path === undefined || anchor === undefined) return forbidden('encoding');
  if (controlCharacter.test(path + anchor)) return forbidden('control-character');
  if (path.includes('\\')) return forbidden('backslash');
  if (path.startsWith('//')) return forbidden('protocol-relative');
  if (path === '') return { kind: 'anchor', anchor };
  const anchored = anchor === '' ? {} : { anchor };
  if (path.startsWith('/')) return { kind: 'site', address: path, ...anchored };
  const target = joinPath(fromFile, path);
  return target === undefined ? forbidden('outside') : { kind: 'file', path: target, ...anchored };
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/**
 * Returns the path that `relative` leads to from a file, without a trailing slash; `undefined` if it
 * leaves the folder.
 */
export function joinPath(fromFile: string, relative: string): string | undefined {
  const segments = fromFile.split('/').slice(0, -1);
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

function forbidden(reason: ForbiddenReason): ResolvedLink {
  return { kind: 'forbidden', reason };
}

export type ResolvedLink =
  /** `path` is relative to the content folder; of a folder it has no trailing slash. */
  | { readonly kind: 'file'; readonly path: string; readonly anchor?: string }
  /** A place in the file itself; an empty anchor is its top. */
  | { readonly kind: 'anchor'; readonly anchor: string }
  /** A root-relative address of the site, below `base`. */
  | { readonly kind: 'site'; readonly address: string; readonly anchor?: string }
  | { readonly kind: 'external'; readonly scheme: 'http' | 'https' | 'mailto' | 'tel' }
  | { readonly kind: 'forbidden'; readonly reason: ForbiddenReason };

export type ForbiddenReason =
  | 'backslash'
  | 'control-character'
  | 'empty'
  | 'encoding'
  | 'malformed'
  | 'outside'
  | 'protocol-relative'
  | 'query'
  | 'scheme'
  | 'whitespace';

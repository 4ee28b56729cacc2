import { resolveLink } from '../body/resolve-link.ts';

/**
 * The address a link has once what it leads to is renamed, with its anchor and the way it was
 * written; `undefined` for a link that leads elsewhere.
 */
export function renameLink(url: string, fromFile: string, renamed: Renamed): string | undefined {
  const target = resolveLink(url, fromFile);
  const hash = url.indexOf('#');
  const anchor = hash < 0 ? '' : url.slice(hash);
  if (target.kind === 'site') {
    const { address } = renamed;
    return address && target.address === address.from ? address.to + anchor : undefined;
  }
  if (target.kind !== 'file' || target.path !== renamed.file?.from) return undefined;
  const path = hash < 0 ? url : url.slice(0, hash);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder + nameOf(renamed.file.to) + anchor;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** What has another name: a file of the content folder, a page of the site, or both. */
export interface Renamed {
  readonly file?: { readonly from: string; readonly to: string };
  readonly address?: { readonly from: string; readonly to: string };
}

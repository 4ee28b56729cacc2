import type { ContentFile } from '../../core/content-file.ts';
import { oncePer } from '../../core/once-per.ts';
import { compare } from '../../core/text/compare.ts';
import { isPassedOver, isRead } from '../read-content.ts';
import { decodeText } from '../read-text.ts';
import { parseSiteMarker, siteMarker } from '../site-marker.ts';
import type { Repository } from './find-repository.ts';
import { followLinks } from './follow-links.ts';
import { listTree, type TreeEntry } from './list-tree.ts';
import { type Blob, readObjects } from './read-objects.ts';

/**
 * Returns the files of the content folder as they were in a commit, the same as `readContent` would
 * give them if it were checked out; `undefined` where the commit has no such folder. Nothing is
 * checked out, and nothing written. Of `known` objects, which another call gives, none is read
 * again.
 */
export async function readRevision(
  commit: string,
  repository: Repository,
  known: KnownObjects = new Map(),
): Promise<ReadRevisionResult> {
  const tree = await listTree(commit, repository);
  if (tree === undefined) return incomplete;
  if (tree.size === 0) return { ok: true };
  const links = [...tree.values()].filter(({ isLink }) => isLink);
  const targets = await readObjects(
    links.map(({ id }) => id),
    repository,
  );
  const found = [...followLinks(tree, (id) => targets.get(id)?.bytes.toString('utf8') ?? '')];
  const sites = await sitesIn(tree, repository);
  const kept = found.filter(({ path }) => !isHidden(path, sites));
  const wanted = kept.flatMap(({ path, entry }) => (entry && isRead(path) ? entry.id : []));
  const held = await known;
  const read = await readObjects(
    wanted.filter((id) => !held.has(id)),
    repository,
  );
  const objects = new Map([...held, ...read]);
  if (wanted.some((id) => !objects.has(id))) return incomplete;
  const files = kept.map(({ path, entry, problem }) =>
    problem ? { path, problem } : toFile(path, entry, objects),
  );
  const blobs = new Map(kept.flatMap(({ path, entry }) => (entry ? [[path, entry.id]] : [])));
  return { ok: true, files: files.sort((a, b) => compare(a.path, b.path)), blobs, objects };
}

const incomplete = {
  ok: false,
  reason: 'part of it is missing from this clone; fetch it first',
} as const;

function toFile(path: string, entry: TreeEntry, objects: ReadonlyMap<string, Blob>): ContentFile {
  const blob = isRead(path) ? objects.get(entry.id) : undefined;
  return blob ? { path, ...decoded(blob) } : { path };
}

/** Two commits have most objects in common. */
const decoded = oncePer(({ bytes, size }: Blob) => decodeText(bytes, size));

/** Folders below the content folder that are published sites. */
async function sitesIn(
  tree: ReadonlyMap<string, TreeEntry>,
  repository: Repository,
): Promise<readonly string[]> {
  const marker = `/${siteMarker}`;
  const markers = [...tree].filter(([path]) => path.endsWith(marker));
  const objects = await readObjects(
    markers.map(([, { id }]) => id),
    repository,
  );
  return markers
    .filter(([, { id }]) => parseSiteMarker(objects.get(id)?.bytes.toString() ?? '') !== undefined)
    .map(([path]) => path.slice(0, -marker.length + 1));
}

function isHidden(path: string, sites: readonly string[]): boolean {
  return path.split('/').some(isPassedOver) || sites.some((site) => path.startsWith(site));
}

/** Objects that were read, or that will have been, by their ids. */
export type KnownObjects = ReadonlyMap<string, Blob> | Promise<ReadonlyMap<string, Blob>>;

export type ReadRevisionResult =
  | {
      readonly ok: true;
      readonly files: readonly ContentFile[];
      /** The object ids of the files, by their path. */
      readonly blobs: ReadonlyMap<string, string>;
      /** The objects that were read, by id. */
      readonly objects: ReadonlyMap<string, Blob>;
    }
  | { readonly ok: true; readonly files?: undefined }
  | { readonly ok: false; readonly reason: string };

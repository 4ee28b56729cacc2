import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';

import type { ContentFile } from '../core/content-file.ts';
import { folders } from '../core/model/nouns.ts';
import { compare } from '../core/text/compare.ts';
import { readText } from './read-text.ts';
import { codeOf, reasonOf } from './reason-of.ts';
import { readSiteMarker, siteMarker } from './site-marker.ts';

/**
 * Returns every file of a content folder, sorted by path. Throughline's own files (`.md`, `.mdx`
 * and `roadmap.yml`) have their text, or the reason why it is missing. Skips names that begin with
 * a dot, `node_modules` and published sites. With a memory, a file that was not written since it was
 * read is the same object again.
 */
export function readContent(folder: string, memory?: FileMemory): ReadContentResult {
  let root: string;
  try {
    root = realpathSync(folder);
    if (!statSync(root).isDirectory())
      return { ok: false, reason: 'it is not a folder', isMissing: false };
    readdirSync(root);
  } catch (error) {
    return { ok: false, reason: reasonOf(error), isMissing: codeOf(error) === 'ENOENT' };
  }
  const walk: Walk = { root, files: [], folders: [], links: new Map(), memory };
  readFolder(walk, root, '', [root]);
  walk.files.sort((a, b) => compare(a.path, b.path));
  return { ok: true, files: walk.files, folders: walk.folders, links: walk.links };
}

/** `trail` holds the real paths of the folders above, so that a link into one of them is seen. */
function readFolder(walk: Walk, folder: string, prefix: string, trail: readonly string[]): void {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const problem = { kind: 'unreadable', reason: reasonOf(error) } as const;
    walk.files.push({ path: prefix.slice(0, -1), problem });
    return;
  }
  if (prefix !== '' && isSite(folder, entries)) return;
  walk.folders.push(folder);

  for (const entry of entries) {
    const { name } = entry;
    if (isPassedOver(name)) continue;
    const path = prefix + name;
    const location = join(folder, name);
    if (entry.isDirectory()) enterFolder(walk, location, path, trail);
    else if (entry.isSymbolicLink()) followLink(walk, location, path, trail);
    else if (entry.isFile()) addFile(walk, location, path);
    else if (isRead(path)) addNoFile(walk, path);
  }
}

function isSite(folder: string, entries: readonly Dirent[]): boolean {
  return entries.some(({ name }) => name === siteMarker) && readSiteMarker(folder) !== undefined;
}

function enterFolder(walk: Walk, location: string, path: string, trail: readonly string[]): void {
  if (isRead(path)) addNoFile(walk, path);
  else readFolder(walk, location, `${path}/`, [...trail, location]);
}

function followLink(walk: Walk, location: string, path: string, trail: readonly string[]): void {
  let target: string;
  let stats: Stats;
  try {
    target = realpathSync(location);
    stats = statSync(target);
  } catch (error) {
    walk.files.push({ path, problem: brokenLink(error) });
    return;
  }
  if (target !== walk.root && !target.startsWith(rootPrefix(walk.root))) {
    walk.files.push({ path, problem: { kind: 'symlink-outside', target } });
  } else if (stats.isFile()) {
    addFile(walk, target, path);
  } else if (!stats.isDirectory()) {
    if (isRead(path)) addNoFile(walk, path);
  } else if (trail.includes(target)) {
    walk.files.push({ path, problem: { kind: 'symlink-loop' } });
  } else {
    enterFolder(walk, target, path, trail);
  }
}

function rootPrefix(root: string): string {
  return root.endsWith(sep) ? root : root + sep;
}

function brokenLink(error: unknown) {
  if (codeOf(error) === 'ELOOP') return { kind: 'symlink-loop' } as const;
  const reason = codeOf(error) === 'ENOENT' ? 'it is a broken symbolic link' : reasonOf(error);
  return { kind: 'unreadable', reason } as const;
}

function addFile(walk: Walk, location: string, path: string): void {
  const real = location.slice(rootPrefix(walk.root).length).split(sep).join('/');
  if (real !== path) walk.links.set(path, real);
  if (isRead(path)) walk.files.push(remembered(walk, location, path));
  else
    walk.files.push(isNearlyContent.test(path) ? { path, ...frontMatterIn(location) } : { path });
}

/** The file as it was read before, if nothing was written since. */
function remembered({ memory }: Walk, location: string, path: string): ContentFile {
  const read = () => ({ path, ...readText(location) });
  if (memory === undefined) return read();
  const stats = statSync(location, { throwIfNoEntry: false });
  if (stats === undefined) return read();
  const { ino, size, mtimeMs, ctimeMs } = stats;
  const stamp = [location, ino, size, mtimeMs, ctimeMs].join(' ');
  const known = memory.get(path);
  if (known?.stamp === stamp) return known.file;
  const file = read();
  // A file written a moment ago may be written again within one tick of the disk's clock.
  if (Date.now() - Math.max(mtimeMs, ctimeMs) > longestTick) memory.set(path, { stamp, file });
  else memory.delete(path);
  return file;
}

/** In milliseconds: the clock of some disks counts in steps of two seconds. */
const longestTick = 2500;

/**
 * Without an ending or as plain text, a file in the folder of a noun may be an item all the same; with
 * another ending of Markdown, a file in any.
 */
const isNearlyContent = new RegExp(
  `^(?:${Object.values(folders).join('|')})/(?:.*/)?[^./]+(?:\\.(?:md\\.)?te?xt)?$|\\.(?:markdown|mdown|mkdn?|mdx?)$`,
  'i',
);

/** The text of a file that begins as content does; nothing of any other. */
function frontMatterIn(location: string): { readonly text?: string } {
  const read = readText(location);
  return 'text' in read && read.text.startsWith('---') ? read : {};
}

/** A folder, pipe, socket or device with the name of a content file. */
function addNoFile(walk: Walk, path: string): void {
  walk.files.push({ path, problem: { kind: 'no-file' } });
}

interface Walk {
  readonly root: string;
  readonly files: ContentFile[];
  readonly folders: string[];
  readonly links: Map<string, string>;
  readonly memory: FileMemory | undefined;
}

/** The files that were read before, by path, for `readContent` alone. */
export type FileMemory = Map<string, { readonly stamp: string; readonly file: ContentFile }>;

export type ReadContentResult =
  | ContentFolder
  | {
      readonly ok: false;
      /** As the end of a sentence. */
      readonly reason: string;
      /** Whether nothing has its name. */
      readonly isMissing: boolean;
    };

export interface ContentFolder {
  readonly ok: true;
  readonly files: readonly ContentFile[];
  /** The real paths of all folders that were looked into, the content folder first. */
  readonly folders: readonly string[];
  /**
   * The files that are reached through symbolic links, and the files they lead to, both relative to
   * the folder.
   */
  readonly links: ReadonlyMap<string, string>;
}

/** Returns whether the text of a file with this name is read. */
export function isRead(path: string): boolean {
  return path === 'roadmap.yml' || path.endsWith('.md') || path.endsWith('.mdx');
}

/** Returns whether files and folders with this name are skipped everywhere. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

import { accessSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A folder for what can be made again: beside the packages of the project, or, where those are
 * read-only, in the user's cache folder, or, where that is too, among temporary files.
 */
export function cacheFolder(project: string, name: string): string {
  const writable = places(project, name).find((place) => makeWritable(place));
  if (writable !== undefined) return writable;
  const temporary = join(privateFolder(), name);
  mkdirSync(temporary, { recursive: true });
  return temporary;
}

/** Those of these folders that are there: looking makes none. */
export function cacheFolders(project: string, name: string): readonly string[] {
  const shared = sharedFolder();
  const temporary = existsSync(shared) && isPrivate(shared) ? [join(shared, name)] : [];
  return [...places(project, name), ...temporary].filter((place) => existsSync(place));
}

function places(project: string, name: string): readonly string[] {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return [
    join(packagesOf(project), '.cache', 'throughline', name),
    join(cache, 'throughline', name),
  ];
}

/** The `node_modules` the project's own imports are found in; as a package, the one it lies in. */
export function packagesOf(project: string): string {
  for (let folder = project; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (existsSync(join(packages, 'astro'))) return packages;
    if (dirname(folder) === folder) return join(project, 'node_modules');
  }
}

/**
 * The same at each start. What lies in it is executed, and others may write where it lies: where
 * somebody else made it, or may write into it, there is a new one for this process.
 */
function privateFolder(): string {
  const folder = sharedFolder();
  if (!makeWritable(folder, 0o700) || !isPrivate(folder)) {
    ownFolder ??= mkdtempSync(`${folder}-`);
    return ownFolder;
  }
  return folder;
}

function sharedFolder(): string {
  return join(tmpdir(), `throughline-${process.getuid?.() ?? 'cache'}`);
}

let ownFolder: string | undefined;

function isPrivate(folder: string): boolean {
  const uid = process.getuid?.();
  const stats = lstatSync(folder);
  return stats.isDirectory() && (uid === undefined || (stats.uid === uid && !(stats.mode & 0o022)));
}

function makeWritable(folder: string, mode = 0o777): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

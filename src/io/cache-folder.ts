import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/**
 * Returns a folder for data that can be made again, and creates it: beside the packages of the
 * project; if those are read-only, in the user's cache folder; if that is read-only, among
 * temporary files.
 */
export function cacheFolder(project: string, name: string): string {
  const writable = places(project, name).find((place) => makeWritable(place));
  if (writable !== undefined) return writable;
  const temporary = join(privateFolder(), name);
  mkdirSync(temporary, { recursive: true });
  return temporary;
}

/**
 * Returns the existing folders among these and creates none. The writable ones come first, because
 * the contents of the others may be older.
 */
export function cacheFolders(project: string, name: string): readonly string[] {
  const shared = sharedFolder();
  const temporary = [...(existsSync(shared) && isPrivate(shared) ? [shared] : []), ownFolder];
  const all = [
    ...places(project, name),
    ...temporary.flatMap((folder) => (folder === undefined ? [] : [join(folder, name)])),
  ].filter((place) => existsSync(place));
  return all.toSorted((a, b) => Number(isWritable(b)) - Number(isWritable(a)));
}

function places(project: string, name: string): readonly string[] {
  return [
    join(packagesOf(project), '.cache', 'throughline', name),
    join(userCache(), 'throughline', name),
  ];
}

/** As the XDG Base Directory Specification has it, a relative path does not count. */
function userCache(): string {
  const named = process.env['XDG_CACHE_HOME'] ?? '';
  return isAbsolute(named) ? named : join(homedir(), '.cache');
}

/**
 * Returns the `node_modules` that resolves the project's imports; for an installed package, its
 * parent.
 */
export function packagesOf(project: string): string {
  for (let folder = project; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (existsSync(join(packages, 'satteri'))) return packages;
    if (dirname(folder) === folder) return join(project, 'node_modules');
  }
}

/**
 * Returns the same folder at each start. Its content is executed, and other users may write beside
 * it: if somebody else made it or may write into it, this process uses its own folder until it
 * ends.
 */
function privateFolder(): string {
  const folder = sharedFolder();
  if (makeWritable(folder, 0o700) && isPrivate(folder)) return folder;
  if (ownFolder === undefined) {
    const own = `${folder}-${randomBytes(8).toString('hex')}`;
    mkdirSync(own, { mode: 0o700 });
    process.once('exit', () => rmSync(own, { recursive: true, force: true }));
    ownFolder = own;
  }
  return ownFolder;
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
    return isWritable(folder);
  } catch {
    return false;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

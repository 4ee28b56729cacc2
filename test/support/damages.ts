import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';

/** What can happen to a file of a cache. */
export const damages = {
  'cut in half': (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
  emptied: (path: string) => truncateSync(path),
  overwritten: (path: string) => {
    const bytes = readFileSync(path);
    writeFileSync(
      path,
      bytes.map((byte) => byte ^ 1),
    );
  },
  deleted: (path: string) => rmSync(path),
  'replaced by a folder': (path: string) => {
    rmSync(path);
    mkdirSync(path);
  },
} as const satisfies Record<string, (path: string) => void>;

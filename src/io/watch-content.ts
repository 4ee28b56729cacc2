import { existsSync, watch, type FSWatcher } from 'node:fs';

/**
 * Calls `onChange` soon after a change in the content folder, once for changes that come together.
 * `follow` receives the folders that each reading found, and other folders to watch. Each is
 * watched by itself: this notices new folders and replaced files on every system. While the content
 * folder is missing, it waits for it to return.
 */
export function watchContent(content: string, onChange: () => void): ContentWatcher {
  const watchers = new Map<string, FSWatcher>();
  let pending: NodeJS.Timeout | undefined;
  let waiting: NodeJS.Timeout | undefined;

  function changed(): void {
    clearTimeout(pending);
    pending = setTimeout(onChange, quiet);
  }

  function start(folder: string): void {
    try {
      const watcher = watch(folder, changed);
      watcher.on('error', () => {
        stop(folder);
        changed();
      });
      watchers.set(folder, watcher);
    } catch {
      // It was removed since it was read; the folder above reports that.
      changed();
    }
  }

  function stop(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  return {
    follow(folders) {
      clearInterval(waiting);
      if (folders.length === 0) {
        waiting = setInterval(() => existsSync(content) && changed(), 300);
      }
      const known = new Set(folders);
      for (const folder of watchers.keys()) if (!known.has(folder)) stop(folder);
      const isFirst = watchers.size === 0;
      const fresh = folders.filter((folder) => !watchers.has(folder));
      for (const folder of fresh) start(folder);
      // A new folder may have received files before it was watched.
      if (fresh.length > 0 && !isFirst) changed();
    },
    close() {
      clearTimeout(pending);
      clearInterval(waiting);
      for (const folder of [...watchers.keys()]) stop(folder);
    },
  };
}

/** How long nothing must happen, in milliseconds: editors write in several steps, one after the other. */
const quiet = 10;

export interface ContentWatcher {
  /** The folders to watch from now on; none when the content folder cannot be read. */
  follow(folders: readonly string[]): void;
  close(): void;
}

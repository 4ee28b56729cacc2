import { cacheFolder, cacheFolders, packagesOf } from './cache-folder.ts';
import { openStore, type Store } from './store.ts';

/** What is kept of one sort between runs of this project. Opening it makes no folder. */
export function projectStore(project: string, sort: Sort): Store {
  const { hasCode, most } = sorts[sort];
  return openStore({
    folders: cacheFolders(project, sort),
    writable: () => cacheFolder(project, sort),
    packages: hasCode ? packagesOf(project) : undefined,
    most,
  });
}

/** Each edit of a roadmap makes another index; 24 histories are as many as somebody works on. */
const sorts = {
  renderers: { hasCode: true, most: 6 },
  cards: { hasCode: false, most: undefined },
  images: { hasCode: false, most: undefined },
  search: { hasCode: false, most: 16 },
  diagrams: { hasCode: false, most: undefined },
  history: { hasCode: false, most: 24 },
} as const;

type Sort = keyof typeof sorts;

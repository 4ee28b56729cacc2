import { mkdirSync } from 'node:fs';

import { openStore, type Store, textStore, type TextStore } from '../../src/io/store.ts';

/** A store in a folder of a test, which makes the folder when it first writes. */
export function folderStore(folder: string, most?: number): Store {
  return openStore({
    folders: [folder],
    writable() {
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    most,
  });
}

/** Texts kept in a folder of a test. */
export function folderTexts(folder: string): TextStore {
  return textStore(folderStore(folder));
}

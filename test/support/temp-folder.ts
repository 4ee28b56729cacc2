import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder that holds `files` and is removed when the running test is over. */
export async function tempFolder(files: Files = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'throughline-test-')));
  // What was told to stop may still be finishing a file.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  await writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder; a name may lead through folders that do not exist yet. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** Returns the files of a folder by their paths from where it is: `content/vision.md`. */
export function below<Content>(
  folder: string,
  files: Readonly<Record<string, Content>>,
): Readonly<Record<string, Content>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]),
  );
}

type Files = Readonly<Record<string, string | Uint8Array>>;

import { stat } from 'node:fs/promises';
import picocolors from 'picocolors';

import type { ContentFile } from '../core/content-file.ts';
import { createRoadmap } from '../core/roadmap/create-roadmap.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { Repository } from '../io/git/find-repository.ts';
import { readRevision } from '../io/git/read-revision.ts';
import { readWorkingTree } from '../io/git/read-working-tree.ts';
import { resolveRevision } from '../io/git/resolve-revision.ts';
import { formatText } from '../report/format-text.ts';
import { today } from './today.ts';
import { useColor } from './use-color.ts';
import type { World } from './world.ts';

/** The roadmap as it was in a revision, or why it cannot be told: text for people, of some lines. */
export async function readPast(
  revision: string,
  repository: Repository,
  world: World,
): Promise<Side> {
  const resolved = await resolveRevision(revision, repository);
  if (!resolved.ok) {
    const { reason, hint } = resolved;
    return { ok: false, complaint: hint === undefined ? reason : `${reason}\n${hint}` };
  }
  const { commit } = resolved;
  const read = await readRevision(commit, repository);
  if (!read.ok) return { ok: false, complaint: `"${revision}" cannot be read: ${read.reason}.` };
  if (read.files === undefined) return { ok: true, commit };
  const folder = repository.folder === '' ? '' : `${repository.folder}/`;
  const side = makeRoadmap(
    read.files,
    { name: `"${revision}"`, prefix: `${revision}:${folder}` },
    world,
  );
  return side.ok ? { ...side, commit } : side;
}

/** The roadmap as it lies on disk. */
export async function readPresent(content: string, world: World): Promise<Side> {
  const found = await stat(content).catch(() => undefined);
  if (found === undefined) return { ok: true };
  const read = readWorkingTree(content);
  if (!read.ok) return { ok: false, complaint: `"${content}" cannot be read: ${read.reason}.` };
  return makeRoadmap(read.files, { name: 'the working tree', prefix: '' }, world);
}

function makeRoadmap(
  files: readonly ContentFile[],
  { name, prefix }: { readonly name: string; readonly prefix: string },
  world: World,
): Side {
  const { roadmap, diagnostics } = createRoadmap(files, { asOf: today(world) });
  if (roadmap) return { ok: true, roadmap };
  const texts = new Map(files.map((file) => [file.path, 'text' in file ? file.text : undefined]));
  const problems = formatText(
    diagnostics.filter(({ severity }) => severity === 'error'),
    {
      files: [...texts.values()].filter((text) => text !== undefined).length,
      pathOf: (file) => prefix + file,
      sourceOf: (file) => texts.get(file),
      colors: picocolors.createColors(useColor(world.stderr, world.env)),
      width: world.stderr.columns ?? 100,
    },
  );
  return {
    ok: false,
    complaint: `The roadmap of ${name} has errors, so nothing can be compared with it.\n\n${problems}`,
  };
}

/** `roadmap` is absent where there is no content folder. */
export type Side =
  | { readonly ok: true; readonly roadmap?: Roadmap; readonly commit?: string }
  | { readonly ok: false; readonly complaint: string };

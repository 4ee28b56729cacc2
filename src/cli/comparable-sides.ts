import type { ContentFile } from '../core/content-file.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { createRoadmap } from '../core/roadmap/create-roadmap.ts';
import { typeOfFile } from '../core/roadmap/item-key.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { Files } from './read-sides.ts';

/**
 * Returns the parts of both sides that can be compared: without the files that have an error on
 * either side, and without the files that refer to them. Returns no roadmaps when one of those
 * files is a vision.
 */
export function comparableSides(base: Files, head: Files, asOf: string): ComparableSides {
  const leftOut = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const [before, after] = [base, head].map(({ files }) => make(files, leftOut, asOf));
    const broken = [...(before?.broken ?? []), ...(after?.broken ?? [])];
    for (const file of broken) leftOut.add(file);
    if (broken.length === 0) return { base: before?.roadmap, head: after?.roadmap, leftOut };
    if (broken.some((file) => typeOfFile(file) === 'vision')) break;
  }
  return { base: undefined, head: undefined, leftOut };
}

/** Each round leaves out what referred to a file that the round before left out. */
const mostRounds = 20;

function make(
  files: readonly ContentFile[] | undefined,
  leftOut: ReadonlySet<string>,
  asOf: string,
) {
  if (files === undefined) return undefined;
  const kept = files.filter(({ path }) => !leftOut.has(path));
  const { roadmap, diagnostics } = createRoadmap(kept, { asOf, skipBodies: true });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { roadmap, broken: errors.map(({ location }) => location.file) };
}

/**
 * Returns the errors of one side, including those of bodies. Images and diagrams are not checked.
 */
export function errorsOf({ files }: Files, asOf: string): readonly Diagnostic[] {
  if (files === undefined) return [];
  const { diagnostics } = createRoadmap(files, { asOf });
  return diagnostics.filter(({ severity }) => severity === 'error');
}

interface ComparableSides {
  readonly base: Roadmap | undefined;
  readonly head: Roadmap | undefined;
  /** Paths relative to the content folder. */
  readonly leftOut: ReadonlySet<string>;
}

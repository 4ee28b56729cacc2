import type { Source } from '../document/parse-source.ts';
import type { Point } from '../diagnostics/diagnostic.ts';
import type { Keys, ReferredNoun } from '../model/key.ts';
import { keysOf } from '../model/nouns.ts';
import { allSources, type Sources } from './sources.ts';

/** Every reference by id that the front matter and the components of all files make. */
export function referencesOf(sources: Sources): readonly Reference[] {
  return [
    ...nouns.flatMap((noun) =>
      sources[noun].flatMap((source) => referencesUnder(keysOf[noun], source.fields, source, [])),
    ),
    ...allSources(sources)
      .filter(({ body }) => body.format === 'mdx')
      .flatMap(({ parsedBody }) =>
        parsedBody().references.map(({ noun, id, location }) => ({ noun, id, at: () => location })),
      ),
  ];
}

const nouns = ['intent', 'slice', 'assumption', 'update'] as const;

/** The references in a mapping that has its place at `path`; what is wrong there is `undefined`. */
function referencesUnder(
  keys: Keys,
  fields: Readonly<Record<string, unknown>>,
  source: Source<unknown>,
  path: readonly (string | number)[],
): readonly Reference[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    const value = fields[name];
    if (value === undefined) return [];
    const at = () => source.at(...path, name);
    if (key.kind === 'id') return [{ noun: key.of, id: value as string, at }];
    const members = (key.kind === 'ids' || key.kind === 'list' ? value : []) as readonly unknown[];
    return members.flatMap((member, index): readonly Reference[] => {
      if (member === undefined) return [];
      const place = [...path, name, index];
      if (key.kind === 'list')
        return referencesUnder(key.of, member as Readonly<Record<string, unknown>>, source, place);
      if (key.kind !== 'ids') return [];
      const list = { key: name, source };
      return [{ noun: key.of, id: member as string, list, at: () => source.at(...place) }];
    });
  });
}

export interface Reference {
  readonly noun: ReferredNoun;
  readonly id: string;
  /** The list it stands in, when it stands in one. */
  readonly list?: { readonly key: string; readonly source: Source<unknown> };
  readonly at: () => Point;
}

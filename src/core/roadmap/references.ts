import type { Source } from '../document/parse-source.ts';
import type { Point } from '../diagnostics/diagnostic.ts';
import { allSources, type Sources } from './sources.ts';

/** Every reference by id that the front matter and the components of all files make. */
export function referencesOf(sources: Sources): readonly Reference[] {
  return [
    ...sources.intent.flatMap((source) => [
      ...listed(source, 'goals', source.fields.goals, 'goal'),
      ...single(source, 'team', source.fields.team, 'team'),
      ...listed(source, 'assumptions', source.fields.assumptions, 'assumption'),
    ]),
    ...sources.slice.flatMap((source) => [
      ...single(source, 'intent', source.fields.intent, 'intent'),
      ...single(source, 'team', source.fields.team, 'team'),
      ...listed(source, 'depends_on', source.fields.depends_on, 'slice'),
      ...asked(source),
    ]),
    ...sources.assumption.flatMap((source) =>
      listed(source, 'tests', source.fields.tests, 'slice'),
    ),
    ...sources.update.flatMap((source) => [
      ...listed(source, 'slices', source.fields.slices, 'slice'),
      ...listed(source, 'intents', source.fields.intents, 'intent'),
    ]),
    ...allSources(sources)
      .filter(({ body }) => body.format === 'mdx')
      .flatMap(({ parsedBody }) =>
        parsedBody().references.map(({ noun, id, location }) => ({ noun, id, at: () => location })),
      ),
  ];
}

function listed(
  source: Source<unknown>,
  key: string,
  ids: readonly (string | undefined)[] | undefined,
  noun: ReferredNoun,
): readonly Reference[] {
  return (ids ?? []).flatMap((id, index) =>
    id === undefined ? [] : { noun, id, list: { key, source }, at: () => source.at(key, index) },
  );
}

function single(
  source: Source<unknown>,
  key: string,
  id: string | undefined,
  noun: ReferredNoun,
): readonly Reference[] {
  return id === undefined ? [] : [{ noun, id, at: () => source.at(key) }];
}

function asked(source: Sources['slice'][number]): readonly Reference[] {
  return (source.fields.asks ?? []).flatMap((ask, index) =>
    ask?.team === undefined
      ? []
      : { noun: 'team' as const, id: ask.team, at: () => source.at('asks', index, 'team') },
  );
}

/** What can be referred to by id. */
export type ReferredNoun = 'goal' | 'team' | 'intent' | 'slice' | 'assumption';

export interface Reference {
  readonly noun: ReferredNoun;
  readonly id: string;
  /** The list it stands in, when it stands in one. */
  readonly list?: { readonly key: string; readonly source: Source<unknown> };
  readonly at: () => Point;
}

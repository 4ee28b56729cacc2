import type { DeclaredPerson } from '../model/identify-people.ts';
import type { Sources } from './sources.ts';

/** Returns the people that the settings declare, by id, as far as they are valid. */
export function declaredPeople({ settings }: Pick<Sources, 'settings'>): DeclaredPeople {
  const people = Object.entries(settings?.fields.people ?? {});
  return Object.fromEntries(
    people.map(([id, { name = id, handles = [], avatar } = {}]) => [
      id,
      {
        name,
        handles: handles.flatMap((handle) => handle ?? []),
        ...(avatar !== undefined && { avatar }),
      },
    ]),
  );
}

type DeclaredPeople = Readonly<Record<string, DeclaredPerson>>;

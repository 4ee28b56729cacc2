import { catalogueFor } from '../../messages/catalogues.ts';
import type { Settings } from './roadmap.ts';
import { declaredPeople } from '../document/references.ts';
import { meetingNames, parseMeetingDay } from '../model/meeting.ts';
import type { Sources } from '../document/sources.ts';

/** Returns the valid settings with every default; `title` defaults to that of the vision. */
export function settingsOf(sources: Sources): Settings {
  const { settings, visions } = sources;
  const fields = settings?.fields ?? {};
  const {
    description,
    repository,
    host,
    accent,
    labels,
    meetings,
    rules = {},
    coach = 'default',
  } = fields;
  const language = fields.language ?? 'en';
  const words = wellFormed(fields.words);
  const spoken = { ...catalogueFor(language).catalogue, ...words };
  const url = fields.url === undefined ? undefined : new URL(fields.url);
  return {
    title: fields.title ?? visions[0]?.fields.title ?? '',
    ...(description !== undefined && { description }),
    ...(url && { url: url.origin }),
    base: withSlashes(fields.base ?? url?.pathname ?? '/'),
    ...(repository !== undefined && { repository: repository.replace(/(?:\.git)?\/*$/, '') }),
    ...(host !== undefined && { host }),
    branch: fields.branch ?? 'main',
    directory: (fields.directory ?? 'content').replaceAll(/^(?:\.?\/)+|\/+$|^\.$/g, ''),
    redirects: wellFormed(fields.redirects),
    language,
    forget: (fields.forget ?? []).flatMap((id) => (id === undefined ? [] : [forgottenKey(id)])),
    people: declaredPeople(sources),
    labels: {
      now: labels?.now ?? spoken['horizon.now'],
      next: labels?.next ?? spoken['horizon.next'],
      later: labels?.later ?? spoken['horizon.later'],
      done: labels?.done ?? spoken['horizon.done'],
    },
    words,
    ...(accent !== undefined && { accent }),
    hasHealth: fields.health !== 'off',
    hasGuide: fields.guide !== 'off',
    ...(meetings !== undefined && { meetings: meetingsOf(meetings) }),
    rules,
    coach,
  };
}

/** Returns the meetings whose cadence and day are right. */
function meetingsOf(written: MeetingFields): NonNullable<Settings['meetings']> {
  const known = meetingNames.flatMap((name) => {
    const { every, on } = written[name] ?? {};
    const day = on === undefined ? undefined : parseMeetingDay(on);
    return every && day ? [[name, { every, on: day }] as const] : [];
  });
  return Object.fromEntries(known);
}

type MeetingFields = NonNullable<NonNullable<Sources['settings']>['fields']['meetings']>;

/** Returns the key of an item by what the settings call it: `slices/a` is `slice/a`. */
function forgottenKey(written: string): string {
  return written.replace(/s(?=\/)/, '');
}

/** Returns the entries of a record whose values were right. */
function wellFormed(record: Readonly<Record<string, string | undefined>> = {}) {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function withSlashes(path: string): string {
  const inner = path.replaceAll(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

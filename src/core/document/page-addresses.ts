import {
  addressOf,
  guideAddress,
  guidePageAddress,
  healthAddress,
  peopleAddress,
  placeAddresses,
  promisesAddress,
  ruleAddress,
  searchAddress,
} from '../addresses.ts';
import { guideIds } from '../guide/guide-table.ts';
import { identifyPeople } from '../model/identify-people.ts';
import { ruleIds } from '../diagnostics/rule-table.ts';
import type { Sources } from './sources.ts';
import { declaredPeople, knownIds, teamsIn } from './references.ts';

/** Returns the addresses of pages that a body can link to, known before the roadmap is linked. */
export function pageAddressesOf(sources: Sources): ReadonlySet<string> {
  const known = knownIds(sources);
  const { fields } = sources.settings ?? {};
  return new Set([
    '/',
    '/vision/',
    ...Object.values(placeAddresses),
    searchAddress,
    promisesAddress,
    ...(['goal', 'intent', 'slice', 'assumption'] as const).flatMap((type) =>
      [...(known[type] ?? [])].map((id) => addressOf({ type, id })),
    ),
    ...teamsIn(sources).map(({ id }) => addressOf({ type: 'team', id })),
    ...peoplePages(sources),
    ...(fields?.guide === 'off' ? [] : [guideAddress, ...guideIds.map(guidePageAddress)]),
    ...(fields?.health === 'off' ? [] : [healthAddress]),
    ...ruleIds.map(ruleAddress),
  ]);
}

function peoplePages(sources: Sources): readonly string[] {
  const { intent, slice } = sources;
  const owners = [...intent, ...slice].flatMap(({ fields }) => fields.owner ?? []);
  const { people } = identifyPeople(declaredPeople(sources), owners);
  if (people.length === 0) return [];
  return [peopleAddress, ...people.map(({ id }) => addressOf({ type: 'person', id }))];
}

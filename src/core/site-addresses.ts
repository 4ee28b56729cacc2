import {
  addressOf,
  boardAddress,
  embedAddressOf,
  guideAddress,
  guidePageAddress,
  healthAddress,
  mapDataAddress,
  mapReplayAddress,
  peopleAddress,
  placeAddresses,
  promisesAddress,
  ruleAddress,
  schemaAddress,
  searchAddress,
  searchDataAddress,
  sinceAddress,
  timelineYearAddress,
  wordsAddress,
  yearAddress,
  groupings,
  type Grouping,
} from './addresses.ts';
import { changeYears } from './history/change-years.ts';
import { markersOf } from './history/markers.ts';
import { feedAddresses } from './history/feed-addresses.ts';
import { pastMeetings } from './history/past-meetings.ts';
import { removedPages } from './history/removed-pages.ts';
import { replayOf } from './history/replay-of.ts';
import { guideIds } from './guide/guide-table.ts';
import { kindNames } from './model/nouns.ts';
import { peopleOf } from './roadmap/people.ts';
import type { Roadmap, Settings } from './roadmap/roadmap.ts';
import { timelineYears } from './roadmap/timeline-years.ts';
import { ruleIds } from './diagnostics/rule-table.ts';

/**
 * Every address of a roadmap's site, each once: root-relative, below `base`, beginning with `/`.
 * Pages end with `/`, other documents with their file name. The one list of what is published.
 */
export function addresses(roadmap: Roadmap): readonly string[] {
  return [
    '/',
    '/vision/',
    ...Object.values(placeAddresses),
    ...boardGroupings(roadmap).slice(1).map(boardAddress),
    ...timelineYears(roadmap).map(timelineYearAddress),
    searchAddress,
    ...roadmap.goals.map(addressOf),
    ...roadmap.intents.map(addressOf),
    ...roadmap.slices.map(addressOf),
    ...roadmap.assumptions.map(addressOf),
    ...roadmap.teams.map(addressOf),
    ...peoplePages(roadmap),
    ...guidePages(roadmap.settings),
    ...(roadmap.settings.hasHealth ? [healthAddress] : []),
    ...ruleIds.map(ruleAddress),
    ...kindNames.map(schemaAddress),
    ...Object.keys(roadmap.settings.redirects),
    ...removedPages(roadmap).keys(),
    embedAddressOf('roadmap'),
    ...[roadmap.vision, ...roadmap.intents].map(embedAddressOf),
    promisesAddress,
    ...changeYears(roadmap).map(yearAddress),
    ...markersOf(roadmap).map(sinceAddress),
    ...pastMeetings(roadmap).map(({ address }) => address),
    ...feedAddresses(roadmap),
    '/404.html',
    mapDataAddress,
    wordsAddress,
    searchDataAddress,
    ...(replayOf(roadmap) ? [mapReplayAddress] : []),
    '/sitemap.xml',
    '/robots.txt',
  ];
}

/** Returns what the board of a roadmap is grouped by: its goals first, then what any intent has. */
export function boardGroupings({ intents }: Roadmap): readonly Grouping[] {
  return groupings.filter(
    (by) => by === 'goal' || intents.some((intent) => intent[by] !== undefined),
  );
}

function peoplePages(roadmap: Roadmap): readonly string[] {
  const people = peopleOf(roadmap);
  return people.length === 0 ? [] : [peopleAddress, ...people.map(addressOf)];
}

function guidePages({ hasGuide }: Settings): readonly string[] {
  return hasGuide ? [guideAddress, ...guideIds.map(guidePageAddress)] : [];
}

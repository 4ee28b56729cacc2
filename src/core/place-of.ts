import type { PageItem, Assumption, Item, Roadmap, Update } from './roadmap/roadmap.ts';
import {
  addressOf,
  assumptionId,
  hasPage,
  placeAddresses,
  updateId,
  yearAddress,
} from './addresses.ts';
import { recentSince } from './history/change-years.ts';
import { yearOfWeek } from './model/days.ts';

/**
 * Where an item is read: on its page or, when it has none, on that of an item it belongs to. What
 * belongs to none is read in the later meeting when it is an assumption and, when it is an update,
 * in its week; nowhere while the day of that is yet to come.
 */
export function placeOf(item: PageItem | Assumption, roadmap: Dated): Place;
export function placeOf(item: Item, roadmap: Dated): Place | undefined;
export function placeOf(item: Item, roadmap: Dated): Place | undefined {
  if (hasPage(item)) return { page: addressOf(item), address: addressOf(item), hasBody: true };
  return item.type === 'assumption' ? placeOfAssumption(item) : placeOfUpdate(item, roadmap);
}

function placeOfAssumption(assumption: Assumption): Place {
  const [intent] = assumption.intents;
  const page = intent ? addressOf(intent) : placeAddresses.later;
  const address = `${page}#${assumptionId(assumption)}`;
  return { page, address, hasBody: intent !== undefined };
}

function placeOfUpdate(update: Update, { asOf }: Dated): Place | undefined {
  const { slices, intents, date } = update;
  const about = slices[0] ?? intents[0];
  if (about === undefined && date > asOf) return undefined;
  const page = about ? addressOf(about) : pageOfDay(date, asOf);
  return { page, address: `${page}#${updateId(update)}`, hasBody: true };
}

/** The page of the changes of a day. */
function pageOfDay(day: string, asOf: string): string {
  const isRecent = day >= recentSince(asOf);
  return isRecent ? placeAddresses.changes : yearAddress(yearOfWeek(day));
}

type Dated = Pick<Roadmap, 'asOf'>;

export interface Place {
  /** The page it is read on, root-relative, below `base`. */
  readonly page: string;
  /** The same, with the anchor of the item where the page is not its own. */
  readonly address: string;
  /** Whether its body is also on that page. */
  readonly hasBody: boolean;
}

import type { PageItem, Item, Roadmap, Update } from './roadmap/roadmap.ts';
import { addressOf, hasPage, placeAddresses, updateId, yearAddress } from './addresses.ts';
import { recentSince } from './history/change-years.ts';
import { yearOfWeek } from './model/days.ts';

/**
 * Where an item is read: on its page. An update, which has none, is read on that of an item it is
 * about or, when there is none, in its week; nowhere while the day of that is yet to come.
 */
export function placeOf(item: PageItem, roadmap: Dated): Place;
export function placeOf(item: Item, roadmap: Dated): Place | undefined;
export function placeOf(item: Item, roadmap: Dated): Place | undefined {
  if (hasPage(item)) return { page: addressOf(item), address: addressOf(item) };
  return placeOfUpdate(item, roadmap);
}

function placeOfUpdate(update: Update, { asOf }: Dated): Place | undefined {
  const { slices, intents, date } = update;
  const about = slices[0] ?? intents[0];
  if (about === undefined && date > asOf) return undefined;
  const page = about ? addressOf(about) : pageOfDay(date, asOf);
  return { page, address: `${page}#${updateId(update)}` };
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
}

import { freeId } from '../model/id-of-title.ts';
import { oncePer } from '../once-per.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/**
 * The moments a reader can compare with: the last review of the vision, the newest releases and
 * the first days of the last months, as far as history is known. Each has a page.
 */
export const markersOf = oncePer(findMarkers);

/** As many releases, and as many months, as anyone looks back. */
const most = 12;

function findMarkers({ history, vision, asOf }: Roadmap): readonly Marker[] {
  if (history?.since === undefined) return [];
  const { since, releases } = history;
  const { reviewed } = vision;
  const review: readonly Marker[] =
    reviewed !== undefined && reviewed >= since && reviewed <= asOf
      ? [{ kind: 'review', slug: 'review', name: reviewed, date: reviewed }]
      : [];
  const slugs = new Set<string>();
  const tagged = releases.filter(({ date }) => date >= since).slice(0, most);
  const ofReleases = tagged.map(({ name, date, time }): Marker => {
    const slug = slugOf(name, slugs);
    return { kind: 'release', slug: `release-${slug}`, name, date, time };
  });
  return [...review, ...ofReleases, ...months(since, asOf)];
}

/** A month begins when the last day of the one before ends. */
function months(since: string, asOf: string): readonly Marker[] {
  const found: Marker[] = [];
  let [year = 0, month = 1] = asOf.split('-').map(Number);
  while (found.length < most) {
    const last = new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
    if (last < since) break;
    const name = `${year}-${String(month).padStart(2, '0')}`;
    found.push({ kind: 'month', slug: name, name, date: last });
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return found;
}

/** Whatever a tag is called, its address is made of plain letters and digits. */
function slugOf(name: string, taken: Set<string>): string {
  const words =
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 60) || 'tag';
  const slug = freeId(words, taken);
  taken.add(slug);
  return slug;
}

/** A moment to look back to. */
export interface Marker {
  readonly kind: 'review' | 'release' | 'month';
  /** Its place in the address of its page. */
  readonly slug: string;
  /** The name of a tag, a month (`YYYY-MM`), or the day of the review. */
  readonly name: string;
  /** The day whose end it is. */
  readonly date: string;
  /** In seconds, where it is known to the second. */
  readonly time?: number;
}

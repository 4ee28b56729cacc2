import { addressOf, type PageItem } from '../../core/addresses.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';

/** The items before and after `item` among its own kind, in the order the site lists them. */
export function beside(roadmap: Roadmap, item: PageItem): Beside {
  const row = rowOf(roadmap, item);
  const at = row.indexOf(item);
  return { previous: neighbour(row[at - 1]), next: neighbour(row[at + 1]) };
}

/** A slice stands beside the slices of its intent, an intent beside those of its horizon. */
function rowOf(roadmap: Roadmap, item: PageItem): readonly PageItem[] {
  switch (item.type) {
    case 'slice':
      return item.intent.slices;
    case 'intent':
      return roadmap.intents.filter((intent) => intent.horizon === item.horizon);
    case 'goal':
      return roadmap.goals;
    case 'team':
      return roadmap.teams;
    case 'vision':
      return [item];
  }
}

function neighbour(item: PageItem | undefined): Neighbour | undefined {
  if (!item) return undefined;
  return { title: item.type === 'team' ? item.name : item.title, address: addressOf(item) };
}

export interface Beside {
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

export interface Neighbour {
  readonly title: string;
  readonly address: string;
}

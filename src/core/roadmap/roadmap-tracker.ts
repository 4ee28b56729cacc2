import { makers } from '../once-per.ts';
import type { Cell, CellName } from '../tracking/reads.ts';
import { track, type Tracked } from '../tracking/track.ts';
import type { Item, Roadmap } from './roadmap.ts';

/** Tracks a roadmap, and finds the cells that were read of one like it. */
export function roadmapTracker(): RoadmapTracker {
  const tracked = new Map<string, Tracked<object>>();

  function follow<Target extends object>(
    name: string,
    target: Target,
    constants?: ReadonlySet<string>,
  ): Target {
    const found = track(name, target, constants);
    tracked.set(name, found);
    return found.object;
  }

  function followParts(roadmap: Writable<Roadmap>): void {
    const { byId, history, media, settings } = roadmap;
    roadmap.settings = follow('settings', settings);
    const maps = Object.entries(byId).map(([type, map]) => [type, follow(`byId ${type}`, map)]);
    roadmap.byId = Object.fromEntries(maps);
    if (history) {
      const each = [...history.items].map(
        ([key, item]) => [key, follow(`history ${key}`, item)] as const,
      );
      const items = follow('history items', new Map(each));
      const commits = follow('history commits', history.commits);
      roadmap.history = follow('history', { ...history, items, commits });
    }
    if (media) {
      const images = follow('images', media.images);
      const diagrams = media.diagrams && follow('diagrams', media.diagrams);
      roadmap.media = follow('media', { ...media, images, ...(diagrams && { diagrams }) });
    }
  }

  return {
    wrap(item) {
      if (!('type' in item)) {
        followParts(item);
        return follow('roadmap', item, ofRoadmap);
      }
      return follow('id' in item ? `${item.type} ${item.id}` : item.type, item, ofItems);
    },

    find({ owner, key, entry }) {
      const found = tracked.get(owner);
      const make = makers.get(key);
      return found && (make ? make(found.object, entry) : found.cell(key));
    },

    state: ({ owner, key }) => tracked.get(owner)?.state(key),
  };
}

/** An item of another type or id has another name. */
const ofItems: ReadonlySet<string> = new Set(['type', 'id']);
/** Reads of their parts are noted apart. */
const ofRoadmap: ReadonlySet<string> = new Set(['settings', 'byId']);

type Writable<Target> = { -readonly [Key in keyof Target]: Target[Key] };

export interface RoadmapTracker {
  /** Returns the roadmap or one of its items, tracked, before the others refer to it. */
  wrap(item: Item | Roadmap): Item | Roadmap;
  /** Returns the cell of this name; what was made once is made for it. Nothing without such an owner. */
  find(name: CellName): Cell | undefined;
  /** Returns the state of a cell that was not made; nothing without such an owner. */
  state(name: CellName): string | undefined;
}

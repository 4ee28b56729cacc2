import type { ItemHistory } from './history.ts';

/** The day a slice last became `shipped`, as far as its history tells. */
export function dayShipped({ events }: ItemHistory): string | undefined {
  return events.findLast(({ what, to }) => what === 'status' && to === 'shipped')?.date;
}

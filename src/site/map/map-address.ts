/**
 * Returns a view of the map as the part of an address behind `#`. It names what is in the middle,
 * so it holds on any window and when the roadmap moves on: `intent/never-run-out` is that intent,
 * filling the window; `@0.2,-0.4,1.5` behind it is so many of its widths and heights off its
 * middle, and so many times nearer; `&team=design` and the like say what is filtered,
 * `&month=2026-03` that it is as it was at the end of that month. All of it, as it is first seen,
 * is the empty text.
 */
export function formatMapAddress({ at, off, filter, month }: MapAddress): string {
  const place = at.type === 'vision' ? 'vision' : `${at.type}/${at.id}`;
  const shift = off ? `@${[off.x, off.y, off.zoom].map(short).join(',')}` : '';
  const filters = filterKeys.flatMap((key) =>
    filter[key] === undefined ? [] : [`&${key}=${filter[key]}`],
  );
  const past = month === undefined ? '' : `&month=${month}`;
  const text = place + shift + filters.join('') + past;
  return text === 'vision' ? '' : text;
}

/** Parses the output of `formatMapAddress` and ignores invalid parts. */
export function parseMapAddress(text: string): MapAddress {
  const [view = '', ...pairs] = text.replace(/^#/, '').split('&');
  const [place = '', shift] = view.split('@');
  const [type, id] = place.split('/');
  const off = shift === undefined ? undefined : parseShift(shift);
  const values = new Map(pairs.map((pair) => [pair.split('=')[0], pair.split('=')[1]]));
  const month = values.get('month');
  return {
    at: isItemType(type) && id !== undefined && isId(id) ? { type, id } : { type: 'vision' },
    ...(off && { off }),
    filter: parseFilter(values),
    ...(month !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) && { month }),
  };
}

function parseShift(text: string): Shift | undefined {
  const numbers = text.split(',').map(Number);
  const [x, y, zoom] = numbers;
  if (x === undefined || y === undefined || zoom === undefined || numbers.length !== 3) return;
  return numbers.every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : undefined;
}

function parseFilter(values: ReadonlyMap<string | undefined, string | undefined>): MapFilter {
  const read = (key: keyof MapFilter): MapFilter => {
    const value = values.get(key);
    return value !== undefined && isId(value) ? { [key]: value } : {};
  };
  return Object.assign({}, ...filterKeys.map(read));
}

function short(value: number): string {
  return String(Number(value.toFixed(3)));
}

function isItemType(type: string | undefined): type is 'goal' | 'intent' | 'slice' {
  return type === 'goal' || type === 'intent' || type === 'slice';
}

function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

const filterKeys = ['goal', 'team', 'status'] as const satisfies readonly (keyof MapFilter)[];

export interface MapAddress {
  readonly at: MapRef;
  /** Absent when the item fills the window, as it does when one goes there. */
  readonly off?: Shift;
  readonly filter: MapFilter;
  /** As `YYYY-MM`; absent when it is the map of today. */
  readonly month?: string;
}

export type MapRef =
  { readonly type: 'vision' } | { readonly type: 'goal' | 'intent' | 'slice'; readonly id: string };

interface Shift {
  /** In widths and heights of the item, from its middle. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The items shown plainly; everything else is dimmed. */
export interface MapFilter {
  readonly goal?: string;
  readonly team?: string;
  readonly status?: string;
}

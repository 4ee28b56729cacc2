/**
 * The colours of drawings: each is a custom property that `diagram.css` fills from the site's
 * tokens for both themes, with its light value as the fallback without that style sheet. While
 * Mermaid draws, the light value identifies the role, so all of them must be different.
 */
export const palette = {
  ink: '#1e1c19',
  muted: '#5c564c',
  line: '#8d8578',
  hairline: '#dcd6ca',
  surface: '#f4f1ea',
  paper: '#fcfbf8',
  accent: '#0b6e4f',
  'accent-soft': '#e0ebe4',
  signal: '#9a3b14',
  'signal-soft': '#f6e6dc',
  'series-1': '#0c6e50',
  'series-2': '#a24a1e',
  'series-3': '#3d5a80',
  'series-4': '#7d6008',
  'series-5': '#7a4069',
  'series-6': '#2f6b76',
  'series-7': '#5c6b1f',
  'series-8': '#6b6257',
  'soft-1': '#dfebe4',
  'soft-2': '#f2e4db',
  'soft-3': '#e2e6ec',
  'soft-4': '#eeead9',
  'soft-5': '#ebe1e7',
  'soft-6': '#e0e9ea',
  'soft-7': '#e7eadb',
  'soft-8': '#e9e6e2',
} as const satisfies Record<string, string>;

export type Role = keyof typeof palette;

/** Returns the nth of the colours that distinguish series; they start again after the last. */
export function seriesRole(index: number): Role {
  return series[((index % 8) + 8) % 8] ?? 'series-1';
}

/** Returns the background that belongs to `seriesRole(index)`: text in ink is readable on it. */
export function softRole(index: number): Role {
  return softs[((index % 8) + 8) % 8] ?? 'soft-1';
}

const series = ['series-1', 'series-2', 'series-3', 'series-4'].concat([
  'series-5',
  'series-6',
  'series-7',
  'series-8',
]) as readonly Role[];
const softs = series.map((role) => role.replace('series', 'soft')) as readonly Role[];

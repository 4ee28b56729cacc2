import { createHash } from 'node:crypto';

import { accentColours } from './accent-colours.ts';

/** The one style sheet that depends on the settings, and the hash that lets it stand in a page. */
export function accentStyle(accent: string | undefined): AccentStyle {
  const key = accent ?? '';
  const style = made.get(key) ?? make(accent);
  made.set(key, style);
  return style;
}

const made = new Map<string, AccentStyle>();

function make(accent: string | undefined): AccentStyle {
  const { light, dark } = accentColours(accent);
  const css = `:root{--accent-light:${light};--accent-dark:${dark}}`;
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

export interface AccentStyle {
  readonly css: string;
  readonly hash: `sha256-${string}`;
}

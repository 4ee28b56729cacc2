import { createHash } from 'node:crypto';

import { accentColours } from './accent-colours.ts';

/**
 * The one style sheet that stands in every page, and the hash that lets it: what depends on the
 * settings, and that the camera moves. Chromium must know the latter before any sheet has come, or
 * on a busy machine it forgets the page it comes from.
 */
export function headStyle(accent: string | undefined): HeadStyle {
  const key = accent ?? '';
  const style = made.get(key) ?? make(accent);
  made.set(key, style);
  return style;
}

const made = new Map<string, HeadStyle>();

function make(accent: string | undefined): HeadStyle {
  const { light, dark } = accentColours(accent);
  const css = `:root{--accent-light:${light};--accent-dark:${dark}}${camera}`;
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

const camera =
  '@media(prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}' as const;

export interface HeadStyle {
  readonly css: string;
  readonly hash: `sha256-${string}`;
}

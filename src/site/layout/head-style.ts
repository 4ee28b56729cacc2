import { createHash } from 'node:crypto';
import { clampChroma, converter, formatHex, wcagContrast } from 'culori';

import { onceFor } from '../../messages/once-for.ts';

/**
 * Returns the one style sheet inside every page, and the hash that allows it: styles that depend on
 * the settings, and the switch for view transitions. Chromium must read the latter before any style
 * sheet has loaded, or on a busy machine it forgets the previous page.
 */
export const headStyle = onceFor((accent: string | undefined): HeadStyle => {
  const { light, dark } = accentColours(accent);
  const css = `:root{--accent-light:${light};--accent-dark:${dark}}${camera}`;
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
});

const camera =
  '@media(prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}' as const;

/**
 * Returns the shades closest to the organisation's colour that are readable (WCAG 1.4.3) in each
 * theme. To find them takes longer than all the rest of a card.
 */
export const accentColours = onceFor(
  (accent: string | undefined = defaultAccent): AccentColours => ({
    light: readable(accent, papers.light, { step: -0.005, contrast: 4.5 }),
    dark: readable(accent, papers.dark, { step: 0.005, contrast: 5.5 }),
  }),
);

/** The backgrounds text is set on: the tokens `--paper` and `--paper-shade` of each theme. */
export const papers = {
  light: ['#fcfbf8', '#f4f1ea'],
  dark: ['#171613', '#22201c'],
} as const satisfies Record<'light' | 'dark', readonly string[]>;

const defaultAccent = '#1d4f8c';

const toOklch = converter('oklch');

/** Moves the lightness step by step and keeps hue, and chroma where the screen can show it. */
function readable(accent: string, backgrounds: readonly string[], aim: Aim): string {
  const colour = toOklch(accent) ?? { mode: 'oklch', l: 0.5, c: 0 };
  for (let l = Math.min(1, Math.max(0, colour.l)); l >= 0 && l <= 1; l += aim.step) {
    const shade = formatHex(clampChroma({ ...colour, l }, 'oklch'));
    if (backgrounds.every((paper) => wcagContrast(shade, paper) >= aim.contrast)) return shade;
  }
  return aim.step < 0 ? '#000000' : '#ffffff';
}

export interface HeadStyle {
  readonly css: string;
  readonly hash: `sha256-${string}`;
}

interface Aim {
  /** How the lightness moves: down on light paper, up on dark. */
  readonly step: number;
  /** More is asked of the dark theme, where thin letters look thinner. */
  readonly contrast: number;
}

interface AccentColours {
  readonly light: string;
  readonly dark: string;
}

import type { Features } from 'satteri';

/** The Markdown of bodies: CommonMark and GFM, nothing else. Front matter is already off. */
export const markdownFeatures = {
  gfm: true,
  frontmatter: false,
  smartPunctuation: false,
} as const satisfies Features;

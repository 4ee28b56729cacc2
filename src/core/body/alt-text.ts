import type { Diagnostic, Point } from '../diagnostics/diagnostic.ts';
import type { Range } from './destination.ts';

/** An image that says nothing to whoever cannot see it. */
export function lacksAlt(location: Point, written: 'markdown' | 'html'): Diagnostic {
  return {
    rule: 'missing-alt-text',
    severity: 'warning',
    message: 'The image has no alternative text.',
    hint: hints[written],
    location,
  };
}

const hints = {
  markdown:
    'Say between the brackets what it shows, or of mere decoration write <img src="…" alt="">.',
  html: 'Say in alt="…" what it shows; of mere decoration write alt="".',
};

/** The places of the image tags in a piece of raw HTML that have no `alt`, not even an empty one. */
export function imagesWithoutAlt(html: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const { 0: whole, index } of html.matchAll(imageTag)) {
    const names = whole.replace(/"[^"]*"|'[^']*'/g, '""');
    if (!/\salt(?=[\s=/>])/i.test(names)) ranges.push({ start: index, end: index + whole.length });
  }
  return ranges;
}

/** Quoted values are bounded, so that no text takes long to look through. */
const imageTag = /<img(?=[\s/>])(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}')*>/gi;

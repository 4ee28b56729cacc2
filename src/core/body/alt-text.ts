import type { Problem, Point } from '../diagnostics/diagnostic.ts';
import type { Range } from './destination.ts';
import type { HtmlTag } from './html-tags.ts';

/** An image that says nothing to whoever cannot see it. */
export function lacksAlt(location: Point, written: 'markdown' | 'html'): Problem {
  return {
    rule: 'missing-alt-text',
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

/** The places of the image tags among those given that have no `alt`, not even an empty one. */
export function imagesWithoutAlt(tags: readonly HtmlTag[]): readonly Range[] {
  return tags.flatMap(({ name, values, range }) =>
    name === 'img' && !values.has('alt') ? [range] : [],
  );
}

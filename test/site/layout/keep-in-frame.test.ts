import { expect, test } from 'vitest';

import { keepInFrame } from '../../../src/site/layout/published-url.ts';

test('keeps links to a place on the page in the frame, and leaves all others and all else', () => {
  const others = '<a href="/x/#y">x</a><a class="b" href="https://a.example/#c">c</a>';
  const drawing = '<svg><use href="#_now"></use></svg><abbr title="#">#</abbr>';
  expect(
    keepInFrame(`<a class="anchor" href="#why">#</a>${others}${drawing}<a href="#n">1</a>`),
  ).toBe(
    `<a target="_self" class="anchor" href="#why">#</a>${others}${drawing}<a target="_self" href="#n">1</a>`,
  );
});

import { expect, test } from 'vitest';

import { basePlaceholder, placeUnderBase } from '../../../src/site/adapter/place-under-base.ts';

test.each([
  ['/', '/assets/page.css'],
  ['/roadmap/', '/roadmap/assets/page.css'],
  ['/a/$&/', '/a/$&/assets/page.css'],
])('places what was compiled under the base %s', (base, address) => {
  const html = `<link href="${basePlaceholder}/assets/page.css">`.repeat(2);
  expect(placeUnderBase(html, base)).toBe(`<link href="${address}">`.repeat(2));
});

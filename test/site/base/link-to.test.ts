import { expect, test } from 'vitest';

import { linkTo } from '../../../src/site/base/link-to.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';
import { minimal } from '../../support/roadmap-of.ts';

const { settings } = linkedRoadmap({ ...minimal, 'roadmap.yml': 'base: /plans/' });

test('leads below the base, and names what it leads to as the page there does', () => {
  expect(linkTo(settings, '/slices/watch-one-item/')).toEqual({
    href: '/plans/slices/watch-one-item/',
    'data-to': 'slices-watch-one-item',
    dir: 'auto',
  });
});

test('names the vision, whose address has no name in it', () => {
  expect(linkTo(settings, '/')).toEqual({ href: '/plans/', 'data-to': 'vision', dir: 'auto' });
});

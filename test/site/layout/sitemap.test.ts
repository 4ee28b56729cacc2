import { expect, test } from 'vitest';

import { robots, sitemap } from '../../../src/site/layout/sitemap.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const published = linkedRoadmap({ 'roadmap.yml': 'url: https://r.example.com\nbase: /a-b/' });

test('lists the pages by their absolute address, and only pages', () => {
  const map = sitemap(published);
  expect(map).toContain('<url><loc>https://r.example.com/a-b/roadmap/</loc></url>');
  expect(map).not.toContain('404');
  expect(map).not.toContain('/embed/');
  expect(map).not.toContain('/rules/');
  expect(map).not.toContain('robots.txt');
});

test('lists nothing while nobody knows where the site is', () => {
  expect(sitemap(linkedRoadmap({}))).not.toContain('<url>');
});

test('lets everyone read, and says where the list is', () => {
  expect(robots(published.settings)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://r.example.com/a-b/sitemap.xml\n',
  );
  expect(robots(linkedRoadmap({}).settings)).toBe('User-agent: *\nAllow: /\n');
});

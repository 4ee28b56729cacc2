import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, inject, test } from 'vitest';

import { nodeWorld } from '../../src/cli/node-world.ts';
import { today } from '../../src/cli/world.ts';
import { addressOf, isEmbed } from '../../src/core/addresses.ts';
import { addresses } from '../../src/core/site-addresses.ts';
import { makeRoadmap } from '../../src/io/make-roadmap.ts';
import { readContent } from '../../src/io/read-content.ts';
import { deadLinks } from '../support/dead-links.ts';
import { projectRoot } from '../support/project-root.ts';
import { siteFacts, type PageFacts } from '../support/site-facts.ts';

const folder = inject('example');
const pages = await siteFacts(folder);
const { roadmap } = await makeAgain();

describe('the built example', () => {
  test('has exactly the pages of the address book', () => {
    const listed = roadmap ? addresses(roadmap) : [];
    const html = listed.filter((address) => /(?:\/|\.html)$/.test(address));
    expect(pages.map(({ address }) => address).toSorted()).toEqual(html.toSorted());
  });

  test('has no link or resource that leads nowhere, and none that another host serves', () => {
    expect(deadLinks(pages, folder, roadmap?.settings.base ?? '/')).toEqual([]);
  });

  test('names every page: a title of its own, a description, one heading, its language', () => {
    const nameless = failing((page) => {
      const isNamed = page.title.length > 3 && page.description.length > 20;
      return (
        isNamed && page.headings.length === 1 && page.headings[0] !== '' && page.language !== ''
      );
    });
    expect(nameless).toEqual([]);
    const own = pages.filter(({ address }) => address !== '/vision/' && !isEmbed(address));
    expect(new Set(own.map(({ title }) => title)).size).toBe(own.length);
  });

  test('shows every word of its longest bodies', () => {
    const { vision, intents = [], slices = [] } = roadmap ?? {};
    const items = [...(vision ? [vision] : []), ...intents, ...slices]
      .toSorted((a, b) => b.body.text.length - a.body.text.length)
      .slice(0, 19);
    expect(items).toHaveLength(19);
    const lost = items.flatMap((item) => {
      const page = readFileSync(join(folder, addressOf(item), 'index.html'), 'utf8');
      // A word may go on in another element, or end with its own.
      const shown = wordsOf(`${textOf(parse(page), '')} ${textOf(parse(page), ' ')}`);
      return [...wordsOf(withoutMarks(item.body.text))]
        .filter((word) => !shown.has(word))
        .map((word) => `${item.file}: ${word}`);
    });
    expect(lost).toEqual([]);
  });

  test('gives every page what a chat needs to show it', () => {
    const bare = failing(({ address, openGraph }) => {
      const { title, description, type } = openGraph;
      return isEmbed(address) || Boolean(title && description && type);
    });
    expect(bare).toEqual([]);
  });

  test('shows every page by a card that is published', () => {
    const { url, base } = roadmap?.settings ?? {};
    const lost = failing(({ address, openGraph }) => {
      const image = openGraph['image'] ?? '';
      if (isEmbed(address)) return image === '';
      const isAbsolute = image.startsWith(`${url}${base}cards/`) && openGraph['image:alt'] !== '';
      return isAbsolute && existsSync(join(folder, new URL(image).pathname));
    });
    expect(lost).toEqual([]);
  });

  test('gives every page its own absolute canonical address', () => {
    const { url, base } = roadmap?.settings ?? {};
    const wrong = failing(
      ({ address, canonical, openGraph }) =>
        address === '/404.html' ||
        isEmbed(address) ||
        url === undefined ||
        (canonical === `${url}${base}${address.slice(1)}` && openGraph['url'] === canonical),
    );
    expect(wrong).toEqual([]);
  });

  test('offers to follow every goal, intent, slice, assumption and team, and all changes', () => {
    const followed = /^\/(?:goals|intents|slices|assumptions|teams)\/[^/]+\/$/;
    const feedOf = (address: string) =>
      followed.test(address) ? `${address}feed.xml` : '/feed.xml';
    const isMeant = ({ address }: PageFacts) => followed.test(address) || address === '/changes/';
    const wrong = failing((page) => {
      const feed = feedOf(page.address);
      return !isMeant(page) || (page.links.includes(feed) && existsSync(join(folder, feed)));
    });
    expect(wrong).toEqual([]);
    const all = pages.filter((page) => isMeant(page)).map(({ address }) => feedOf(address));
    const listed = roadmap ? addresses(roadmap).filter((each) => each.endsWith('feed.xml')) : [];
    expect(all.toSorted()).toEqual(listed.toSorted());
  });

  test('leads whoever asks for the vision by its name to the front', () => {
    const vision = pages.find(({ address }) => address === '/vision/');
    const { url, base = '/' } = roadmap?.settings ?? {};
    expect(vision).toMatchObject({ canonical: `${url}${base}`, links: [base] });
  });

  test('has what other sites may show: the same page, without what surrounds it', () => {
    const { url, base = '/' } = roadmap?.settings ?? {};
    const embeds = pages.filter(({ address }) => isEmbed(address));
    expect(embeds.length).toBe(2 + (roadmap?.intents.length ?? 0));
    for (const embed of embeds) {
      const rest = embed.address.slice('/embed/'.length).replace(/^vision\/$/, '');
      const page = pages.find(({ address }) => address === `/${rest}`);
      expect(embed).toMatchObject({ canonical: `${url}${base}${rest}`, title: page?.title });
      expect(embed.headings).toEqual(page?.headings);
      expect(embed.links).toContain(base + rest);
      const html = readFileSync(join(folder, embed.address, 'index.html'), 'utf8');
      expect(html).toContain('<base target="_top">');
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toContain('<nav');
    }
  });

  test('keeps the pages about rules out of search engines', () => {
    const rules = pages.filter(({ address }) => address.startsWith('/rules/'));
    expect(rules.length).toBeGreaterThan(20);
    for (const { address } of rules) {
      const html = readFileSync(join(folder, address, 'index.html'), 'utf8');
      expect(html).toContain('<meta name="robots" content="noindex">');
    }
  });

  test('protects every page with a policy that lets it ask no other host, and nothing in it needs more', () => {
    const open = failing(({ policy, handlers, styleAttributes, inline }) => {
      const isStrict = policy.startsWith("default-src 'none'") && !/unsafe-|[*:]/.test(policy);
      const isKnown = (part: string) =>
        policy.includes(`'sha256-${createHash('sha256').update(part).digest('base64')}'`);
      return isStrict && handlers === 0 && styleAttributes === 0 && inline.every(isKnown);
    });
    expect(open).toEqual([]);
  });

  test('loads less than 2.5 kB of script, compressed, on intents, slices, goals, teams and meetings', () => {
    const kinds = /^\/(?:(?:intents|slices|goals|teams)\/[^/]+\/|now\/|later\/|timeline\/)$/;
    const heavy = failing((page) => !kinds.test(page.address) || scriptBytes(page) < 2500);
    expect(heavy).toEqual([]);
  });

  test('loads the style sheet that all pages share first, and at most one more', () => {
    const [shared] = pages.find(({ address }) => address === '/')?.styleSheets ?? [];
    expect(shared).toBeDefined();
    const isRight = ({ styleSheets: [first, ...rest] }: PageFacts) =>
      first === shared && rest.length < 2;
    expect(failing(isRight)).toEqual([]);
  });

  test('keeps the vision page below 26 kB, HTML and styles together, compressed', () => {
    const vision = pages.find(({ address }) => address === '/');
    const base = roadmap?.settings.base ?? '/';
    const styles = (vision?.styleSheets ?? []).map((href) => href.slice(base.length));
    const bytes = ['index.html', ...styles].map(
      (file) => gzipSync(readFileSync(join(folder, file))).length,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(26_000);
  });
});

/** What the scripts of a page weigh, compressed; what they load later is not part of it. */
function scriptBytes({ resources, scripts }: PageFacts): number {
  const files = resources.filter((href) => href.endsWith('.js'));
  expect(files).toHaveLength(scripts);
  const base = roadmap?.settings.base ?? '/';
  const sizes = files.map(
    (href) => gzipSync(readFileSync(join(folder, href.slice(base.length)))).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The addresses of the pages that break a rule; one that only leads to another has none to keep. */
function failing(isRight: (page: PageFacts) => boolean): readonly string[] {
  return pages
    .filter((page) => page.address !== '/vision/' && !isRight(page))
    .map(({ address }) => address);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** A body without what is not text: addresses, comments, languages of code, boxes and diagrams. */
function withoutMarks(body: string): string {
  return body
    .replaceAll(
      /```mermaid[^]*?```|<!--[^]*?-->|<[^>]*>|\]\([^)]*\)|^\d+\.|^\[[^\]]*\]: .*$/gm,
      ' ',
    )
    .replaceAll(/\[\^\w+\]|^```\w*|^> \[!\w+\]|^\s*- \[x\]/gm, ' ');
}

function textOf(node: DefaultTreeAdapterTypes.Node, between: string): string {
  if ('value' in node) return node.value;
  const alt = 'attrs' in node ? (node.attrs.find(({ name }) => name === 'alt')?.value ?? '') : '';
  const children = 'childNodes' in node ? node.childNodes : [];
  return [alt, ...children.map((child) => textOf(child, between))].join(between);
}

/** The roadmap that was built: of the same files, day and history. */
async function makeAgain() {
  const [project, content] = [projectRoot, join(projectRoot, 'content')];
  const read = readContent(content);
  if (!read.ok) throw new Error(read.reason);
  const { files, links } = read;
  const git = { content, links, shell: { cwd: project, env: process.env } };
  return makeRoadmap({ project, content, files, asOf: today(nodeWorld()), git });
}

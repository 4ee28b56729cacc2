import { cp, readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';

import { parseSources, allSources } from '../../src/core/document/sources.ts';
import { readContent } from '../../src/io/read-content.ts';
import { projectRoot } from '../support/project-root.ts';
import { runHere } from '../support/run-here.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { everyKind } from './every-kind.ts';

const sections = `
# Watch one item

<a id="done-when"></a><a name="spot">x</a><p id="spot">y</p> <p id="why">z</p> <li id="user-content-fn-1">

[a](#done-when-1) [b](#done-when) [c](#questions-1) [d](#spot) [e](#why) [f](#watch-one-item)

### Done when

In the plan.

### Questions

Asked before.[^1] And again.[^1]

## Why

## _main

## user-content-other

## Done when

- [ ] seen working

## Why

## Done when:

- [ ] seen twice

## Questions

- [ ] why?[^2]

> ## Why

<video><h2>Not shown</h2><p id="gone">x</p></video>

[^1]: One.
[^2]: Two.
`;

/** Files of the example, with bodies in which ids meet. */
const tough = Object.fromEntries(
  Object.entries(everyKind).map(([path, text]) => [
    path,
    path.endsWith('.md') ? text.replace(/(?<=\n---\n)[^]*$|$/, sections) : text,
  ]),
);

const mdx = {
  ...everyKind,
  'slices/watch.mdx': `${String(everyKind['slices/watch.md']).replace('What.', '')}
# Watch one item

<p id="why">a</p><p id="spot">b</p>

### Done when

In the plan.

## Why

<Note>

## In a note

</Note>

## Done when

- [ ] seen working[^1]

[^1]: One.
`,
};

describe.each([
  ['the example', undefined],
  ['a roadmap of every kind', everyKind],
  ['a roadmap in which ids meet', tough],
  [
    'a roadmap in MDX',
    Object.fromEntries(Object.entries(mdx).filter(([path]) => path !== 'slices/watch.md')),
  ],
])('%s', (_, tree) => {
  test('has ids once on a page, and every anchor that check approves', async () => {
    const folder = await tempFolder();
    const content = join(folder, 'content');
    if (tree) await writeFiles(content, tree);
    else await cp(join(projectRoot, 'content'), content, { recursive: true });
    const [count, links] = linksToAnchors(content);
    await writeFiles(content, { 'slices/zz-links.md': links });
    const out = join(folder, 'out');
    const built = await runHere(['build', '--content', content, '--out', out]);
    expect(built.stdout + built.stderr).not.toContain('broken-link');
    expect(built.exitCode).toBe(0);

    const pages = await readPages(out);
    const repeated = [...pages].flatMap(([address, { ids }]) =>
      ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}#${id}`),
    );
    expect(repeated).toEqual([]);
    const dead = [...pages].flatMap(([address, { hrefs }]) =>
      hrefs
        .filter((href) => /^[^:]*#./.test(href))
        .map((href) => new URL(href, `https://a.example${address}`))
        .filter(
          ({ pathname, hash }) =>
            !pages.get(pathname)?.ids.includes(decodeURIComponent(hash.slice(1))),
        )
        .map(({ pathname, hash }) => `${address} to ${pathname}${hash}`),
    );
    expect(dead.filter((each) => !each.endsWith('#top'))).toEqual([]);
    const followed = pages.get('/slices/zz-links/')?.hrefs.filter((href) => href.includes('#'));
    expect(followed?.length).toBeGreaterThanOrEqual(count);
  }, 120_000);
});

/** A slice with a link to every anchor of every body, and how many there are. */
function linksToAnchors(folder: string): readonly [count: number, slice: string] {
  const found = readContent(folder);
  if (!found.ok) throw new Error(found.reason);
  const sources = parseSources(found.files);
  const links = allSources(sources).flatMap(({ file, parsedBody }) =>
    [...(parsedBody().anchors?.keys() ?? [])].map(
      (anchor) => `- [x](${posix.relative('slices', file)}#${encodeURIComponent(anchor)})`,
    ),
  );
  const front = `title: Links\nintent: ${sources.intent[0]?.id}\nstatus: proposed`;
  return [links.length, `---\n${front}\n---\n\n${links.join('\n')}\n`];
}

async function readPages(folder: string): Promise<ReadonlyMap<string, Page>> {
  const files = globSync('**/*.html', { cwd: folder });
  const pages = files.map(async (file) => {
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const page: Page = { ids: [], hrefs: [] };
    collect(parse(await readFile(join(folder, file), 'utf8')), page);
    return [address, page] as const;
  });
  return new Map(await Promise.all(pages));
}

function collect(node: DefaultTreeAdapterTypes.Node, page: Page): void {
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      if (name === 'id') page.ids.push(value);
      if (name === 'href' && node.tagName === 'a') page.hrefs.push(value);
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, page);
}

interface Page {
  readonly ids: string[];
  readonly hrefs: string[];
}

import { afterAll, beforeAll, expect, test } from 'vitest';

import { knownRenderer } from '../../src/cli/ensure-renderer.ts';
import type { Roadmap } from '../../src/core/roadmap/roadmap.ts';
import { addresses } from '../../src/core/site-addresses.ts';
import { loadRenderer, type Renderer } from '../../src/io/load-renderer.ts';
import { discard } from '../../src/io/prune-store.ts';
import { readContent } from '../../src/io/read-content.ts';
import { projectStore } from '../../src/io/store.ts';
import { compileWithAstro } from '../support/compile-with-astro.ts';
import { realisticRoadmap } from '../support/corpora/realistic-roadmap.ts';
import { dedent } from '../support/dedent.ts';
import { projectRoot } from '../support/project-root.ts';
import { roadmapOf, type Tree } from '../support/roadmap-of.ts';
import { everyKind } from './every-kind.ts';

/** Our functions for compiled components and our routes give what Astro's own give, byte for byte. */
let ours: Renderer;
let theirs: Renderer;

beforeAll(async () => {
  const known = knownRenderer();
  if (known === undefined) throw new Error('There is nothing to render with.');
  ours = await loadRenderer(known.folder);
  await compileWithAstro(draft);
  theirs = await loadRenderer(draft);
}, 180_000);

/** In the project, where compiled code finds the packages it imports. */
const draft = projectStore(projectRoot, 'renderers').draft();
afterAll(() => discard(draft));

const example = readContent(`${projectRoot}content`);
const texts = example.ok
  ? example.files.map((file) => [file.path, 'text' in file ? file.text : ''])
  : [];

test.each<[string, Tree]>([
  ['the example', Object.fromEntries(texts)],
  ['120 slices', realisticRoadmap(120).files],
  ['every kind of item', everyKind],
  [
    'components and code in bodies',
    {
      ...everyKind,
      'intents/code.mdx': dedent`
        ---
        title: A body with code
        horizon: now
        ---
        <Note>A *note* with <SliceLink id="watch" />, <SliceLink id="watch">a <b title={'"a" & b'}>name</b></SliceLink> and {'<b>'}.</Note>

        {[1, 0, null, false, true, 'a & "b"']}

        <Goal id="stock-outs" />

        <Thread intent="run-out" />

        <p hidden={true} tabIndex={0} class={undefined} lang="" data-yes={true}>a<br />b<wbr /></p>

        ## Done when

        - [x] {'one'} thing
        - [ ] 'quoted' -- and more...
      `,
    },
  ],
])('%s', { timeout: 120_000 }, async (_, tree) => {
  const { roadmap, diagnostics } = roadmapOf(tree, '2026-11-29');
  if (roadmap === undefined) throw new Error(JSON.stringify(diagnostics));
  const differing: unknown[] = [];
  for (const address of [...addresses(roadmap), ...strange]) {
    const our = await answer(ours, address, roadmap);
    const their = await answer(theirs, address, roadmap);
    if (our !== their) differing.push({ address, ...excerpts(our, their) });
  }
  expect(differing).toEqual([]);
});

test('an address of no text gives the page for what is missing, as that of no page does', async () => {
  const { roadmap } = roadmapOf(everyKind);
  if (roadmap === undefined) throw new Error('There is no roadmap.');
  const { status, body } = await ours.render('/404.html', roadmap);
  expect({ status, isPage: body.includes('<html') }).toEqual({ status: 404, isPage: true });
  for (const address of ['/schema/nothing.json', '/teams/nothing/feed.xml', '/%', '/_image']) {
    expect(await ours.render(address, roadmap), address).toMatchObject({ status, body });
  }
});

/** Astro marks an element twice where a component spreads one object into two elements. */
async function answer(renderer: Renderer, address: string, roadmap: Roadmap): Promise<string> {
  const { status, contentType, body } = await renderer.render(address, roadmap);
  return [status, contentType, body.replaceAll(/(astro-\w{8})(?: \1)+/g, '$1')].join('\n');
}

/** From just before the first difference. */
function excerpts(ours: string, theirs: string) {
  const at = [...ours].findIndex((letter, index) => letter !== theirs[index]);
  const [our, their] = [ours, theirs].map((text) => text.slice(Math.max(0, at - 60), at + 100));
  return { our, their };
}

/** What only somebody at `throughline dev` asks for. */
const strange = [
  '/404',
  '/404.html',
  '/nothing/',
  '/slices/nothing/',
  '/slices/nothing',
  '/roadmap',
  '/roadmap/by/nothing/',
  '/timeline//',
  '/slices/a/b/c/',
  '/%E3%81%82/',
];

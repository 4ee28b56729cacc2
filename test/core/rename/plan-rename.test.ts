import { describe, expect, test } from 'vitest';

import type { RenamedKind } from '../../../src/core/rename/find-edits.ts';
import { planRename, sayRefusal } from '../../../src/core/rename/plan-rename.ts';
import { filesOf, minimal, roadmapOf, type Tree } from '../../support/roadmap-of.ts';

const settings = 'teams:\n  design: Design\n';
const redirected = `${settings}redirects:\n`;

describe('a slice that is renamed', () => {
  const tree: Tree = {
    ...minimal,
    'roadmap.yml': settings,
    'slices/watch-one-item.md': `${minimal['slices/watch-one-item.md']}\nSee [below](watch-one-item.md#a) and [why](../intents/never-run-out.md).\n\n## A\n`,
    'slices/many.md': [
      '---',
      'title: "watch-one-item, many times" # watch-one-item',
      'intent:   never-run-out',
      "depends_on: [ 'watch-one-item' ]   # first",
      'status: ready',
      '---',
      '',
      'After [watch-one-item](./watch-one-item.md "watch-one-item"), [`it`](<watch-one-item.md#a>) and',
      '[ref]; <a title="a>b" href="watch-one-item.md">raw</a> and [page](/slices/watch-one-item/#a).',
      '`[not](watch-one-item.md)`, watch-one-item.md, [other](../intents/never-run-out.md).',
      '',
      '[ref]: watch-one-item.md',
      '',
      '```mermaid',
      'flowchart LR',
      '  A --> B',
      '  click A href "watch-one-item.md"',
      '```',
      '',
    ].join('\r\n'),
    'assumptions/rework.md':
      '---\ntitle: A\nassumption: B\nstatus: testing\ntests:\n  - "watch-one-item"\n---\n',
    'updates/note.mdx':
      '---\ntitle: A\ndate: 2026-11-23\nslices: [watch-one-item]\n---\n\n<SliceLink id="watch-one-item" /> [it](../slices/watch-one-item.md) <a href={"../slices/watch-one-item.md"}>it</a>\n',
  };

  test('takes every reference and every link along, and nothing else', () => {
    const after = renamed(tree, 'slice', 'watch-one-item', 'one-item');
    expect(after).toEqual({
      ...Object.fromEntries(Object.entries(tree).filter(([path]) => !path.includes('watch-one'))),
      'slices/one-item.md': tree['slices/watch-one-item.md']?.replace(
        '(watch-one-item.md#a)',
        '(one-item.md#a)',
      ),
      'slices/many.md': tree['slices/many.md']
        ?.replace("'watch-one-item'", "'one-item'")
        .replace('(./watch-one-item.md "', '(./one-item.md "')
        .replace('<watch-one-item.md#a>', '<one-item.md#a>')
        .replace('href="watch-one-item.md"', 'href="one-item.md"')
        .replace('/slices/watch-one-item/#a', '/slices/one-item/#a')
        .replace('[ref]: watch-one-item.md', '[ref]: one-item.md')
        .replace('href "watch-one-item.md"', 'href "one-item.md"'),
      'assumptions/rework.md': tree['assumptions/rework.md']?.replace('watch-one-item', 'one-item'),
      'updates/note.mdx': tree['updates/note.mdx']?.replaceAll('watch-one-item', 'one-item'),
      'roadmap.yml': `${redirected}  /slices/watch-one-item/: /slices/one-item/\n`,
    });
    expect(roadmapOf(after).diagnostics).toEqual([]);
  });

  test('counts what follows, file by file', () => {
    const request = { kind: 'slice', from: 'watch-one-item', to: 'one-item' } as const;
    const plan = planRename(filesOf(tree), request, '2026-11-23');
    const counts = plan.ok && plan.changes.map(({ path, references }) => [path, references]);
    expect(Object.fromEntries(counts || [])).toEqual({
      'assumptions/rework.md': 1,
      'roadmap.yml': 0,
      'slices/many.md': 7,
      'slices/watch-one-item.md': 1,
      'updates/note.mdx': 4,
    });
  });

  test('comes back as it was, but for the redirect', () => {
    const there = renamed(tree, 'slice', 'watch-one-item', 'one-item');
    const back = renamed(there, 'slice', 'one-item', 'watch-one-item');
    expect(back).toEqual({
      ...tree,
      'roadmap.yml': `${redirected}  /slices/one-item/: /slices/watch-one-item/\n`,
    });
  });

  test('leads from every name it ever had', () => {
    const once = renamed(tree, 'slice', 'watch-one-item', 'one-item');
    const twice = renamed(once, 'slice', 'one-item', 'first');
    expect(twice['roadmap.yml']).toBe(
      `${redirected}  /slices/watch-one-item/: /slices/first/\n  /slices/one-item/: /slices/first/\n`,
    );
  });
});

describe('what else is renamed', () => {
  test.each(['c++', 'My_slice', 'a (1)'])('an item whose name is no id: "%s"', (from) => {
    const { 'slices/watch-one-item.md': text = '', ...others } = minimal;
    const after = renamed({ ...others, [`slices/${from}.md`]: text }, 'slice', from, 'one-item');
    expect(after['slices/one-item.md']).toBe(text);
    // No page was there, so nothing leads on from it.
    expect(after['roadmap.yml'] ?? '').not.toContain('redirects');
  });

  test('an intent in a folder below stays in it', () => {
    const tree = {
      ...minimal,
      'intents/a/b.mdx': '---\ntitle: A\nhorizon: now\n---\n',
      'slices/c.md': '---\ntitle: A\nintent: b\nstatus: ready\n---\n',
    };
    const after = renamed(tree, 'intent', 'b', 'd');
    expect(after['intents/a/d.mdx']).toBe(tree['intents/a/b.mdx']);
    expect(after['slices/c.md']).toBe('---\ntitle: A\nintent: d\nstatus: ready\n---\n');
    expect(after['roadmap.yml']).toBe('redirects:\n  /intents/b/: /intents/d/\n');
  });

  test('a goal is renamed in the vision and in its intents', () => {
    const after = renamed(minimal, 'goal', 'stock-outs', 'gaps');
    expect(after).toEqual({
      ...minimal,
      'vision.md': minimal['vision.md'].replace('id: stock-outs', 'id: gaps'),
      'intents/never-run-out.md': minimal['intents/never-run-out.md'].replace('stock-outs', 'gaps'),
      'roadmap.yml': 'redirects:\n  /goals/stock-outs/: /goals/gaps/\n',
    });
  });

  test('a team is renamed in the settings and wherever it is named', () => {
    const tree = {
      ...minimal,
      'roadmap.yml': settings,
      'slices/a.md':
        '---\ntitle: A\nintent: never-run-out\nteam: design\nstatus: ready\nasks: [{ team: design, what: design }]\n---\n',
    };
    const after = renamed(tree, 'team', 'design', 'shape');
    expect(after['roadmap.yml']).toBe(
      'teams:\n  shape: Design\nredirects:\n  /teams/design/: /teams/shape/\n',
    );
    expect(after['slices/a.md']).toContain(
      'team: shape\nstatus: ready\nasks: [{ team: shape, what: design }]',
    );
  });

  test('teams nobody listed are listed once settings have to be written', () => {
    const file = '---\ntitle: A\nintent: never-run-out\nteam: design\nstatus: ready\n---\n';
    const after = renamed({ ...minimal, 'slices/a.md': file }, 'slice', 'a', 'b');
    expect(after['roadmap.yml']).toBe(
      'teams:\n  design: design\nredirects:\n  /slices/a/: /slices/b/\n',
    );
  });

  test.each([
    ['assumption', 'redirects:\n  /assumptions/a/: /assumptions/b/\n'],
    ['update', undefined],
  ] as const)('an %s needs this redirect: %j', (kind, settings) => {
    const tree = {
      ...minimal,
      'assumptions/a.md': '---\ntitle: A\nassumption: B\nstatus: holds\n---\n',
      'updates/a.md': '---\ntitle: A\ndate: 2026-11-23\n---\n\n[b](../assumptions/a.md)\n',
    };
    const after = renamed(tree, kind, 'a', 'b');
    expect(Object.keys(after)).toContain(`${kind}s/b.md`);
    expect(after['roadmap.yml']).toBe(settings);
  });

  test('an alias is written out, its anchor stays', () => {
    const tree = {
      ...minimal,
      'slices/a.md': '---\nx-i: &i never-run-out\ntitle: A\nintent: *i\nstatus: ready\n---\n',
    };
    const after = renamed(tree, 'intent', 'never-run-out', 'always-there');
    expect(after['slices/a.md']).toBe(tree['slices/a.md'].replace('*i', 'always-there'));
  });
});

describe('a rename is refused', () => {
  test.each<[string, RenamedKind, string, string, Tree, string]>([
    ['of what is not there', 'slice', 'watch-one-itme', 'a', {}, 'Did you mean "watch-one-item"?'],
    ['to what is no id', 'slice', 'watch-one-item', 'One item', {}, 'Did you mean "one-item"?'],
    ['to a name Windows keeps', 'slice', 'watch-one-item', 'con', {}, 'Windows'],
    ['to its own name', 'slice', 'watch-one-item', 'watch-one-item', {}, 'already'],
    [
      'to a name that is taken',
      'slice',
      'watch-one-item',
      'a',
      { 'slices/b/a.md': '---\ntitle: A\nintent: never-run-out\nstatus: ready\n---\n' },
      'There is already a slice "a".',
    ],
    [
      'while a file cannot be read',
      'slice',
      'watch-one-item',
      'a',
      { 'updates/a.md': '---\ntitle: [\n---\n' },
      '"updates/a.md" cannot be read',
    ],
    [
      'where a reference goes over lines',
      'intent',
      'never-run-out',
      'a',
      { 'slices/a.md': '---\ntitle: A\nintent: >-\n  never-run-out\nstatus: ready\n---\n' },
      'slices/a.md:3:9',
    ],
    [
      'where settings are written in braces',
      'slice',
      'watch-one-item',
      'a',
      { 'roadmap.yml': '{ title: A }\n' },
      'does not allow adding a redirect',
    ],
  ])('%s', (_, kind, from, to, tree, says) => {
    const request = { kind, from, to };
    const plan = planRename(filesOf({ ...minimal, ...tree }), request, '2026-11-23');
    expect(plan.ok ? 'not refused' : sayRefusal(plan, request)).toContain(says);
  });

  test('but not for what was wrong before', () => {
    const tree = { ...minimal, 'updates/a.md': '---\ntitle: A\ndate: never\n---\n' };
    expect(renamed(tree, 'slice', 'watch-one-item', 'a')['slices/a.md']).toBeDefined();
  });

  test.for([
    ['a link to it', '[w](../slices/watch-one-item.md#why)', 'slice', 'watch-one-item'],
    ['a link to its page', '[w](/slices/watch-one-item/#why)', 'slice', 'watch-one-item'],
    ['a link to its namesake', '[w](../slices/watch-one-item.md#why)', 'slice', 'never-run-out'],
  ] as const)('nor for %s that leads to no heading', ([, link, kind, from]) => {
    const namesake = '---\ntitle: N\nintent: never-run-out\nstatus: ready\n---\n';
    const tree = {
      ...minimal,
      ...{ 'slices/never-run-out.md': namesake },
      'updates/a.md': `---\ntitle: A\ndate: 2026-09-01\n---\n\n${link} [i](../intents/never-run-out.md#why)\n`,
    };
    expect(renamed(tree, kind, from, 'b')['slices/b.md']).toBeDefined();
  });

  test('nor for a mistake whose line moves when the redirect is written above it', () => {
    const tree = { ...minimal, 'roadmap.yml': 'title: Shelfwise\nredirects: {}\ncolour: red\n' };
    expect(renamed(tree, 'slice', 'watch-one-item', 'a')['slices/a.md']).toBeDefined();
  });
});

/** The tree after a rename. */
function renamed(tree: Tree, kind: RenamedKind, from: string, to: string): Tree {
  const request = { kind, from, to };
  const plan = planRename(filesOf(tree), request, '2026-11-23');
  if (!plan.ok) throw new Error(sayRefusal(plan, request));
  const after: Record<string, string> = { ...tree };
  for (const change of plan.changes) after[change.path] = change.after;
  const { file } = plan;
  if (file) {
    after[file.to] = after[file.from] ?? '';
    delete after[file.from];
  }
  return after;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { planItem, type NewItem } from '../../../src/core/author/plan-item.ts';
import { dedent } from '../../support/dedent.ts';
import { filesOf, minimal, roadmapOf, type Tree } from '../../support/roadmap-of.ts';

const slice = { title: 'A', intent: 'never-run-out', status: 'ready' };

describe('a new file', () => {
  test('has its keys in the order of the schema, lists of ids on one line', () => {
    const fields = {
      links: [{ label: 'Research', url: 'https://example.com' }],
      depends_on: ['watch-one-item'],
      appetite: '2w',
      thread: false,
      ...slice,
      title: 'Order: in whole cases',
    };
    expect(written({ noun: 'slice', id: 'a', fields }).split('\n---\n')[0]).toBe(
      dedent`
      ---
      title: "Order: in whole cases"
      intent: never-run-out
      thread: false
      status: ready
      appetite: 2w
      depends_on: [watch-one-item]
      links:
        - label: Research
          url: https://example.com
    `.trimEnd(),
    );
  });

  test.each<[NewItem['noun'], NewItem['fields']]>([
    ['intent', { title: 'A', horizon: 'later' }],
    ['slice', slice],
    ['assumption', { title: 'A', assumption: 'If a, then b.', status: 'untested' }],
    ['update', { title: 'A', date: '2026-11-23' }],
  ])('of every noun passes check with the folder: %s', (noun, fields) => {
    const plan = planned({ noun, id: 'a', fields });
    if (!plan.ok) throw new Error(JSON.stringify(plan));
    expect(roadmapOf({ ...minimal, [plan.path]: plan.text }).diagnostics).toEqual([]);
  });

  test('can be the vision, the first of all', () => {
    const plan = planned({ noun: 'vision', id: '', fields: { title: 'A', statement: 'B.' } }, {});
    if (!plan.ok) throw new Error(JSON.stringify(plan));
    expect(roadmapOf({ [plan.path]: plan.text }).diagnostics).toEqual([]);
  });

  test('says whatever its title is, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const plan = planned({
          noun: 'slice',
          id: 'a',
          fields: { ...slice, title },
        });
        if (!plan.ok) return 'problems' in plan && title.trim() === '';
        const { roadmap } = roadmapOf({ ...minimal, [plan.path]: plan.text });
        return roadmap?.byId.slice.get('a')?.title === title;
      }),
    );
  });
});

describe('a file is not made', () => {
  test.each([
    ['of the same name', 'slices/watch-one-item.md'],
    ['of the same id in a folder below', 'slices/done/watch-one-item.mdx'],
    ['whose name differs in case', 'slices/Watch-One-Item.md'],
  ])('where there is one %s', (_, file) => {
    const tree = { 'vision.md': minimal['vision.md'], [file]: '' };
    expect(planned({ noun: 'slice', id: 'watch-one-item', fields: slice }, tree)).toEqual({
      ok: false,
      taken: file,
    });
  });

  test('with an id that leads elsewhere', () => {
    expect(planned({ noun: 'slice', id: '../vision', fields: slice })).toMatchObject({
      problems: [{ problem: { rule: 'invalid-id', hint: 'Did you mean "vision"?' } }],
    });
  });

  test('when check would have something against it, and says of which key', () => {
    const fields = { ...slice, intent: 'never-run-ot', status: 'activ', asks: ['no'] };
    expect(planned({ noun: 'slice', id: 'a', fields })).toMatchObject({
      problems: [
        { key: 'intent', problem: { hint: 'Did you mean "never-run-out"?' } },
        { key: 'status', problem: { hint: 'Did you mean "active"?' } },
        { key: 'asks', problem: { rule: 'invalid-value' } },
      ],
    });
  });

  test('when another file would be wrong because of it', () => {
    const fields = { ...slice, thread: true };
    expect(planned({ noun: 'slice', id: 'a', fields })).toMatchObject({
      problems: [{ key: undefined, problem: { rule: 'duplicate-thread' } }],
    });
  });

  test('but whatever was wrong before does not stand in its way', () => {
    const tree = { ...minimal, 'slices/broken.md': 'no front matter' };
    expect(planned({ noun: 'slice', id: 'a', fields: slice }, tree).ok).toBe(true);
  });
});

function planned(item: NewItem, tree: Tree = minimal) {
  return planItem(filesOf(tree), item, '2026-11-23');
}

function written(item: NewItem): string {
  const plan = planned(item);
  return plan.ok ? plan.text : JSON.stringify(plan);
}

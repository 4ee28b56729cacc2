import { expect, test } from 'vitest';

import type { DrawnDiagram } from '../../src/core/roadmap/media.ts';
import { describeDrawing } from '../../src/markup/describe-drawing.ts';
import { createMessages } from '../../src/messages/create-messages.ts';

const drawing: DrawnDiagram = {
  ...{ svg: '', prefix: 'd1', width: 100, links: [] },
  ...{ family: 'flowchart', labels: ['Low shelf', 'Full shelf'], moreLabels: 0 },
};

function described(change: Partial<DrawnDiagram>, language = 'en'): readonly string[] {
  const t = createMessages({ language });
  return Object.values(describeDrawing({ ...drawing, ...change }, t));
}

test('names a diagram after its kind and its labels', () => {
  expect(described({})).toEqual(['Flowchart', 'Flowchart: Low shelf, Full shelf.']);
  expect(described({ moreLabels: 3 })).toContain('Flowchart: Low shelf, Full shelf, 3 more.');
  expect(described({ labels: [] })).toEqual(['Flowchart', 'Flowchart']);
  expect(described({ family: 'other' })).toContain('Diagram');
});

test('prefers the words of its author', () => {
  expect(described({ title: 'An order' })[0]).toBe('An order');
  expect(described({ description: 'Low, then full.' })[1]).toBe('Low, then full.');
});

test('speaks the language of the site', () => {
  expect(described({ family: 'sequence' }, 'ja')).toEqual([
    'シーケンス図',
    'シーケンス図：Low shelf、Full shelf。',
  ]);
  expect(described({ family: 'state' }, 'ar')[1]).toBe('مخطط الحالات: Low shelf، Full shelf.');
});

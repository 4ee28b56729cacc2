import { addAttribute, spreadAttributes } from 'astro/compiler-runtime';
import { describe, expect, test } from 'vitest';

import * as own from '../../../src/site/adapter/runtime/component-runtime.ts';

/** `test/site/same-bytes.test.ts` compares whole pages: these are the attributes that no page has. */
const names = [
  ...[
    'class',
    'class:list',
    'hidden',
    'open',
    'Checked',
    'popover',
    'download',
    'href',
    'data-x',
    'style',
  ],
  ...['STYLE', 'className', 'a b', 'a"', 'lang', 'contenteditable', ''],
];
const values = [
  ...['', 'a', '&"<', 0, 1, -1.5, Number.NaN, true, false, null, undefined],
  ...[[], ['a', '', null, ['b', { c: 1, d: 0 }], 2], { a: true, 'b c': 0, '"': 1 }],
  ...[{ textAlign: 'right', '--Own': 1, color: ' ', 'font-size': '1em' }],
];

describe.each(names)('the attribute "%s"', (name) => {
  test('is written as Astro does', () => {
    for (const value of values) {
      for (const isEscaped of [true, false]) {
        for (const tag of ['', 'a', 'x-y']) {
          const { text } = own.addAttribute(value, name, isEscaped, tag);
          expect(text, String(value)).toBe(String(addAttribute(value, name, isEscaped, tag)));
        }
      }
    }
  });

  test.each<{ readonly class?: string }>([{}, { class: 'scope' }])(
    'is spread as Astro does, with %j',
    (scope) => {
      for (const value of values) {
        const { text } = own.spreadAttributes({ lang: 'x', [name]: value }, '', scope);
        expect(text, String(value)).toBe(
          String(spreadAttributes({ lang: 'x', [name]: value }, '', scope)),
        );
      }
    },
  );
});

test('does not change the object that is spread', () => {
  const values = { lang: 'x' };
  own.spreadAttributes(values, '', { class: 'scope' });
  expect(values).toEqual({ lang: 'x' });
});

import { describe, expect, test } from 'vitest';

import type { NewNoun } from '../../../src/core/author/body-template.ts';
import { flagsOf, missingKeys, valueOf } from '../../../src/core/author/flags.ts';
import { fileKinds } from '../../../src/core/model/nouns.ts';

const newNouns: readonly NewNoun[] = ['vision', 'intent', 'slice', 'assumption', 'update'];

describe('flags', () => {
  test.each(newNouns)('there is one for every key of a %s but its title', (noun) => {
    const keys = Object.keys(fileKinds[noun].schema.shape).filter(
      (key) => key !== 'title' && key !== 'imported',
    );
    expect(flagsOf(noun).map(({ key }) => key)).toEqual(keys);
    expect(flagsOf(noun).filter(({ description }) => description === '')).toEqual([]);
  });

  test.each<[NewNoun, string, string | readonly string[], unknown]>([
    ['slice', 'appetite', '2w', '2w'],
    ['slice', 'target', '2027', 2027],
    ['slice', 'target', '2027-Q1', '2027-Q1'],
    ['slice', 'owner', '2027', '2027'],
    ['intent', 'order', '10', 10],
    ['intent', 'order', 'ten', 'ten'],
    ['slice', 'depends_on', ['a', 'b'], ['a', 'b']],
    [
      'slice',
      'asks',
      ['design: Review it = well', 'a=b: c'],
      [
        { team: 'design', what: 'Review it = well' },
        { team: 'a', what: 'b: c' },
      ],
    ],
    ['slice', 'asks', ['nobody'], ['nobody']],
    [
      'intent',
      'links',
      ['The = sign=https://e.com'],
      [{ label: 'The', url: 'sign=https://e.com' }],
    ],
    ['vision', 'goals', ['a=Halve it'], [{ id: 'a', title: 'Halve it' }]],
  ])('of a %s, %s takes %j', (noun, key, given, value) => {
    const flag = flagsOf(noun).find((each) => each.key === key);
    expect(flag && valueOf(flag, given)).toEqual(value);
  });
});

describe('what is missing', () => {
  test.each<[NewNoun, readonly string[], readonly string[]]>([
    ['vision', ['title'], ['statement']],
    ['intent', ['title'], ['horizon']],
    ['intent', ['title', 'declined'], []],
    ['intent', ['title', 'done'], []],
    ['slice', [], ['title', 'intent', 'status']],
    ['update', ['title'], ['date']],
  ])('of a %s with %j is %j', (noun, given, missing) => {
    expect(missingKeys(noun, new Set(given))).toEqual(missing);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { didYouMean } from '../../../src/core/text/did-you-mean.ts';

describe('didYouMean', () => {
  test.each([
    ['a letter too few', 'statu', ['title', 'status'], 'status'],
    ['a letter too many', 'titlle', ['title', 'status'], 'title'],
    ['a wrong letter', 'never-run-oat', ['never-run-out', 'one-shop'], 'never-run-out'],
    ['two letters swapped', 'tilte', ['tiles', 'title'], 'title'],
    ['another case', 'NOW', ['no', 'now'], 'now'],
    ['another case rather than a nearer one later', 'Now', ['NOW', 'Nov'], 'NOW'],
    ['the nearest of several', 'slice', ['slices', 'slide', 'slicer-machine'], 'slices'],
    ['the only one that begins with it', 'never-run', ['never-run-out', 'b'], 'never-run-out'],
  ])('finds %s', (_, value, candidates, meant) => {
    expect(didYouMean(value, candidates)).toBe(meant);
  });

  test.each([
    ['nothing is near', 'horizon', ['title', 'team']],
    ['there is nothing', 'horizon', []],
    ['one letter would be the whole word', 'b', ['a', 'c']],
    ['several begin with it', 'watch', ['watch-one-item', 'watch-forty-items']],
    ['the value is empty', '', ['a', 'ab']],
  ])('stays silent when %s', (_, value, candidates) => {
    expect(didYouMean(value, candidates)).toBeUndefined();
  });

  test('offers only what it was given, and never what was written', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (value, candidates) => {
        const meant = didYouMean(value, candidates);
        expect(meant === undefined || candidates.includes(meant)).toBe(true);
        expect(didYouMean(value, [...candidates, value])).not.toBe(value);
      }),
    );
  });

  test('finds a long word in spite of one slip anywhere', () => {
    const word = 'watch-one-item';
    const slip = fc.tuple(fc.nat(word.length - 1), fc.constantFrom('', 'x', 'xx'));
    fc.assert(
      fc.property(slip, ([at, put]) => {
        const value = word.slice(0, at) + put + word.slice(at + 1);
        expect(didYouMean(value, ['read-one-shelf', word])).toBe(word);
      }),
    );
  });
});

import { expect, test } from 'vitest';

import { placeAddresses } from '../../../src/core/addresses.ts';
import { goKey } from '../../../src/site/layout/places.ts';

test('gives a place the letter it begins with, and no two places the same', () => {
  const places = ['/vision/', ...Object.values(placeAddresses)];
  const letters = places.map((address) => goKey(address === '/vision/' ? '/' : address));
  const given = letters.filter((letter) => letter !== undefined);
  expect(given).toEqual(places.flatMap((at, index) => (letters[index] ? [at.charAt(1)] : [])));
  expect(new Set(given).size).toBe(given.length);
  expect(given).toEqual(expect.arrayContaining(['v', 'r', 'n', 'l', 't']));
});

test('gives none to what is no place', () => {
  expect(goKey('/intents/never-run-out/')).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  formatMapAddress,
  parseMapAddress,
  type MapAddress,
} from '../../../src/site/map/map-address.ts';

test('names what stands in the middle, how far off it is, and what is filtered', () => {
  const at = { type: 'intent', id: 'never-run-out' } as const;
  expect(formatMapAddress({ at, filter: {} })).toBe('intent/never-run-out');
  expect(
    formatMapAddress({ at, off: { x: 0.2, y: -0.41239, zoom: 1.5 }, filter: { team: 'ai-ml' } }),
  ).toBe('intent/never-run-out@0.2,-0.412,1.5&team=ai-ml');
  const past = { at: { type: 'vision' }, filter: { team: 'design' }, month: '2026-03' } as const;
  expect(formatMapAddress(past)).toBe('vision&team=design&month=2026-03');
});

test('is empty for all of it, as it is first seen', () => {
  expect(formatMapAddress({ at: { type: 'vision' }, filter: {} })).toBe('');
  expect(parseMapAddress('')).toEqual({ at: { type: 'vision' }, filter: {} });
});

test('comes back from an address as it went in', () => {
  fc.assert(
    fc.property(address, (each) => {
      expect(parseMapAddress(`#${formatMapAddress(each)}`)).toEqual(each);
    }),
  );
});

test('makes a view of any text whatever, and of what it does not understand the whole', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseMapAddress(text);
      expect(parseMapAddress(formatMapAddress(parsed))).toEqual(parsed);
    }),
  );
  for (const text of ['#team/x', '#slice/', '#slice/A b', '#goal', '#<script>', '#intent/x@1,2']) {
    const { at, off } = parseMapAddress(text);
    expect(at.type === 'vision' || off === undefined, text).toBe(true);
  }
  for (const text of ['#vision&month=2026-13', '#vision&month=yesterday', '#vision&month']) {
    expect(parseMapAddress(text)).toEqual({ at: { type: 'vision' }, filter: {} });
  }
});

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/);
const thousandths = fc.integer({ min: -9000, max: 9000 }).map((value) => value / 1000 || 0);
const address: fc.Arbitrary<MapAddress> = fc.record(
  {
    at: fc.oneof(
      fc.constant({ type: 'vision' as const }),
      fc.record({
        type: fc.constantFrom('goal' as const, 'intent' as const, 'slice' as const),
        id,
      }),
    ),
    off: fc.record({
      x: thousandths,
      y: thousandths,
      zoom: fc.integer({ min: 1, max: 9000 }).map((value) => value / 1000),
    }),
    filter: fc.record({ goal: id, team: id, status: id }, { requiredKeys: [] }),
    month: fc.stringMatching(/^20\d\d-(0[1-9]|1[0-2])$/),
  },
  { requiredKeys: ['at', 'filter'] },
);

import { expect, test } from 'vitest';

import { assumptionStatuses } from '../../../src/core/model/assumption.ts';
import { confidences, horizons } from '../../../src/core/model/intent.ts';
import { likelyOption } from '../../../src/core/model/likely-option.ts';
import { sliceKinds, sliceStatuses } from '../../../src/core/model/slice.ts';

const switches = ['on', 'off'] as const;

test.for([
  [sliceStatuses, 'Shipped', 'shipped'],
  [sliceStatuses, 'actve', 'active'],
  [sliceStatuses, 'done', 'shipped'],
  [sliceStatuses, 'In Progress', 'active'],
  [sliceStatuses, 'to_do', 'ready'],
  [sliceStatuses, 'purple', undefined],
  [sliceKinds, 'learning', 'learn'],
  [sliceKinds, 'spike', 'learn'],
  [horizons, 'soon', 'next'],
  [horizons, 'someday', 'later'],
  [horizons, 'noow', 'now'],
  [horizons, 'P1', 'now'],
  [horizons, '🔜 Up next', 'next'],
  [switches, 'no', 'off'],
  [switches, 'false', 'off'],
  [switches, 'False', 'off'],
  [switches, 'OFF', 'off'],
  [switches, 'yes', 'on'],
  [switches, 'true', 'on'],
  [assumptionStatuses, 'proven', 'holds'],
  [assumptionStatuses, 'unproven', 'untested'],
  [assumptionStatuses, 'untestd', 'untested'],
  [sliceStatuses, 'Won’t do', 'dropped'],
  [confidences, 'uncertain', 'low'],
] as const)('of %o, "%s" means %s', ([options, written, expected]) => {
  expect(likelyOption(written, options)).toBe(expected);
});

test.for([
  [sliceStatuses, 'inactive'],
  [sliceStatuses, 'unready'],
  [sliceStatuses, 'unshipped'],
  [sliceStatuses, 'not ready'],
  [assumptionStatuses, 'tested'],
  [horizons, 'no'],
  [horizons, 'not'],
] as const)('of %o, "%s" means none, least of all its opposite', ([options, written]) => {
  expect(likelyOption(written, options)).toBeUndefined();
});

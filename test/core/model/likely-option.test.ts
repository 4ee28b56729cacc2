import { expect, test } from 'vitest';

import { horizons } from '../../../src/core/model/intent.ts';
import { likelyOption } from '../../../src/core/model/likely-option.ts';
import { sliceKinds, sliceStatuses } from '../../../src/core/model/slice.ts';

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
] as const)('of %o, "%s" means %s', ([options, written, expected]) => {
  expect(likelyOption(written, options)).toBe(expected);
});

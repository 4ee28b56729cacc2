import { expect, test } from 'vitest';

import { htmlOf } from '../../../src/messages/part.ts';
import { headline } from '../../../src/site/meetings/headline.ts';
import { english } from '../../support/english.ts';

test('leads to what it counts, but not to what is not on the page, and leaves out nothing', () => {
  const figures = [
    { text: '0 active slices' },
    { text: '2 overdue', count: 2, to: '_decide' },
    { text: '0 blocked', count: 0, to: '_decide' },
  ];
  expect(htmlOf(headline('now', figures, english)).replaceAll('\u00a0', ' ')).toContain(
    '0 active slices, <a href="#_decide">2 overdue</a>',
  );
});

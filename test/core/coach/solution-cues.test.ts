import { expect, test } from 'vitest';

import { solutionCues } from '../../../src/core/coach/solution-cues.ts';

test.each([
  ['Add a filter to the list of orders', 'Add'],
  ['We will migrate accounts to the new provider', 'migrate'],
  ['Search: introduce synonyms', 'introduce'],
  ['Exploring voice input', 'Exploring'],
  ['Notify clerks when a document is missing', 'Notify'],
  ['Order history dashboard', 'dashboard'],
  ['Webhooks for refunds', 'Webhooks'],
  ['Implement a better support system', 'Implement'],
  ['Relentlessly pursue new markets', 'pursue'],
  ['Support for more payment methods', 'Support'],
  ['Order report (EU), 30 regions', 'report'],
  ['Price rounding', 'rounding'],
  ['[Epic] Checkout', 'Epic'],
  ['Prices — import them from a spreadsheet', 'import'],
  ['Receipt report + new colours', 'report'],
  ['Oven guide (lighter loaves first)', 'guide'],
  ['Invest in a welcoming shop front', 'Invest'],
  ['Push notifications', 'notifications'],
  ['Audit log of the tills', 'log'],
  ['Get rid of paper receipts', 'Get'],
  ['Make improvements to the receipts', 'Make'],
  ['The price list is published with photos', 'published'],
  ['Shelf scanner v2', 'scanner'],
  ['Delivery policies', 'policies'],
  ['Spare `price_cents` column', 'price_cents'],
  ['Test how customers pay in the queue', 'Test'],
  ['Oven guide for use in summer', 'guide'],
  ['Track deliveries to understand our delays', 'Track'],
])('%j names a solution or an activity: %s', (title, word) => {
  const [cue] = solutionCues(title);
  expect(cue?.word).toBe(word);
  expect(title.slice(cue?.start).startsWith(word)).toBe(true);
});

test.each([
  'A shop never runs out of what it sells every day',
  'New customers find their first order without help',
  'Orders arrive within 2 days',
  'Make returns easier for people without a printer',
  'Reduce the time to a first reply from 9 to 2 hours',
  'Fewer calls about invoices',
  'Every clerk trusts the number on the screen',
  'Always available',
  'Growth in rural areas',
  'The price list reflects the season',
  'Shops using JavaScript widgets feel the difference',
  'Attract and retain night cashiers',
  'Continue to be the best place for fresh bread',
  'Affordable housing',
  'Establish trust with the bakers',
  'Build a community where nobody is left out',
  'Recruit and retain bakers',
  'Support never loses an email',
  'Improve access to fresh bread',
  'Reductions to the price of a delivery',
  'Enable people to live active, healthy lives',
  'Promote growth and jobs in the village',
  'Merge queue stability',
  'Test coverage of the tills',
  'Zero-downtime upgrades of the tills',
  'Support answers within an hour',
  'Provide a great service to the neighbourhood',
  'Orders are released within 2 hours',
  '',
])('%j states an outcome, or can be read either way', (title) => {
  expect(solutionCues(title)).toEqual([]);
});

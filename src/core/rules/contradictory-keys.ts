import type { Check } from './check.ts';

/** Reports intents with a horizon and a reason for declining. */
export const contradictoryKeys: Check = ({ intent: intents }) =>
  intents.flatMap(({ keyAt }) => {
    const [horizon, declined] = [keyAt('horizon'), keyAt('declined')];
    if (horizon === undefined || declined === undefined) return [];
    const order = horizon.line - declined.line || horizon.column - declined.column;
    const [first, second] = order < 0 ? [horizon, declined] : [declined, horizon];
    return {
      message: 'An intent has either "horizon" or "declined", not both.',
      hint: 'Keep "declined" if you will not do it. Otherwise keep "horizon".',
      location: second,
      related: [{ message: 'The other one is here.', location: first }],
    };
  });

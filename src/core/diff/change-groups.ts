/** The headings that changes are told under, in their order. */
export const changeGroups = {
  direction: 'Where it goes',
  promises: 'Promises',
  work: 'Started, shipped, stopped',
  horizons: 'Between horizons',
  measures: 'Measured',
  scope: 'Scope',
  questions: 'Questions and acceptance',
  people: 'Teams and help',
  beliefs: 'Assumptions',
  news: 'Updates',
  details: 'Words and details',
} as const;

export type ChangeGroup = keyof typeof changeGroups;

import type { Messages } from './create-messages.ts';

/** Returns facts in one line, with the comma of the language between them. Empty ones are left out. */
export function joinFacts(facts: readonly (string | false | undefined)[], t: Messages): string {
  const given = facts.filter((fact): fact is string => Boolean(fact));
  return given.length === 0 ? '' : given.reduce((before, after) => t('facts', { before, after }));
}

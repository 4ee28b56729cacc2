import { upperFirst } from '../text/upper-first.ts';

/**
 * A sentence on a value that was given, changed or taken away. `what` is its noun with the
 * indefinite article: `an owner`.
 */
export function sayValue(
  name: string,
  what: string,
  before: string | undefined,
  after: string | undefined,
): string {
  if (after === undefined)
    return `${upperFirst(name)} no longer has ${what}; it was ${before ?? 'none'}.`;
  if (before === undefined) return `${upperFirst(name)} now has ${what}: ${after}.`;
  return `The ${what.replace(/^an? /, '')} of ${name} is now ${after}, no longer ${before}.`;
}

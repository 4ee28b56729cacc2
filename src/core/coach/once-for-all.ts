import type { Breach } from '../rules/check.ts';

/**
 * Returns one breach with `message`, at the place of the first, where a rule would report all of
 * `total`: a roadmap that does not use something yet needs to hear that once.
 */
export function onceForAll(
  breaches: readonly Breach[],
  total: number,
  message: string,
): readonly Breach[] {
  const [first] = breaches;
  if (first === undefined || breaches.length < total || total < fewest) return breaches;
  return [{ ...first, message }];
}

/** Of fewer, each can be named. */
const fewest = 5;

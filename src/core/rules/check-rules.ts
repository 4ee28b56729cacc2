import type { Problem } from '../diagnostics/diagnostic.ts';
import type { RoadmapRule } from '../diagnostics/rule-table.ts';
import type { Sources } from '../document/sources.ts';
import { brokenRedirect } from './broken-redirect.ts';
import type { Check } from './check.ts';
import { contradictoryDates } from './contradictory-dates.ts';
import { contradictoryForget } from './contradictory-forget.ts';
import { contradictoryKeys } from './contradictory-keys.ts';
import { declinedIntent } from './declined-intent.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { doneIntentIsComplete } from './done-intent-is-complete.ts';
import { droppedDependency } from './dropped-dependency.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateReference } from './duplicate-reference.ts';
import { duplicateThread } from './duplicate-thread.ts';
import { duplicateVision } from './duplicate-vision.ts';
import { futureDate } from './future-date.ts';
import { invalidId } from './invalid-id.ts';
import { invalidValue } from './invalid-value.ts';
import { mdxIsOff } from './mdx-is-off.ts';
import { missingKey } from './missing-key.ts';
import { missingVision } from './missing-vision.ts';
import { strayFile } from './stray-file.ts';
import { unknownReference } from './unknown-reference.ts';
import { unusedAllow } from './unused-allow.ts';

/** Returns every problem that needs all parsed files. */
export function checkRules(sources: Sources, asOf: string): readonly Problem[] {
  return (Object.keys(checks) as RoadmapRule[]).flatMap((rule) =>
    checks[rule](sources, asOf).map((breach) => ({ rule, ...breach })),
  );
}

const checks: Record<RoadmapRule, Check> = {
  'broken-redirect': brokenRedirect,
  'contradictory-dates': contradictoryDates,
  'contradictory-forget': contradictoryForget,
  'contradictory-keys': contradictoryKeys,
  'declined-intent': declinedIntent,
  'dependency-cycle': dependencyCycle,
  'done-intent-is-complete': doneIntentIsComplete,
  'dropped-dependency': droppedDependency,
  'duplicate-id': duplicateId,
  'duplicate-reference': duplicateReference,
  'duplicate-thread': duplicateThread,
  'duplicate-vision': duplicateVision,
  'future-date': futureDate,
  'invalid-id': invalidId,
  'invalid-value': invalidValue,
  'mdx-is-off': mdxIsOff,
  'missing-key': missingKey,
  'missing-vision': missingVision,
  'stray-file': strayFile,
  'unknown-reference': unknownReference,
  'unused-allow': unusedAllow,
};

import { brokenRedirect } from './broken-redirect.ts';
import { contradictoryDates } from './contradictory-dates.ts';
import { contradictoryKeys } from './contradictory-keys.ts';
import { declinedIntent } from './declined-intent.ts';
import { dependencyCycle } from './dependency-cycle.ts';
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
import type { Rule } from './rule.ts';
import { strayFile } from './stray-file.ts';
import { unknownReference } from './unknown-reference.ts';

/** Every rule over the parsed files. What one file breaks by itself is found while parsing it. */
export const rules: readonly Rule[] = [
  brokenRedirect,
  contradictoryDates,
  contradictoryKeys,
  declinedIntent,
  dependencyCycle,
  droppedDependency,
  duplicateId,
  duplicateReference,
  duplicateThread,
  duplicateVision,
  futureDate,
  invalidId,
  invalidValue,
  mdxIsOff,
  missingKey,
  missingVision,
  strayFile,
  unknownReference,
];

import type { AssumptionStatus } from '../model/assumption.ts';
import { confidences, horizons, type Confidence, type Horizon } from '../model/intent.ts';
import type { SliceStatus } from '../model/slice.ts';
import type { Assumption, Goal, Intent, Slice, Vision } from '../roadmap/roadmap.ts';
import { measurementOf } from '../roadmap/measurement-of.ts';
import type { Facts } from './history.ts';

/** As much of a slice as its history tells. */
export function sliceOf(facts: Facts) {
  const { started, shipped, because, target, intent = '' } = facts;
  const status = (facts.status ?? 'proposed') as SliceStatus;
  const horizon = horizonOf(facts);
  return {
    status,
    intent,
    ...(started !== undefined && { started }),
    ...(shipped !== undefined && { shipped }),
    ...(because !== undefined && { because }),
    ...(target !== undefined && { target }),
    ...(horizon !== undefined && { horizon }),
  } satisfies Partial<Omit<Slice, 'intent'>> & { readonly intent: string };
}

/** As much of an intent as its history tells. */
export function intentOf(facts: Facts): Pick<Intent, 'horizon' | 'declined' | 'confidence'> {
  const { declined } = facts;
  const horizon = horizonOf(facts);
  const confidence = confidences.find((each): each is Confidence => each === facts.confidence);
  return {
    ...(horizon !== undefined && { horizon }),
    ...(declined !== undefined && { declined }),
    ...(confidence !== undefined && { confidence }),
  };
}

/** As much of an assumption as its history tells. */
export function assumptionOf({ status }: Facts): Pick<Assumption, 'status'> {
  return { status: (status ?? 'untested') as AssumptionStatus };
}

/** As much of the vision as its history tells. */
export function visionOf({ statement = '', by }: Facts): Pick<Vision, 'statement' | 'by'> {
  return { statement, ...(by !== undefined && { by }) };
}

/** As much of the aim of a goal as its history tells. */
export function goalOf(facts: Facts): Pick<Goal, 'by' | 'measurement'> {
  const { title = '', by, measure, direction } = facts;
  const measurement = measurementOf({
    ...{ id: '', title, measure, direction: direction === 'down' ? 'down' : 'up' },
    ...{ baseline: numberOf(facts.baseline), target: numberOf(facts.target) },
  });
  return { ...(by !== undefined && { by }), ...(measurement && { measurement }) };
}

function horizonOf({ horizon }: Facts): Horizon | undefined {
  return horizons.find((each) => each === horizon);
}

function numberOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written);
}

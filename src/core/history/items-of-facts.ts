import { given } from '../pick.ts';
import type { AssumptionStatus } from '../model/assumption.ts';
import { confidences, horizons, type Horizon } from '../model/intent.ts';
import type { SliceStatus } from '../model/slice.ts';
import { measurementOf } from '../roadmap/measurement-of.ts';
import type { Facts } from '../model/history.ts';

/** Returns the part of a slice that history follows. */
export function sliceOf(facts: Facts) {
  const { started, shipped, because, target, intent = '' } = facts;
  const status = (facts.status ?? 'proposed') as SliceStatus;
  return given({ status, intent, started, shipped, because, target, horizon: horizonOf(facts) });
}

/** Returns the part of an intent that history follows. */
export function intentOf(facts: Facts) {
  const confidence = confidences.find((each) => each === facts.confidence);
  const { declined, done } = facts;
  return given({ declined, done, confidence, horizon: horizonOf(facts) });
}

/** Returns the part of an assumption that history follows. */
export function assumptionOf({ status }: Facts) {
  return { status: (status ?? 'untested') as AssumptionStatus };
}

/** Returns the part of the vision that history follows. */
export function visionOf({ statement = '', by }: Facts) {
  return given({ statement, by });
}

/** Returns the part of the aim of a goal that history follows. */
export function goalOf({ title = '', by, measure, ...facts }: Facts) {
  const direction = facts.direction === 'down' ? 'down' : 'up';
  const [baseline, target] = [facts.baseline, facts.target].map((written) =>
    written === undefined ? undefined : Number(written),
  );
  const measurement = measurementOf({ id: '', title, measure, direction, baseline, target });
  return given({ by, measurement });
}

function horizonOf({ horizon }: Facts): Horizon | undefined {
  return horizons.find((each) => each === horizon);
}

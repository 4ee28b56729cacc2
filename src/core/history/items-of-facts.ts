import { given } from '../given.ts';
import type { AssumptionStatus } from '../model/assumption.ts';
import { confidences, horizons, type Horizon } from '../model/intent.ts';
import type { SliceStatus } from '../model/slice.ts';
import { measurementOf } from '../roadmap/measurement-of.ts';
import type { Facts } from '../model/history.ts';

/** As much of a slice as its history tells. */
export function sliceOf(facts: Facts) {
  const { started, shipped, because, target, intent = '' } = facts;
  const status = (facts.status ?? 'proposed') as SliceStatus;
  return given({ status, intent, started, shipped, because, target, horizon: horizonOf(facts) });
}

/** As much of an intent as its history tells. */
export function intentOf(facts: Facts) {
  const confidence = confidences.find((each) => each === facts.confidence);
  const { declined, done } = facts;
  return given({ declined, done, confidence, horizon: horizonOf(facts) });
}

/** As much of an assumption as its history tells. */
export function assumptionOf({ status }: Facts) {
  return { status: (status ?? 'untested') as AssumptionStatus };
}

/** As much of the vision as its history tells. */
export function visionOf({ statement = '', by }: Facts) {
  return given({ statement, by });
}

/** As much of the aim of a goal as its history tells. */
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

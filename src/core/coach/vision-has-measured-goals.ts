import type { Advice } from './advice.ts';

/** Reports visions whose goals all lack a measure. */
export const visionHasMeasuredGoals: Advice = ({ vision, goals }, { at }) =>
  goals.some(({ measurement }) => measurement !== undefined)
    ? []
    : [
        {
          message:
            goals.length === 0
              ? 'The vision has no goals, so nothing shows whether it comes true.'
              : 'No goal of the vision is measured, so nothing shows whether it comes true.',
          hint: 'Give at least one goal "measure", "baseline" and "target".',
          location: goals.length === 0 ? at(vision) : at(vision, 'goals'),
        },
      ];

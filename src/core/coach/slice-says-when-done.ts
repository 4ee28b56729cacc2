import type { Advice } from './advice.ts';

/** Reports active slices without a task under "Done when". */
export const sliceSaysWhenDone: Advice = ({ slices }, { at }) =>
  slices
    .filter(({ status, kind }) => status === 'active' && kind === 'build')
    .filter(({ doneWhen }) => doneWhen.total === 0)
    .map((slice) => ({
      message: 'The slice is active, but does not say when it is done.',
      hint: 'Add the heading "## Done when" with a task list of what somebody can see.',
      location: at(slice, 'status'),
    }));

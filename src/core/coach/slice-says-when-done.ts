import { type Advice, onceForAll } from './advice.ts';

/** Reports active slices without a task under "Done when". */
export const sliceSaysWhenDone: Advice = ({ slices }, { at }) => {
  const active = slices.filter(({ status, kind }) => status === 'active' && kind === 'build');
  const found = active
    .filter(({ doneWhen }) => doneWhen.total === 0)
    .map((slice) => ({
      message: 'The slice is active, but does not say when it is done.',
      hint: 'Add the heading "## Done when" with a task list of what somebody can see.',
      location: at(slice, 'status'),
    }));
  const message = `None of the ${active.length} active slices says when it is done.`;
  return onceForAll(found, active.length, message);
};

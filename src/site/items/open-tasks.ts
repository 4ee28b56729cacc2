import { type OpenTasks, readOpenTasks } from '../../core/body/read-open-tasks.ts';
import type { Slice } from '../../core/roadmap/roadmap.ts';

/** Returns what is still open of a slice, in its own words: points of “done when”, and questions. */
export function openTasks({ body, doneWhen, questions }: Slice): OpenTasks {
  const isAllDone = doneWhen.done === doneWhen.total && questions.done === questions.total;
  return isAllDone ? { doneWhen: [], questions: [] } : readOpenTasks(body);
}

import type { Body, TaskCount } from '../../core/roadmap/roadmap.ts';

/** A body and where it is written; of a slice also what is told of its tasks. */
export interface BodyProps {
  readonly body: Body;
  readonly file: string;
  readonly doneWhen?: TaskCount | undefined;
  readonly questions?: TaskCount | undefined;
}

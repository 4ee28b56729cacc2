import type { Body } from '../../core/body/body.ts';
import type { TaskCount } from '../../core/body/parsed-body.ts';

/** A body and where it is written; of a slice also what is told of its tasks. */
export interface BodyProps {
  readonly body: Body;
  readonly file: string;
  readonly doneWhen?: TaskCount | undefined;
  readonly questions?: TaskCount | undefined;
}

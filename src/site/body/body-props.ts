import type { Body, TaskCount } from '../../core/body/parsed-body.ts';

/** A body and its file; of a slice also how many of its tasks are done. */
export interface BodyProps {
  readonly body: Body;
  readonly file: string;
  readonly doneWhen?: TaskCount | undefined;
  readonly questions?: TaskCount | undefined;
}

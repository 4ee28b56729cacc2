import type { Root } from 'hast';

import { cutSections } from './cut-sections.ts';
import { finishTree, headingShift, type Finish, type TaskWords } from './finish-tree.ts';
import { smartenTree } from './smarten-tree.ts';

/** Finishes a body's tree, part by part, and writes each as HTML with `write`. */
export function renderSections(
  tree: Root,
  { language, ...options }: SectionOptions,
  write: (tree: Root) => string,
): RenderedBody {
  const shift = headingShift(tree, options.authored);
  const { rest, doneWhen, questions } = cutSections(tree);

  function render(part: Root, finish: Pick<Finish, 'shift' | 'taskWords'>): string {
    smartenTree(part, language);
    finishTree(part, { ...options, ...finish });
    return write(part).trim();
  }

  return {
    html: render(rest, { shift, taskWords: tasks }),
    ...(doneWhen && { doneWhen: render(doneWhen, { shift: 0, taskWords: tasks }) }),
    ...(questions && { questions: render(questions, { shift: 0, taskWords: answers }) }),
  };
}

const tasks: TaskWords = { done: 'Done', open: 'Open' };
const answers: TaskWords = { done: 'Answered', open: 'Open' };

interface SectionOptions extends Pick<Finish, 'links' | 'draw' | 'idPrefix' | 'authored'> {
  /** A BCP 47 tag: whose quotation marks are set. */
  readonly language: string;
}

export interface RenderedBody {
  readonly html: string;
  /** What stands under `## Done when`. */
  readonly doneWhen?: string;
  /** What stands under `## Questions`. */
  readonly questions?: string;
}

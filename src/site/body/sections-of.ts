import type { Slice } from '../../core/roadmap/roadmap.ts';
import { isOpen } from '../../core/model/slice.ts';
import type { RenderedBody } from '../../markup/render-sections.ts';
import type { Messages } from '../../messages/create-messages.ts';
import type { PageSection } from '../base/page-section.ts';

/** Returns the list of contents of a slice with a long text; empty for a short one. */
export function sectionsOf(
  slice: Pick<Slice, 'status'>,
  rendered: RenderedBody | undefined,
  t: Messages,
): readonly PageSection[] {
  if (rendered === undefined || rendered.headings.length < fewest) return [];
  const { doneWhen, questions, headings } = rendered;
  const tasks = [
    ...(doneWhen ? [{ id: doneWhen.id, title: t('slice.done-when') }] : []),
    ...(questions ? [{ id: questions.id, title: t('slice.questions') }] : []),
  ];
  const chapters = headings.map((heading) => ({ ...heading, isOwn: true }));
  return isLongProse(rendered, isOpen(slice)) ? [...tasks, ...chapters] : [...chapters, ...tasks];
}

const fewest = 3;

/** Returns whether prose is so long that "done when" and questions come first. */
export function isLongProse({ html }: RenderedBody, isOfOpenWork: boolean): boolean {
  return html.length > (isOfOpenWork ? 600 : 3000);
}

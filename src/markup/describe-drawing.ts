import type { DrawnDiagram } from '../core/roadmap/media.ts';
import { type Messages, joinFacts } from '../messages/create-messages.ts';

/**
 * Returns the name and description of a diagram for screen readers: those of its author, else its
 * kind and its labels.
 */
export function describeDrawing(drawing: DrawnDiagram, t: Messages): DrawingNames {
  const { family, labels, moreLabels } = drawing;
  const kind = t.find(`diagram.${family}`) ?? t('diagram.other');
  const more = moreLabels > 0 && t('item.or-more', { count: moreLabels });
  const listed = joinFacts([...labels, more], t);
  const {
    title = kind,
    description = listed === '' ? kind : t('diagram.description', { kind, labels: listed }),
  } = drawing;
  return { title, description };
}

interface DrawingNames {
  readonly title: string;
  readonly description: string;
}

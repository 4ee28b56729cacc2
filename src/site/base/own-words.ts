import type { Settings } from '../../core/roadmap/roadmap.ts';
import type { Element } from '../../messages/part.ts';
import { written } from './written.ts';

/** Words of the roadmap itself, such as a title, as a part of a message. */
export function ownWords(settings: Settings, words: string): Element {
  return { element: 'bdi', attributes: written(settings), children: [words] };
}

import { didYouMean } from '../text/did-you-mean.ts';
import { sectionOf, type SectionName } from './sections.ts';

/**
 * Returns the section of a slice that is read as data and that a title comes near to in its words;
 * `undefined` for other words.
 */
export function nearSection(title: string): SectionName | undefined {
  if (title.length > 80) return undefined;
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}&]+/gu, ' ')
    .trim();
  if (doneWhenWords.test(name)) return 'doneWhen';
  if (questionWords.test(name)) return 'questions';
  const meant = didYouMean(name, ['done when', 'questions']);
  if (meant === undefined || Math.abs(meant.length - name.length) > 2) return undefined;
  return sectionOf(meant);
}

const questionWords =
  /^(?:(?:open|unanswered|unresolved|remaining|outstanding|pending|further|more|other|our|key) )?questions?(?: (?:for|to|on|about|we) .*| left| remaining)?$/;

const doneWhenWords =
  /^(?:done (?:when|if|once|criteria)\b.*|(?:\w+ )?(?:is|are) done (?:when|if|once)\b.*|when (?:is it |it is |are we |we are )?done|(?:finished|complete|completed|ready) when\b.*|(?:user )?acceptance(?: criteria| criterion| tests?)?|(?:exit|success|completion) criteria|criteria|definition of done|dod)$/;

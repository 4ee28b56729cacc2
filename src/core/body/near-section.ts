import { didYouMean } from '../text/did-you-mean.ts';
import { sectionOf, type SectionName } from './sections.ts';

/** Returns the section of a slice whose title is similar; `undefined` for other titles. */
export function nearSection(title: string): SectionName | undefined {
  if (title.length > 80) return undefined;
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}&]+/gu, ' ')
    .trim();
  if (doneWhenWords.test(name)) return 'doneWhen';
  if (questionWords.test(name)) return 'questions';
  const intended = didYouMean(name, ['done when', 'questions']);
  if (intended === undefined || Math.abs(intended.length - name.length) > 2) return undefined;
  return sectionOf(intended);
}

const questionWords =
  /^(?:(?:open|unanswered|unresolved|remaining|outstanding|pending|further|more|other|our|key) )?questions?(?: (?:for|to|on|about|we) .*| left| remaining)?$/;

const doneWhenWords =
  /^(?:done (?:when|if|once|criteria)\b.*|(?:\w+ )?(?:is|are) done (?:when|if|once)\b.*|when (?:is it |it is |are we |we are )?done|(?:finished|complete|completed|ready) when\b.*|(?:user )?acceptance(?: criteria| criterion| tests?)?|(?:exit|success|completion) criteria|criteria|definition of done|dod)$/;

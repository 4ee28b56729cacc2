/** Which of the two sections that are read as data a level 2 heading opens, if any. */
export function sectionOf(headingText: string): SectionName | undefined {
  const name = headingText.trim().replace(/\s*:$/, '').replace(/\s+/g, ' ').toLowerCase();
  if (name === 'done when') return 'doneWhen';
  return name === 'questions' ? 'questions' : undefined;
}

export type SectionName = 'doneWhen' | 'questions';

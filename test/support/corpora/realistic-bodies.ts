/** Markdown; nothing for an intent that says little, several sections for one that says a lot. */
export function bodyOfIntent(detail: number): string {
  const seed = Math.floor(detail * 1000);
  if (detail < 0.15) return `\n${sentence(seed)}\n`;
  const why = `\n## Why it matters\n\n${paragraph(seed, 4)}\n`;
  const known = `\n## How we will know\n\n${paragraph(seed + 3, 2)}\n`;
  return detail < 0.6 ? why : `${why}${known}\n## Notes\n\n${paragraph(seed + 6, 6)}\n`;
}

/** Markdown; most slices say no "Done when", few have questions, some are long documents. */
export function bodyOfSlice(detail: number, isShipped: boolean): string {
  const seed = Math.floor(detail * 1000);
  if (detail < 0.25) return '';
  const about = `\n${paragraph(seed, 2)}\n`;
  if (detail < 0.7) return about;
  const box = isShipped ? 'x' : ' ';
  const done = `\n## Done when\n\n- [x] ${sentence(seed)}\n- [${box}] ${sentence(seed + 2)}\n- [${box}] ${sentence(seed + 4)}\n`;
  if (detail < 0.82) return `${about}${done}`;
  const questions = `\n## Questions\n\n- [${box}] ${sentence(seed + 1).replace(/\.$/, '?')}\n- [x] Who decides? ${sentence(seed + 5)}\n`;
  const long =
    detail < 0.94
      ? ''
      : Array.from(
          { length: 8 },
          (_, at) =>
            `\n## ${titles[at]}\n\n${paragraph(seed + at, 7)}\n\n${paragraph(seed + at + 4, 5)}\n`,
        ).join('');
  return `${about}${long}${done}${questions}`;
}

/** One of a few sentences. */
export function sentence(at: number): string {
  return sentences[Math.abs(at) % sentences.length] ?? '';
}

function paragraph(at: number, length: number): string {
  return Array.from({ length }, (_, next) => sentence(at + next * 3)).join(' ');
}

const titles = [
  'Background',
  'What we saw',
  'Data',
  'Screens',
  'Limits',
  'Roll-out',
  'Support',
  'After that',
];

const sentences = [
  'A clerk in the north office opens a request and sees everything on one page.',
  'Two of three calls ask for something the resident could have read.',
  'The registry answers in four seconds on a good day, and not at all on the last of the quarter.',
  'We start with one district, because its queue is the longest.',
  'A refusal names the paragraph and the next step.',
  'People no longer print, sign, scan and send forms.',
  'The payment provider sends back 14 codes, and we explain three of them.',
  'It works on a five-year-old phone with one bar of signal.',
  'Refunds arrive within three working days.',
  'Staff can undo it for ten minutes.',
  'The old form stays until half of the requests come through the new one.',
  'Support sees the same status as the resident does.',
  'Every step is logged with the person who took it.',
];

import type { Point } from '../diagnostics/diagnostic.ts';
import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';
import { solutionCues } from './solution-cues.ts';
import type { Cue } from './title-phrase.ts';

/** Reports intents whose English title says how instead of what must become true. */
export const intentStatesOutcome: Advice = ({ intents, settings }, { at }) => {
  if (!/^en\b/i.test(settings.language)) return [];
  return intents.flatMap((intent) => {
    const { horizon, title } = intent;
    const [cue] = horizon === undefined ? [] : solutionCues(title);
    if (cue === undefined) return [];
    return {
      message: `The title says how, not what must become true: ${quote(cue.word)} ${says[cue.kind]}.`,
      hint: `${questions[cue.kind]} Make the answer the title.`,
      location: placeOf(cue, title, at(intent, 'title')),
    };
  });
};

/** Returns the place of the cue in a title on one line, with or without quotes; else that of the title. */
function placeOf({ start, word }: Cue, title: string, place: Point): Point {
  const quotes = ((place.length ?? 0) - title.length) / 2;
  if (quotes !== 0 && quotes !== 1) return place;
  return { ...place, column: place.column + quotes + start, length: word.length };
}

const says: Readonly<Record<Cue['kind'], string>> = {
  build: 'names work to do',
  study: 'names something to find out',
  thing: 'names a thing to build',
  tag: 'is a type of work',
};

const questions: Readonly<Record<Cue['kind'], string>> = {
  build: 'Who can do what when it is done?',
  study: 'What becomes true once you know?',
  thing: 'Who can do what with it?',
  tag: 'What must become true?',
};

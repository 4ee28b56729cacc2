import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';
import { solutionCues, type Cue } from './solution-cues.ts';

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
      location: at(intent, 'title'),
    };
  });
};

const says: Readonly<Record<Cue['kind'], string>> = {
  build: 'is something to build',
  study: 'is something to find out',
  thing: 'is a thing to build',
  tag: 'sorts work',
};

const questions: Readonly<Record<Cue['kind'], string>> = {
  build: 'Who can do what then?',
  study: 'What will be true once you know?',
  thing: 'Who can do what with it that they cannot do today?',
  tag: 'What must become true?',
};

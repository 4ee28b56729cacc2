import type { NewNoun } from '../core/author/body-template.ts';
import type { Fields } from '../core/author/item-text.ts';
import { contentFlag } from './find-content.ts';

/** Returns what to do after a file was made, as a sentence that fits behind "Next:". */
export function nextStep(noun: NewNoun, fields: Fields, made: Made): string {
  const { path, hasVision, content } = made;
  const step = noun !== 'vision' && !hasVision ? firstStep : steps[noun](idOf(path), fields);
  return /\n {2}throughline .*$/.test(step) ? step + contentFlag(content) : step;
}

const firstStep =
  'say where the product is going.\n  throughline new vision "Title" --statement "One sentence."';

const steps: Readonly<Record<NewNoun, (id: string, fields: Fields) => string>> = {
  vision: () =>
    'write its body, add measured goals, and say what must become true first.\n' +
    '  throughline new intent "Title" --horizon now',
  intent(id, { declined, done }) {
    if (declined !== undefined) return 'say in its body what would change your mind.';
    if (done !== undefined) return 'say in its body what is true now, and how you know.';
    return (
      'write its body, and add its steel thread: the thinnest slice that works end to end.\n' +
      `  throughline new slice "Title" --intent ${id} --thread --status proposed`
    );
  },
  slice: () => 'write its done-when list, and preview it.\n  throughline dev',
  assumption: (id) => `add it to the intent that rests on it: assumptions: [${id}]`,
  update: () => 'write what happened below the front matter.',
};

function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

interface Made {
  /** Relative to the content folder. */
  readonly path: string;
  /** Whether there was already a vision. */
  readonly hasVision: boolean;
  /** The content folder as it was given. */
  readonly content: string;
}

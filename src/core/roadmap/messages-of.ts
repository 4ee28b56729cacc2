import { createMessages, type Messages } from '../../messages/create-messages.ts';
import { oncePer } from '../once-per.ts';
import type { Settings } from './roadmap.ts';

/** Returns the messages of a site: in its language, with the words of the organisation. */
export const messagesOf: (settings: Settings) => Messages = oncePer(({ language, labels, words }) =>
  createMessages({
    language,
    words: {
      ...words,
      'horizon.now': asMessage(labels.now),
      'horizon.next': asMessage(labels.next),
      'horizon.later': asMessage(labels.later),
      'horizon.done': asMessage(labels.done),
    },
  }),
);

/** Returns text as a message, with its special signs escaped. */
function asMessage(text: string): string {
  return text.replaceAll("'", "''").replaceAll(/[{}<>]/g, "'$&'");
}

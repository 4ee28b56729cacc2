import { createMessages, type Messages } from '../../messages/create-messages.ts';
import { oncePer } from '../once-per.ts';
import type { Settings } from './roadmap.ts';

/** What speaks for a roadmap's site: in its language, with the organisation's own words. */
export const messagesOf: (settings: Settings) => Messages = oncePer(({ language, labels, words }) =>
  createMessages({
    language,
    words: {
      ...words,
      'horizon.now': asMessage(labels.now),
      'horizon.next': asMessage(labels.next),
      'horizon.later': asMessage(labels.later),
    },
  }),
);

/** Text as a message that says it, whatever signs it has. */
function asMessage(text: string): string {
  return text.replaceAll("'", "''").replaceAll(/[{}<>]/g, "'$&'");
}

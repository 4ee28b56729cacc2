import { createMessages, type Messages } from '../../messages/create-messages.ts';
import { oncePer } from '../once-per.ts';
import type { Settings } from './roadmap.ts';

/** What speaks for a roadmap's site: in its language, with the organisation's own words. */
export const messagesOf: (settings: Settings) => Messages = oncePer(({ language, labels }) =>
  createMessages({
    language,
    words: {
      'horizon.now': labels.now,
      'horizon.next': labels.next,
      'horizon.later': labels.later,
    },
  }),
);

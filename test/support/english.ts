import { createMessages } from '../../src/messages/create-messages.ts';

/** The messages of a site in English, with no words of an organisation's own. */
export const english = createMessages({ language: 'en' });

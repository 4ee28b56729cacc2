import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { messageIds } from '../../messages/catalogues.ts';
import { scriptMessages } from '../../messages/script-messages.ts';
import { textRoute } from '../base/text-route.ts';

export const GET = textRoute('application/json', ({ settings }) =>
  JSON.stringify(scriptMessages(messagesOf(settings), messageIds)),
);

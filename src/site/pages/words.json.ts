import type { APIRoute } from 'astro';

import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { messageIds } from '../../messages/catalogues.ts';
import { scriptMessages } from '../../messages/script-messages.ts';

export const GET: APIRoute = ({ locals: { roadmap } }) =>
  new Response(JSON.stringify(scriptMessages(messagesOf(roadmap.settings), messageIds)), {
    headers: { 'content-type': 'application/json' },
  });

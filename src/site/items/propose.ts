import { bodyTemplates } from '../../core/author/body-template.ts';
import type { Horizon } from '../../core/model/intent.ts';
import type { Goal, Intent, Settings } from '../../core/roadmap/roadmap.ts';
import { newFileUrl } from './host-urls.ts';

/** Where an intent is proposed in the browser, as `throughline new` would begin its file. */
export function proposeIntent(
  settings: Settings,
  { horizon, goal }: { readonly horizon: Horizon; readonly goal?: Goal },
): string | undefined {
  const goals = goal ? [`goals: [${goal.id}]`] : [];
  const title = 'What must become true (and name the file after it)';
  const lines = [`title: ${title}`, ...goals, `horizon: ${horizon}`];
  return newFileUrl(settings, 'intents/new-intent.md', fileOf(lines, bodyTemplates.intent));
}

/** Where a slice of an intent is proposed. */
export function proposeSlice(settings: Settings, intent: Intent): string | undefined {
  const title = 'What ships (and name the file after it)';
  const lines = [`title: ${title}`, `intent: ${intent.id}`, 'status: proposed'];
  return newFileUrl(settings, 'slices/new-slice.md', fileOf(lines, bodyTemplates.slice));
}

/** Ids and words of ours need no quotes, so that no YAML has to be loaded to write this. */
function fileOf(lines: readonly string[], body: string): string {
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

import { bodyTemplates } from '../../core/author/body-template.ts';
import type { Horizon } from '../../core/model/intent.ts';
import type { Goal, Intent, Settings } from '../../core/roadmap/roadmap.ts';
import { newFileUrl } from './host-urls.ts';

/**
 * Where an intent is proposed in the browser, as `throughline new` would begin its file. The title is
 * left empty, so that `check` stops a file that was not filled in.
 */
export function proposeIntent(
  settings: Settings,
  { horizon, goal }: { readonly horizon: Horizon; readonly goal?: Goal },
): string | undefined {
  const goals = goal ? [`goals: [${goal.id}]`] : [];
  const lines = [
    'title: # What must become true? Name the file after it.',
    ...goals,
    `horizon: ${horizon}`,
  ];
  return newFileUrl(settings, 'intents/new-intent.md', fileOf(lines, bodyTemplates.intent));
}

/** Where a slice of an intent is proposed. */
export function proposeSlice(settings: Settings, intent: Intent): string | undefined {
  const lines = [
    'title: # What ships? Name the file after it.',
    `intent: ${intent.id}`,
    'status: proposed',
  ];
  return newFileUrl(settings, 'slices/new-slice.md', fileOf(lines, bodyTemplates.slice));
}

/** Ids and words of ours need no quotes, so that no YAML has to be loaded to write this. */
function fileOf(lines: readonly string[], body: string): string {
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

import { Document } from 'yaml';

import type { GitHost } from '../git-host.ts';
import { jsonSchemaText } from '../model/json-schema.ts';
import { kindNames } from '../model/nouns.ts';
import { workflowFile } from './workflow-file.ts';

/**
 * Returns the files of a new roadmap, by their paths from the root of the repository: a vision and
 * settings that teach in comments, the workflow of the git host, and schemas for editors. Nothing in
 * them that is published is a placeholder.
 */
export function startRoadmap(start: Start): readonly NewFile[] {
  const { content, host, example, hasEditor, version, hasSite } = start;
  const own = example ?? [
    { path: 'roadmap.yml', text: settingsText(start) },
    { path: 'vision.md', text: visionText(start) },
  ];
  const workflow = host && workflowFile(host, { content, version, hasSite });
  return [
    ...own.map(({ path, text }) => ({ path: `${content}/${path}`, text })),
    ...(workflow ? [workflow] : []),
    ...(hasEditor ? editorFiles(content) : []),
  ];
}

function settingsText({ product, repository, host, content, teams }: Start): string {
  const known = repository !== undefined && host !== undefined && !repository.includes(host);
  const settings = new Document({
    title: product,
    ...(repository !== undefined && { repository }),
    ...(known && { host }),
    ...(content !== 'content' && { directory: content }),
    ...(teams.length > 0 && { teams: Object.fromEntries(teams.map(({ id, name }) => [id, name])) }),
  });
  return `# The settings of the roadmap. All of them are optional.
${settings.toString({ lineWidth: 0 })}
# Where the site is published, for chats, feeds and search engines:
# url: https://example.com/roadmap/

# Delete these lines once a goal in vision.md has a measure, and "check" keeps an eye on it.
rules:
  vision-has-measured-goals: off
`;
}

function visionText({ product, statement, audience }: Start): string {
  const field = (key: string, value: string) =>
    new Document({ [key]: value }).toString({ lineWidth: 0 });
  const forWhom = audience === undefined ? '' : `## For whom\n\n${audience}\n\n`;
  return `---
# Where you are going, in a few words; the name of the product until you have them.
${field('title', product)}
# One sentence that a stranger repeats correctly after one reading.
${field('statement', statement)}
# What proves it: goals, each with a measure, its value at the start and the value to reach.
#
# goals:
#   - id: stock-outs
#     title: Halve stock-outs
#     measure: stock-outs per 1,000 item-days
#     baseline: 42
#     target: 21
---

${forWhom}<!-- Write what fits and delete this comment; it is not published.
${audience === undefined ? '\n## For whom\n\nThe people whose day changes, so that one of them would recognise themselves.\n' : ''}
## What changes for them

What they can do then that they cannot do now.

## What we will not do

What others might expect of us, and why not.
-->
`;
}

/** Completion and mistakes while you type, in VS Code and what shares its settings. */
function editorFiles(content: string): readonly NewFile[] {
  const settings = { 'yaml.schemas': { './.schema/settings.json': `${content}/roadmap.yml` } };
  const extensions = { recommendations: ['redhat.vscode-yaml'] };
  return [
    { path: '.vscode/settings.json', text: `${JSON.stringify(settings, null, 2)}\n` },
    { path: '.vscode/extensions.json', text: `${JSON.stringify(extensions, null, 2)}\n` },
    ...kindNames.map((kind) => ({
      path: `.schema/${kind}.json`,
      text: jsonSchemaText(kind, `urn:throughline:schema:${kind}`),
    })),
  ];
}

/** The facts that a new roadmap starts with. */
export interface Start {
  readonly product: string;
  /** The vision in one sentence. */
  readonly statement: string;
  /** Who it is for. */
  readonly audience?: string;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** The git host whose workflow is written; absent for none. */
  readonly host?: GitHost;
  readonly repository?: string;
  /** The content folder, from the root of the repository. */
  readonly content: string;
  /** Whether the repository has a site already, which the roadmap must not replace. */
  readonly hasSite: boolean;
  readonly hasEditor: boolean;
  /** The version of Throughline that runs in the workflow. */
  readonly version: string;
  /** The content to start with in place of a new one. */
  readonly example?: readonly NewFile[];
}

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

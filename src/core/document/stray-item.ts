import { textOf, type ContentFile } from '../content-file.ts';
import { assumptionStatuses } from '../model/assumption.ts';
import { horizons } from '../model/intent.ts';
import { folders, type Noun } from '../model/nouns.ts';
import { sliceStatuses } from '../model/slice.ts';
import { likelyId } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import { nounOfFolder, type Misplaced } from './classify-file.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { plainValue } from './plain-value.ts';
import { parseYaml } from './yaml-tree.ts';

/**
 * Returns the right path or a hint for a file outside the folders of a roadmap with the front
 * matter of a vision or an item; `undefined` for any other file. `roots` are subfolders with their
 * own roadmap.
 */
export function strayItem(file: ContentFile, roots: readonly string[]): Misplaced | undefined {
  const { path } = file;
  if (/(?:^|\/)readme\.mdx?$/i.test(path)) return undefined;
  const root = roots.find((folder) => path.startsWith(`${folder}/`));
  const text = textOf(file);
  const noun = text === undefined ? undefined : writtenNoun(path, text);
  const isPart = noun !== undefined || path === `${root}/roadmap.yml`;
  if (root !== undefined && isPart) {
    const hint = `It belongs to the roadmap in ${quote(root)}. Check that roadmap with --content, or move this file out of it.`;
    return { hint };
  }
  if (noun === undefined) return undefined;
  const ending = /\.mdx$/i.test(path) ? 'mdx' : 'md';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = name.replace(/(?:\.md)?(?:\.[^.]*)?$/, '');
  if (noun === 'vision') return { path: `vision.${ending}` };
  return { path: `${folders[noun]}/${likelyId(stem) || stem}.${ending}` };
}

/** Returns the subfolders with their own vision, and so their own roadmap. */
export function rootsBelow(paths: Iterable<string>): readonly string[] {
  const roots: string[] = [];
  for (const path of paths) {
    if (!path.endsWith('/vision.md') && !path.endsWith('/vision.mdx')) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (nounOfFolder(folder.split('/', 1)[0] ?? '') === undefined) {
      roots.push(folder);
    }
  }
  return roots;
}

function writtenNoun(path: string, text: string): Noun | 'vision' | undefined {
  if (!text.startsWith('---')) return undefined;
  const split = splitFrontMatter(text.replaceAll(/\r\n?/g, '\n'));
  if (!split.ok) return undefined;
  const tree = parseYaml(split.yaml, path);
  if (tree.errors.length > 0) return undefined;
  const fields = plainValue(tree, tree.root);
  if (typeof fields !== 'object' || fields === null || !has(fields, 'title')) return undefined;
  const nouns = Object.keys(marks) as (keyof typeof marks)[];
  return nouns.find((noun) => marks[noun](fields, path));
}

/** The keys that identify the front matter of each kind, besides a title. */
const marks = {
  slice: (fields) => has(fields, 'intent') && isOneOf(sliceStatuses, fields, 'status'),
  assumption: (fields) =>
    has(fields, 'assumption') && isOneOf(assumptionStatuses, fields, 'status'),
  intent: (fields) =>
    isOneOf(horizons, fields, 'horizon') ||
    (has(fields, 'goals') && (has(fields, 'done') || has(fields, 'declined'))),
  // Most blog posts have only a title and a date.
  update: (fields) => has(fields, 'date') && (has(fields, 'slices') || has(fields, 'intents')),
  vision: (fields, path) => has(fields, 'statement') && (has(fields, 'goals') || isVision(path)),
} as const satisfies Record<Noun | 'vision', (fields: object, path: string) => boolean>;

function isVision(path: string): boolean {
  return /(?:^|\/)vision\.mdx?$/i.test(path);
}

function has(fields: object, key: string): boolean {
  return (valueOf(fields, key) ?? null) !== null;
}

function isOneOf(options: readonly string[], fields: object, key: string): boolean {
  return options.some((option) => option === valueOf(fields, key));
}

function valueOf(fields: object, key: string): unknown {
  return Object.entries(fields).find(([name]) => name === key)?.[1];
}

import { type Source, parseSettings, parseSource } from './parse-source.ts';
import type { ContentFile, FileProblem } from '../content-file.ts';
import { assumptionSchema, type AssumptionFields } from '../model/assumption.ts';
import { intentSchema, type IntentFields } from '../model/intent.ts';
import { settingsSchema, type SettingsFields } from '../model/settings.ts';
import { sliceSchema, type SliceFields } from '../model/slice.ts';
import { updateSchema, type UpdateFields } from '../model/update.ts';
import { visionSchema, type VisionFields } from '../model/vision.ts';
import { classifyFile, type Misplaced } from './classify-file.ts';
import { oncePer } from '../once-per.ts';
import { quote } from '../text/quote.ts';
import { rootsBelow, strayItem } from './stray-item.ts';

/**
 * Parses every file of a content folder by the kind of its path. Sources keep the order of `files`;
 * nothing is linked yet. The same list of files gives the same sources.
 */
export const parseSources = oncePer((files: readonly ContentFile[]): Sources => {
  const found: Mutable = {
    visions: [],
    intent: [],
    slice: [],
    assumption: [],
    update: [],
    strays: [],
  };
  const settings = settingsIn(files);
  // MDX that is not allowed is not parsed, because it is code.
  const isMdxOff = settings?.fields.mdx === 'off';
  const paths = new Set(files.map(({ path }) => path));
  const roots = rootsBelow(paths);
  for (const file of files) {
    const kind = classifyFile(file.path);
    if (kind.kind === 'vision') {
      const format = isMdxOff ? 'md' : kind.format;
      found.visions.push(parseSource(file, 'vision', format, visionSchema));
    }
    const misplaced = kind.kind === 'stray' ? kind : undefined;
    const stray = kind.kind === 'other' ? strayItem(file, roots) : misplaced;
    if (stray) found.strays.push({ file: file.path, hint: howToPlace(file.path, stray, paths) });
    if (kind.kind === 'item') {
      const { noun, id } = kind;
      const format = isMdxOff ? 'md' : kind.format;
      if (noun === 'intent') found.intent.push(parseSource(file, id, format, intentSchema));
      if (noun === 'slice') found.slice.push(parseSource(file, id, format, sliceSchema));
      if (noun === 'assumption')
        found.assumption.push(parseSource(file, id, format, assumptionSchema));
      if (noun === 'update') found.update.push(parseSource(file, id, format, updateSchema));
    }
  }
  return {
    ...found,
    files: paths,
    unread: new Map(
      files.flatMap((file) => ('problem' in file ? [[file.path, file.problem]] : [])),
    ),
    ...(settings && { settings }),
  };
});

/** Returns the hint for a misplaced file. It must not overwrite an existing file. */
function howToPlace(file: string, right: Misplaced, paths: ReadonlySet<string>): string {
  if ('hint' in right) return right.hint;
  if (paths.has(right.path)) {
    return `${quote(right.path)} already exists. Move what you need into it.`;
  }
  const isNearlyRight =
    classifyFile(file).kind === 'stray' || folderOf(file) === folderOf(right.path);
  return `${isNearlyRight ? 'Rename' : 'Move'} it to ${quote(right.path)}.`;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Returns the settings of a content folder; `undefined` if there is no such file. */
export const settingsIn = oncePer((files: readonly ContentFile[]) => {
  const file = files.find(({ path }) => classifyFile(path).kind === 'settings');
  return file && parseSettings(file, settingsSchema);
});

/** Returns every source with front matter, and the settings. */
export function allSources(sources: Sources): readonly Source<unknown>[] {
  const { settings, visions } = sources;
  return [...(settings ? [settings] : []), ...visions, ...itemSources(sources)];
}

/** Returns every item whose id is its file name. */
export function itemSources(sources: Sources): readonly Source<unknown>[] {
  return [...sources.intent, ...sources.slice, ...sources.assumption, ...sources.update];
}

/** An ignored file that looks like a mistake, and its right path. */
export interface Stray {
  readonly file: string;
  /** The hint. */
  readonly hint: string;
}

/** The parsed files of a content folder, noun by noun. */
export interface Sources {
  /** The path of every file. */
  readonly files: ReadonlySet<string>;
  /** The reasons that files cannot be read, by path. */
  readonly unread: ReadonlyMap<string, FileProblem>;
  readonly settings?: Source<SettingsFields>;
  /** Exactly one in a valid roadmap. */
  readonly visions: readonly Source<VisionFields>[];
  readonly intent: readonly Source<IntentFields>[];
  readonly slice: readonly Source<SliceFields>[];
  readonly assumption: readonly Source<AssumptionFields>[];
  readonly update: readonly Source<UpdateFields>[];
  readonly strays: readonly Stray[];
}

type Mutable = {
  -readonly [
    Key in Exclude<keyof Sources, 'settings' | 'files' | 'unread'>
  ]: Sources[Key] extends readonly (infer Item)[] ? Item[] : never;
};

import type { NewNoun } from '../core/author/body-template.ts';
import type { Written } from '../core/author/flags.ts';
import type { Kind } from '../core/model/nouns.ts';
import type { RenamedKind } from '../core/rename/find-edits.ts';

/** Options every command has. Paths are absolute: they are resolved against `World.cwd`. */
export interface ContentOptions {
  /** The content folder; it exists. */
  readonly content: string;
}

export interface CheckOptions extends ContentOptions {
  readonly format: CheckFormat;
  /** Whether `.mdx` files, which are code, are allowed. */
  readonly mdx: boolean;
  /** The day or revision to compare with: only problems that it did not have are reported. */
  readonly since?: string;
  /** Whether to fix what is safe to fix before. */
  readonly fix?: boolean;
}

export interface BuildOptions extends ContentOptions {
  /** Whether `.mdx` files, which are code, are allowed. */
  readonly mdx: boolean;
  /** The folder the site is written into. */
  readonly out: string;
  /** The day or revision of the roadmap to build; the folder may be gone since. */
  readonly at?: string;
  /** Whether to render also the pages that did not change since the last build. */
  readonly force?: boolean;
  /** Whether to print the vision page to a PDF. */
  readonly pdf?: boolean;
  readonly gitDir?: string | undefined;
}

export interface PreviewOptions extends ServeOptions {
  /** The folder a build was written into. */
  readonly out: string;
}

export interface DevOptions extends ContentOptions, ServeOptions {
  /** Whether `.mdx` files, which are code, are allowed; they are unless this is false. */
  readonly mdx?: boolean;
  /** Whether to open the browser. */
  readonly open?: boolean;
  /** The editor that links to files open, or the form of its addresses. */
  readonly editor?: string;
}

export interface ServeOptions {
  readonly host: string;
  /** Absent when any free port from the default one on will do. */
  readonly port?: number;
}

/** For people, for programs, for annotations in a pull request or in a merge request. */
export const checkFormats = ['text', 'json', 'github', 'gitlab'] as const;

export type CheckFormat = (typeof checkFormats)[number];

export interface DiffOptions {
  /** The content folder; it need not exist in the working tree. */
  readonly content: string;
  readonly base: string;
  /** Absent for the working tree. */
  readonly head?: string;
  readonly format: DiffFormat;
  /** The repository, where git shall not look for it: the one way to a bare repository. */
  readonly gitDir?: string | undefined;
}

export interface NewOptions {
  readonly noun: NewNoun;
  /** The content folder as given: the first vision may make it. */
  readonly content: string;
  readonly title?: string;
  /** Absent to make one of the title. */
  readonly id?: string;
  /** The values given for front matter keys. */
  readonly written: ReadonlyMap<string, Written>;
}

export interface RenameOptions extends ContentOptions {
  readonly kind: RenamedKind;
  readonly from: string;
  readonly to: string;
}

export interface RulesOptions {
  /** The content folder; absent where there is none yet. */
  readonly content?: string;
  /** The id of a rule to explain, as given; absent for a list of all. */
  readonly rule?: string;
  readonly format: PlainFormat;
}

/** For people and for programs. */
export const plainFormats = ['text', 'json'] as const;

type PlainFormat = (typeof plainFormats)[number];

export interface InitOptions {
  /** The folder as given. */
  readonly dir: string;
  readonly product?: string | undefined;
  readonly statement?: string;
  readonly audience?: string;
  /** The names of teams. */
  readonly team: readonly string[];
  readonly host?: InitHost;
  /** Whether to write settings for editors. */
  readonly editor: boolean;
  readonly example?: boolean;
  readonly yes?: boolean;
}

/** The git hosts that `init` writes a workflow for, or none. */
export const initHosts = ['github', 'gitlab', 'forgejo', 'none'] as const;

export type InitHost = (typeof initHosts)[number];

export interface ImportOptions {
  /** The file as given. */
  readonly file: string;
  /** The content folder as given: the first import may make it. */
  readonly content: string;
  /** The meanings of columns, each as `Column=key`. */
  readonly map: readonly string[];
  readonly title?: string;
  readonly statement?: string;
  readonly dryRun?: boolean;
  readonly format: PlainFormat;
}

export interface SchemaOptions {
  /** Absent for all of them. */
  readonly kind?: Kind;
  /** The folder to write them into; absent to print. */
  readonly out?: string;
}

/** For people, for a comment on a pull or merge request, for programs. */
export const diffFormats = ['text', 'markdown', 'json'] as const;

export type DiffFormat = (typeof diffFormats)[number];

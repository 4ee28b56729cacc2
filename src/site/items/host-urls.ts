import { gitHostOf, type GitHost } from '../../core/git-host.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';

/** Where a content file is edited on its git host; `undefined` without a repository. */
export function editUrl(settings: Settings, file: string): string | undefined {
  const repository = repositoryOf(settings);
  return repository && repository.root + repository.forms.edit(placeOf(settings, file));
}

/** Where a line of a content file is shown on its git host; `undefined` without a repository. */
export function lineUrl(settings: Settings, file: string, line: number): string | undefined {
  const repository = repositoryOf(settings);
  return repository && repository.root + repository.forms.line(placeOf(settings, file), line);
}

/** Returns the git host's form for a new content file, filled in; `undefined` if it has none. */
export function newFileUrl(settings: Settings, file: string, text: string): string | undefined {
  const repository = repositoryOf(settings);
  if (repository?.forms.newFile === undefined) return undefined;
  const form = repository.forms.newFile(placeOf(settings, file));
  return prefilled(repository.root + form.address, form.name, [form.text, text]);
}

/** Where a question is asked in the browser, its title and text filled in, on the same terms. */
export function newIssueUrl(settings: Settings, title: string, text: string): string | undefined {
  const repository = repositoryOf(settings);
  if (repository?.forms.newIssue === undefined) return undefined;
  const form = repository.forms.newIssue;
  return prefilled(repository.root + form.address, [form.title, title], [form.text, text]);
}

const tables: Readonly<Record<GitHost, Forms>> = {
  github: {
    edit: ({ branch, path }) => `/edit/${branch}/${path}`,
    line: ({ branch, path }, line) => `/blob/${branch}/${path}?plain=1#L${line}`,
    newFile: ({ branch, plain }) => ({
      address: `/new/${branch}`,
      name: ['filename', plain],
      text: 'value',
    }),
    newIssue: { address: '/issues/new', title: 'title', text: 'body' },
  },
  gitlab: {
    edit: ({ branch, path }) => `/-/edit/${branch}/${path}`,
    line: ({ branch, path }, line) => `/-/blob/${branch}/${path}?plain=1#L${line}`,
    newFile: ({ branch, folder, name }) => ({
      address: `/-/new/${branch}/${folder}`,
      name: ['file_name', name],
      text: 'content',
    }),
    newIssue: { address: '/-/issues/new', title: 'issue[title]', text: 'issue[description]' },
  },
  bitbucket: {
    edit: ({ branch, path }) => `/src/${branch}/${path}?mode=edit`,
    line: ({ branch, path }, line) => `/src/${branch}/${path}#lines-${line}`,
  },
  forgejo: {
    edit: ({ branch, path }) => `/_edit/${branch}/${path}`,
    line: ({ branch, path }, line) => `/src/branch/${branch}/${path}?display=source#L${line}`,
    newFile: ({ branch, folder, name }) => ({
      address: `/_new/${branch}/${folder}`,
      name: ['filename', name],
      text: 'value',
    }),
    newIssue: { address: '/issues/new', title: 'title', text: 'body' },
  },
};

/** Most servers accept addresses of this length; the user writes the rest. */
const longest = 2_000;

function prefilled(address: string, first: Field, second: Field): string {
  const short = `${address}?${encodeField(first)}`;
  const full = `${short}&${encodeField(second)}`;
  return full.length <= longest ? full : short;
}

function encodeField([name, value]: Field): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

function repositoryOf(settings: Settings) {
  const { repository } = settings;
  if (repository === undefined) return undefined;
  const root = repository.replace(/\/+$/, '').replace(/\.git$/, '');
  return { root, forms: tables[gitHostOf(settings) ?? 'github'] };
}

function placeOf({ branch, directory }: Settings, file: string): Place {
  const path = [...directory.split('/'), ...file.split('/')].filter(Boolean);
  return {
    branch: encodePath(branch.split('/')),
    path: encodePath(path),
    folder: encodePath(path.slice(0, -1)),
    name: path.at(-1) ?? '',
    plain: path.join('/'),
  };
}

function encodePath(segments: readonly string[]): string {
  return segments.map(encodeURIComponent).join('/');
}

/** `branch`, `path` and `folder` are encoded for an address; `name` and `plain` (the path) are not. */
interface Place {
  readonly branch: string;
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly plain: string;
}

/** The forms of one kind of host; a form that a link cannot fill in is absent. */
interface Forms {
  readonly edit: (place: Place) => string;
  readonly line: (place: Place, line: number) => string;
  readonly newFile?: (place: Place) => {
    readonly address: string;
    readonly name: Field;
    readonly text: string;
  };
  readonly newIssue?: { readonly address: string; readonly title: string; readonly text: string };
}

/** A field of a form and what is filled in. */
type Field = readonly [name: string, value: string];

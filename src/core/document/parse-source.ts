import type { z } from 'zod';

import { parseBody } from '../body/parse-body.ts';
import type { Body, ParsedBody } from '../body/parsed-body.ts';
import type { ContentFile, FileProblem, TextFile } from '../content-file.ts';
import { type Point, problem, type Problem } from '../diagnostics/diagnostic.ts';
import { oncePer } from '../once-per.ts';
import type { RuleId } from '../diagnostics/rule-table.ts';
import { quote } from '../text/quote.ts';
import { checkYaml } from './check-yaml.ts';
import { keysBelow } from './keys-below.ts';
import { misspelling, readFields, type Parsed } from './read-fields.ts';
import { knownOf, type ReadKeys, type Reading } from './reading.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { parseYaml, pointAt, pointOfKey, type YamlTree } from './yaml-tree.ts';

/**
 * Parses one file with front matter. Every value has its place, and `problems` lists every problem
 * of the file itself. A file that cannot be parsed is a source without fields, so it still owns its
 * id. The same file object gives the same source.
 */
export function parseSource<Schema extends z.ZodObject>(
  file: ContentFile,
  id: string,
  format: Body['format'],
  schema: Schema,
): Source<z.infer<Schema>> {
  const before = parsedBefore(file).get(schema);
  if (before?.body.format === format && before.id === id) {
    return before as Source<z.infer<Schema>>;
  }
  const source = parseNew(file, id, format, schema);
  parsedBefore(file).set(schema, source);
  return source;
}

const parsedBefore = oncePer((_: ContentFile) => new Map<z.ZodObject, Source<unknown>>());

function parseNew<Schema extends z.ZodObject>(
  file: ContentFile,
  id: string,
  format: Body['format'],
  schema: Schema,
): Source<z.infer<Schema>> {
  if (!isText(file)) return unparsed(id, format, file.path, unreadable(file));
  const text = withLineFeeds(file.text);
  const split = splitFrontMatter(text);
  if (!split.ok) {
    const { message, hint, line, column, length } = split;
    const location = { file: file.path, line, column, ...(length && { length }) };
    return unparsed(id, format, file.path, [
      problem('invalid-front-matter', location, { message, hint }),
    ]);
  }
  const body: Body = { format, text: split.body, line: split.bodyLine };
  const tree = lazily(() => parseYaml(split.yaml, file.path));
  const known = knownOf(file);
  const parts = { id, file: file.path, tree, body };
  return parseParts(known?.format === format ? { ...parts, known } : parts, schema);
}

/** Parses `roadmap.yml`: a source of which the whole file is YAML and whose body is empty. */
export function parseSettings<Schema extends z.ZodObject>(
  file: ContentFile,
  schema: Schema,
): Source<z.infer<Schema>> {
  if (!isText(file)) return unparsed('', 'md', file.path, unreadable(file));
  const tree = lazily(() => parseYaml(withLineFeeds(file.text), file.path));
  const parts = { id: '', file: file.path, tree, body: emptyBody('md') };
  return parseParts({ ...parts, known: knownOf(file) }, schema);
}

function parseParts<Schema extends z.ZodObject>(
  { id, file, tree, body, known }: Parts,
  schema: Schema,
): Source<z.infer<Schema>> {
  const parsedBody = lazily(() => known?.parsedBody ?? parseBody(body, file));
  const yamlProblems = known ? [] : checkYaml(tree());
  const ofBody = body.format === 'mdx' ? parsedBody().problems : [];
  if (yamlProblems.some(({ rule }) => !leavesReadable.has(rule))) {
    const problems = [...yamlProblems, ...ofBody];
    return { ...unparsed(id, body.format, file, problems), body, parsedBody };
  }
  const read = known ?? readKeys(tree(), body, schema, [...yamlProblems, ...ofBody]);
  return {
    id,
    file,
    // Fields that are known were read by the same schema.
    fields: read.fields as Parsed<z.infer<Schema>>,
    extra: read.extra,
    body,
    parsedBody,
    problems: read.problems,
    isMisspelt: (start, key) => read.misspelt.has(misspelling(start, key)),
    isParsed: true,
    at: (...path) => pointAt(tree(), path),
    keyAt: (...path) => pointOfKey(tree(), path),
    reading: () => ({ ...read, format: body.format, parsedBody: parsedBody() }),
  };
}

function readKeys(
  tree: YamlTree,
  body: Body,
  schema: z.ZodObject,
  problems: readonly Problem[],
): ReadKeys {
  const below = keysBelow(body, tree.file, schema.shape);
  const read = readFields(tree, schema, below.names);
  return { ...read, problems: [...problems, ...below.problems, ...read.problems] };
}

/** A file, taken apart. */
interface Parts {
  readonly id: string;
  readonly file: string;
  /** Its front matter, parsed on first use. */
  readonly tree: () => YamlTree;
  readonly body: Body;
  readonly known?: Reading | undefined;
}

/** Rules for YAML that is wrong but still read. */
const leavesReadable: ReadonlySet<RuleId> = new Set(['duplicate-key', 'unread-text']);

function unparsed<Fields>(
  id: string,
  format: Body['format'],
  file: string,
  problems: readonly Problem[],
): Source<Fields> {
  const body = emptyBody(format);
  return {
    id,
    file,
    fields: {} as Parsed<Fields>,
    extra: {},
    body,
    parsedBody: lazily(() => parseBody(body, file)),
    problems,
    isMisspelt: () => false,
    isParsed: false,
    at: () => ({ file, line: 1, column: 1 }),
    keyAt: () => undefined,
    reading: () => undefined,
  };
}

function emptyBody(format: Body['format']): Body {
  return { format, text: '', line: 1 };
}

function isText(file: ContentFile): file is TextFile {
  return 'text' in file && file.text !== undefined;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function unreadable(file: ContentFile): readonly Problem[] {
  const problem: FileProblem =
    'problem' in file ? file.problem : { kind: 'unreadable', reason: 'it is not a text file' };
  return [problemOfFile(file.path, problem)];
}

/** The message and hint for each reason that a file cannot be read. */
export function problemOfFile(path: string, found: FileProblem): Problem {
  const [rule, message, hint] = fileProblems[found.kind](found as never);
  return problem(rule, { file: path }, { message, hint });
}

const fileProblems: {
  readonly [Kind in FileProblem['kind']]: (
    found: Extract<FileProblem, { kind: Kind }>,
  ) => readonly [rule: RuleId, message: string, hint: string];
} = {
  unreadable: ({ reason }) => [
    'unreadable-file',
    `The file cannot be read: ${reason}.`,
    'Fix its permissions or delete it.',
  ],
  'no-file': () => [
    'unreadable-file',
    'The file cannot be read: it is not a file.',
    'Rename it so that it does not end like a content file, or delete it.',
  ],
  'not-utf-8': ({ encoding }) => [
    'invalid-encoding',
    `The file is ${encoding === undefined ? '' : `${encoding}, `}not UTF-8.`,
    'Save it again as UTF-8.',
  ],
  'nul-byte': () => [
    'invalid-encoding',
    'The file contains a NUL byte, so it is not text.',
    'Save it again as UTF-8 text.',
  ],
  'too-large': ({ bytes }) => [
    'file-too-large',
    `The file has ${bytes} bytes. The limit is 1 MiB (1048576 bytes).`,
    'Split it, or move images and data to other files.',
  ],
  'symlink-outside': ({ target }) => [
    'invalid-symlink',
    `The symbolic link leads out of the content folder, to ${quote(target)}.`,
    'Put the file itself here.',
  ],
  'symlink-loop': () => [
    'invalid-symlink',
    'The symbolic link leads to nothing, to itself or to a folder that contains it.',
    'Delete it, or point it to a file in the content folder.',
  ],
  'refused-mdx': () => [
    'mdx-is-off',
    'The file is MDX, which is not allowed here, because MDX runs code.',
    'Rename it to end in ".md" and remove its components.',
  ],
  'broken-image': ({ reason, hint = 'Save it again as an image.' }) => [
    'unreadable-file',
    `The image cannot be shown: ${reason}.`,
    hint,
  ],
};

/** Replaces CRLF and CR with LF; lines and columns stay the same. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

export interface Source<Fields> {
  readonly id: string;
  readonly file: string;
  /** The valid part of the front matter. */
  readonly fields: Parsed<Fields>;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly body: Body;
  /** The body, parsed on first use, because most checks do not need it. */
  readonly parsedBody: () => ParsedBody;
  /** The problems of the file itself. */
  readonly problems: readonly Problem[];
  /** Whether an unknown key in the mapping at a place is probably `key`. */
  readonly isMisspelt: (start: Point, key: string) => boolean;
  /** Whether the front matter could be read at all. */
  readonly isParsed: boolean;
  /** The place of the value at a path; of its key, when the value was left out. */
  readonly at: (...path: (string | number)[]) => Point;
  /** The place of the key at a path; `undefined` when it is not given. */
  readonly keyAt: (...path: (string | number)[]) => Point | undefined;
  /** Returns what was read, to be `known` of the same file in another run; nothing if it is not parsed. */
  readonly reading: () => Reading | undefined;
}

import { z } from 'zod';

import { problem, type Point, type Problem } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rule-table.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import { plainValue, setOwn } from './plain-value.ts';
import {
  expected,
  kindOf,
  notAList,
  notAMapping,
  unknownKeyHint,
  valueBehindHash,
  wrongItem,
  wrongLeaf,
  type Words,
} from './wrong-value.ts';
import {
  isEmpty,
  isMap,
  isScalar,
  isSeq,
  keyText,
  pointOfNode,
  resolved,
  textOf,
  type Node,
  type YamlTree,
} from './yaml-tree.ts';

/**
 * Reads a mapping by its schema: tells everything that is wrong with it, each problem at its place,
 * and returns what is right. The schema's structure guides the walk, its leaves judge the values;
 * text is taken as written, whatever YAML makes of it. Keys that begin with `x-` go to `extra`.
 */
export function readFields<Schema extends z.ZodObject>(
  tree: YamlTree,
  schema: Schema,
): ReadResult<z.infer<Schema>> {
  const reader: Reader = { tree, problems: [], misspelt: new Set() };
  const start: Point = { file: tree.file, line: 1, column: 1 };
  const root = resolved(tree, tree.root);
  if (root !== null && !isMap(root) && !isEmpty(root)) {
    const found = problem('invalid-front-matter', pointOfNode(tree, root), {
      message: `The keys must be a mapping of "key: value" lines, not ${kindOf(root)}.`,
    });
    return {
      fields: {} as Parsed<z.infer<Schema>>,
      extra: {},
      problems: [found],
      misspelt: new Set(),
    };
  }
  const { fields, extra } = readMap(reader, root, schema, start, true);
  // The one place where what was read becomes typed: every leaf in `fields` passed its schema.
  return {
    fields: fields as Parsed<z.infer<Schema>>,
    extra,
    problems: reader.problems,
    misspelt: reader.misspelt,
  };
}

function readMap(
  reader: Reader,
  node: Node | null,
  schema: z.ZodObject,
  start: Point,
  top: boolean,
): { fields: Fields; extra: Fields } {
  const fields: Fields = {};
  const extra: Fields = {};
  const given = new Set<string>();
  const { shape } = schema;
  for (const { key, value } of isMap(node) ? node.items : []) {
    const name = keyText(key);
    if (name === undefined || given.has(name)) continue;
    given.add(name);
    if (name.startsWith('x-')) setOwn(extra, name, plainValue(reader.tree, value as Node | null));
    else if (Object.hasOwn(shape, name)) {
      const read = readValue(
        reader,
        name,
        key as Node,
        value as Node | null,
        shape[name] as z.ZodType,
      );
      if (read !== undefined) setOwn(fields, name, read);
    } else reportUnknown(reader, key as Node, name, Object.keys(shape), start);
  }
  for (const [name, member] of Object.entries(shape)) {
    const isMissing = !given.has(name) && !(member instanceof z.ZodOptional);
    if (!isMissing || reader.misspelt.has(misspelling(start, name))) continue;
    reader.problems.push(missingKey(start, name, top));
  }
  return { fields, extra };
}

function readValue(
  reader: Reader,
  name: string,
  key: Node,
  value: Node | null,
  type: z.ZodType,
): unknown {
  const schema = type instanceof z.ZodOptional ? (type.unwrap() as z.ZodType) : type;
  const node = resolved(reader.tree, value);
  if (node === null || isNull(node)) {
    return report(reader, value && !isEmpty(value) ? value : key, 'invalid-value', {
      message: `${quote(name)} has no value.`,
      hint: valueBehindHash(reader.tree, node) ?? 'Give it one, or remove the key.',
    });
  }
  const at = value ?? key;
  if (schema instanceof z.ZodArray) return readList(reader, name, node, at, schema);
  if (schema instanceof z.ZodRecord) return readRecord(reader, name, node, at, schema);
  if (schema instanceof z.ZodObject) return readObject(reader, name, node, at, schema);
  if (schema instanceof z.ZodUnion) {
    const form = schema.options.find((each) => each instanceof z.ZodObject === isMap(node));
    return readValue(reader, name, key, value, form as z.ZodType);
  }
  if (schema instanceof z.ZodUnknown) return plainValue(reader.tree, node);
  return readLeaf(reader, name, node, at, schema);
}

function readList(reader: Reader, name: string, node: Node, at: Node, schema: z.ZodArray): unknown {
  if (!isSeq(node)) return report(reader, at, 'invalid-value', notAList(name, node, schema));
  const element = schema.element as z.ZodType;
  return node.items.map((item) => {
    const member = resolved(reader.tree, item as Node);
    if (member === null || isNull(member)) {
      return report(reader, item as Node, 'invalid-value', {
        message: `Something in ${quote(name)} has no value.`,
        hint: 'Give it one, or remove it.',
      });
    }
    const wrong = wrongItem(name, member, element);
    if (wrong) return report(reader, item as Node, 'invalid-value', wrong);
    return readValue(reader, name, item as Node, item as Node, element);
  });
}

function readRecord(
  reader: Reader,
  name: string,
  node: Node,
  at: Node,
  schema: z.ZodRecord,
): unknown {
  if (!isMap(node)) return report(reader, at, 'invalid-value', notAMapping(name, node));
  const record: Fields = {};
  for (const { key, value } of node.items) {
    const entry = keyText(key);
    if (entry === undefined || Object.hasOwn(record, entry)) continue;
    const read = readValue(
      reader,
      entry,
      key as Node,
      value as Node | null,
      schema.valueType as z.ZodType,
    );
    setOwn(record, entry, read);
  }
  return record;
}

function readObject(
  reader: Reader,
  name: string,
  node: Node,
  at: Node,
  schema: z.ZodObject,
): unknown {
  if (!isMap(node)) return report(reader, at, 'invalid-value', notAMapping(name, node));
  const { fields, extra } = readMap(reader, node, schema, pointOfNode(reader.tree, at), false);
  return Object.keys(extra).length > 0 ? { ...fields, extra } : fields;
}

function readLeaf(reader: Reader, name: string, node: Node, at: Node, schema: z.ZodType): unknown {
  if (!isScalar(node)) {
    return report(reader, at, 'invalid-value', {
      message: `${quote(name)} must be ${expected(schema)}, not ${kindOf(node)}.`,
    });
  }
  const written = textOf(node);
  const value = schema instanceof z.ZodString ? written : node.value;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { rule, ...words } = wrongLeaf(name, written, schema, result.error.issues);
  return report(reader, at, rule, words);
}

function reportUnknown(
  reader: Reader,
  key: Node,
  name: string,
  known: readonly string[],
  start: Point,
): void {
  const meant = didYouMean(name, known);
  if (meant) reader.misspelt.add(misspelling(start, meant));
  report(reader, key, 'unknown-key', {
    message: `The key ${quote(name)} is not known here.`,
    hint: meant ? `Did you mean ${quote(meant)}?` : unknownKeyHint(name, known),
  });
}

/** What stands in `ReadResult.misspelt` for a key of the mapping that starts at a place. */
export function misspelling({ line, column }: Point, key: string): string {
  return `${line}:${column} ${key}`;
}

function missingKey(start: Point, name: string, top: boolean): Problem {
  const { length: _, ...location } = start;
  return problem('missing-key', location, {
    message: `The key ${quote(name)} is missing.`,
    hint: top ? `Add "${name}: …" to the front matter.` : `Add "${name}: …" to this item.`,
  });
}

/** `null` and `~` are what they are, even where text is expected; only quotes make them text. */
function isNull(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

function report(reader: Reader, node: Node, rule: RuleId, words: Words): undefined {
  reader.problems.push(problem(rule, pointOfNode(reader.tree, node), words));
}

interface Reader {
  readonly tree: YamlTree;
  readonly problems: Problem[];
  readonly misspelt: Set<string>;
}

type Fields = Record<string, unknown>;

export interface ReadResult<Fields> {
  readonly fields: Parsed<Fields>;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** The keys that unknown ones were taken for: they are not missing besides. */
  readonly misspelt: ReadonlySet<string>;
}

/** Fields of a type, of which any may be `undefined` because it was wrong, in lists as well. */
export type Parsed<Fields> = Fields extends readonly (infer Item)[]
  ? readonly (Parsed<Item> | undefined)[]
  : Fields extends object
    ? { readonly [Key in keyof Fields]?: Parsed<Fields[Key]> | undefined }
    : Fields;

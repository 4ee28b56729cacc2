import { z } from 'zod';

import { problem, type Point, type Problem } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rule-table.ts';
import { asksToHide, isAboutAccess } from '../model/hides.ts';
import { likelyKey } from '../model/likely-key.ts';
import { endOfIntent } from '../model/likely-option.ts';
import { oncePer } from '../once-per.ts';
import { quote } from '../text/quote.ts';
import { plainValue, setOwn } from './plain-value.ts';
import { textInComment } from './text-in-comment.ts';
import {
  asOneValue,
  expected,
  isFreeText,
  kindOf,
  notAList,
  notAMapping,
  scalarFor,
  unknownKeyHint,
  valueBehindSign,
  wrongItem,
  wrongLeaf,
  type Words,
} from './wrong-value.ts';
import {
  entriesOf,
  isEmpty,
  isMap,
  isScalar,
  isSeq,
  pointOfNode,
  resolved,
  textOf,
  type Node,
  type YamlTree,
} from './yaml-tree.ts';

/**
 * Reads a mapping by its schema. Reports every problem at its place and returns the valid values.
 * The schema guides the walk, and its leaves check the values. Text is taken as written. Keys that
 * start with `x-` go to `extra`; keys that are given `elsewhere` are not missing.
 */
export function readFields<Schema extends z.ZodObject>(
  tree: YamlTree,
  schema: Schema,
  elsewhere: readonly string[] = [],
): ReadResult<z.infer<Schema>> {
  const problems: Problem[] = [];
  const start: Point = { file: tree.file, line: 1, column: 1 };
  const misspelt = new Set(elsewhere.map((key) => misspelling(start, key)));
  const root = resolved(tree, tree.root);
  const { fields, extra } = readMap(root, schema, start, 'the front matter');
  // The only place where values get their type: every leaf in `fields` passed its schema.
  return { fields: fields as Parsed<z.infer<Schema>>, extra, problems, misspelt };

  function readMap(node: Node | null, { shape }: z.ZodObject, start: Point, where: string) {
    const fields: Fields = {};
    const extra: Fields = {};
    const given = new Set<string>();
    for (const { name, key, value } of entriesOf(node)) {
      if (given.has(name)) continue;
      given.add(name);
      if (name.startsWith('x-')) setOwn(extra, name, readExtra(key, name, value));
      else if (!Object.hasOwn(shape, name)) {
        if (isAboutAccess(name)) reportAccess(key, name, value, start);
        else reportUnknown(key, name, value, Object.keys(shape), start);
      } else {
        const read = readValue(name, key, value, shape[name] as z.ZodType);
        if (read !== undefined) setOwn(fields, name, read);
      }
    }
    for (const name of requiredKeys(shape)) {
      if (!given.has(name) && !misspelt.has(misspelling(start, name)))
        problems.push(missingKey(start, name, where));
    }
    return { fields, extra };
  }

  function readExtra(key: Node, name: string, value: Node | null): unknown {
    const plain = plainValue(tree, value);
    if (asksToHide(name, plain)) {
      report(key, 'private-content', {
        message: `The key ${quote(name)} hides nothing: everything in the content folder is published.`,
        hint: howToHide(pointOfNode(tree, key).column === 1),
      });
    }
    if (typeof plain === 'string' && value) reportUnread(value);
    return plain;
  }

  function readValue(name: string, key: Node, value: Node | null, type: z.ZodType): unknown {
    const schema = type instanceof z.ZodOptional ? (type.unwrap() as z.ZodType) : type;
    const node = resolved(tree, value);
    if (node === null || isNull(node)) {
      return report(value && !isEmpty(value) ? value : key, 'invalid-value', {
        message: `${quote(name)} has no value.`,
        hint: valueBehindSign(tree, value) ?? 'Add one or remove the key.',
      });
    }
    const at = value ?? key;
    if (schema instanceof z.ZodArray) return readList(name, node, at, schema);
    if (schema instanceof z.ZodUnion) {
      const form = schema.options.find((each) => each instanceof z.ZodObject === isMap(node));
      return readValue(name, key, value, form as z.ZodType);
    }
    if (schema instanceof z.ZodUnknown) return plainValue(tree, node);
    if (!(schema instanceof z.ZodRecord || schema instanceof z.ZodObject))
      return readLeaf(name, node, at, schema);
    if (!isMap(node)) return report(at, 'invalid-value', notAMapping(name, node));
    if (schema instanceof z.ZodRecord) return readRecord(node, schema.valueType as z.ZodType);
    const { fields, extra } = readMap(node, schema, pointOfNode(tree, at), 'this item');
    return Object.keys(extra).length > 0 ? { ...fields, extra } : fields;
  }

  function readList(name: string, node: Node, at: Node, schema: z.ZodArray): unknown {
    if (!isSeq(node)) return report(at, 'invalid-value', notAList(name, node, schema));
    const element = schema.element as z.ZodType;
    return (node.items as Node[]).map((item) => {
      const member = resolved(tree, item);
      if (member === null || isNull(member)) {
        return report(item, 'invalid-value', {
          message: `An entry of ${quote(name)} has no value.`,
          hint: valueBehindSign(tree, item) ?? 'Add one or remove the entry.',
        });
      }
      const wrong = wrongItem(name, member, element);
      return wrong ? report(item, 'invalid-value', wrong) : readValue(name, item, item, element);
    });
  }

  function readRecord(node: Node, type: z.ZodType): unknown {
    const record: Fields = {};
    for (const { name, key, value } of entriesOf(node)) {
      if (Object.hasOwn(record, name)) continue;
      setOwn(record, name, readValue(name, key, value, type));
    }
    return record;
  }

  function readLeaf(name: string, node: Node, at: Node, schema: z.ZodType): unknown {
    if (!isScalar(node)) {
      return report(at, 'invalid-value', {
        message: `${quote(name)} must be ${expected(schema)}, not ${kindOf(node)}.`,
        ...asOneValue(name, tree, node, schema),
      });
    }
    const written = textOf(node);
    const result = schema.safeParse(scalarFor(schema, node));
    if (result.success) {
      if (schema instanceof z.ZodString) reportUnread(at, schema);
      return result.data;
    }
    const { rule, ...words } = wrongLeaf(name, written, schema, result.error.issues);
    return report(at, rule, words);
  }

  function reportAccess(key: Node, name: string, value: Node | null, { line }: Point): void {
    const isMeant = asksToHide(name, plainValue(tree, value));
    report(key, 'unknown-key', {
      message: `The key ${quote(name)} is unknown.`,
      hint: `It hides nothing: everything in the content folder is published. ${isMeant ? howToHide(line === 1) : 'Remove the key.'}`,
    });
  }

  /** Of a whole file, or of a part of one. */
  function howToHide(isOfFile: boolean): string {
    const what = isOfFile && tree.file !== 'roadmap.yml' ? 'the file' : 'it';
    return `To keep it private, move ${what} out of the folder. Otherwise remove the key.`;
  }

  function reportUnknown(
    key: Node,
    name: string,
    value: Node | null,
    known: readonly string[],
    start: Point,
  ): void {
    const likely = likelyKey(name, known);
    const ended = likely === 'horizon' && isScalar(value) ? endOfIntent(textOf(value)) : undefined;
    const [intended, hint] =
      ended && known.includes(ended.key)
        ? [ended.key, `Write ${ended.use} instead.`]
        : [likely, likely ? `Did you mean ${quote(likely)}?` : unknownKeyHint(name, known)];
    if (intended) misspelt.add(misspelling(start, intended));
    report(key, 'unknown-key', { message: `The key ${quote(name)} is unknown.`, hint });
  }

  /** After other values, such as an id, a date or a choice, a comment cuts nothing off. */
  function reportUnread(node: Node, schema?: z.ZodString): void {
    const isAddress = schema?.meta()?.['format'] === 'uri';
    if (schema && !isAddress && !isFreeText(schema)) return;
    const unread = textInComment(tree, node, isAddress ? 'address' : 'text');
    if (unread) problems.push(unread);
  }

  function report(node: Node, rule: RuleId, words: Words): undefined {
    problems.push(problem(rule, pointOfNode(tree, node), words));
  }
}

/** The keys of a mapping that must be there. */
const requiredKeys = oncePer((shape: z.ZodObject['shape']) =>
  Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodOptional)),
);

/** Returns the entry in `ReadResult.misspelt` for a key of the mapping at a place. */
export function misspelling({ line, column }: Point, key: string): string {
  return `${line}:${column} ${key}`;
}

function missingKey(start: Point, name: string, where: string): Problem {
  const { length: _, ...location } = start;
  return problem('missing-key', location, {
    message: `The key ${quote(name)} is missing.`,
    hint: `Add "${name}: …" to ${where}.`,
  });
}

/** Whether a node is `null`: `null` and `~` are not text unless quoted. */
function isNull(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

type Fields = Record<string, unknown>;

export interface ReadResult<Fields> {
  readonly fields: Parsed<Fields>;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** The keys that are probably misspelt, and are not also reported as missing. */
  readonly misspelt: ReadonlySet<string>;
}

/** Fields of a type. Any of them, or any list entry, can be `undefined` because it was wrong. */
export type Parsed<Fields> = Fields extends readonly (infer Item)[]
  ? readonly (Parsed<Item> | undefined)[]
  : Fields extends object
    ? { readonly [Key in keyof Fields]?: Parsed<Fields[Key]> | undefined }
    : Fields;

import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Alias,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';

import type { Point } from '../diagnostics/diagnostic.ts';
import { oncePer } from '../once-per.ts';
import { lineIndex } from '../text/line-index.ts';
import { readPlainLines } from './plain-lines.ts';

export type { Node, Scalar };
export { isMap, isScalar, isSeq };

/**
 * The YAML of one file as a tree in which every node has its place. YAML 1.2 core, without tags and
 * merge keys, which `checkYaml` reports.
 */
export interface YamlTree {
  readonly file: string;
  readonly text: string;
  readonly errors: readonly YAMLParseError[];
  readonly root: Node | null;
  /** The 1-based line and column of an offset into `text`. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number };
  /** The node that each alias repeats: the nearest node before it with that anchor, if any. */
  readonly aliases: ReadonlyMap<Alias, Node | undefined>;
}

/** Parses YAML that starts on line 1 of `file`. Never throws: syntax errors are in `errors`. */
export function parseYaml(text: string, file: string): YamlTree {
  const placeOf = lineIndex(text);
  const plain = readPlainLines(text);
  if (plain) return { file, text, placeOf, errors: [], root: plain, aliases: noAliases };
  const { contents: root, errors } = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const aliases = text.includes('*') ? targetsOfAliases(root) : noAliases;
  return { file, text, placeOf, errors, root, aliases };
}

const noAliases: ReadonlyMap<Alias, Node | undefined> = new Map();

function targetsOfAliases(root: Node | null): ReadonlyMap<Alias, Node | undefined> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  walk(root, (node) => {
    if (isAlias(node)) targets.set(node, anchors.get(node.source));
    else if ('anchor' in node && node.anchor) anchors.set(node.anchor, node);
  });
  return targets;
}

/** Returns the place of a range of the text. */
export function pointOf(tree: YamlTree, start: number, end: number): Point {
  const point = { file: tree.file, ...tree.placeOf(start) };
  const isOneLine = end > start && tree.placeOf(end).line === point.line;
  return isOneLine ? { ...point, length: end - start } : point;
}

/** Returns the place of a node; for an empty value, the place after its colon. */
export function pointOfNode(tree: YamlTree, node: Node): Point {
  const [start, end] = node.range ?? [0, 0, 0];
  return pointOf(tree, start, end);
}

/**
 * Returns the place of the key at a path of keys and positions; `undefined` if it does not exist.
 */
export function pointOfKey(tree: YamlTree, path: readonly (string | number)[]): Point | undefined {
  let node: Node | null = tree.root;
  let key: Node | undefined;
  for (const step of path) {
    const found = childOf(resolved(tree, node), step);
    if (found === undefined) return undefined;
    key = found.key;
    node = found.value;
  }
  return key && pointOfNode(tree, key);
}

/**
 * Returns the place of the value at a path of keys and positions. If the path leaves the tree,
 * returns the place of its last value; for an empty value, of its key.
 */
export function pointAt(tree: YamlTree, path: readonly (string | number)[]): Point {
  let node: Node | null = tree.root;
  let place = node;
  for (const step of path) {
    const found = childOf(resolved(tree, node), step);
    if (found === undefined) break;
    node = found.value;
    place = isEmpty(node) ? found.key : node;
  }
  return place ? pointOfNode(tree, place) : { file: tree.file, line: 1, column: 1 };
}

/**
 * Returns the node that an alias repeats, or the node itself; `null` for an alias without an
 * anchor.
 */
export function resolved(tree: YamlTree, node: Node | null): Node | null {
  return isAlias(node) ? (tree.aliases.get(node) ?? null) : node;
}

/** Returns the text of a key as written; `undefined` if it is not a scalar. */
export function keyText(key: unknown): string | undefined {
  return isScalar(key) ? textOf(key) : undefined;
}

/** Returns the entries of a mapping with text keys, in order; none for other nodes. */
export function entriesOf(node: Node | null): readonly Entry[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = keyText(key);
    return name === undefined ? [] : { name, key: key as Node, value: value as Node | null };
  });
}

/** Returns a scalar as text, as written without quotes. */
export function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
}

/** Whether a value is empty: `key:` with nothing after it. */
export function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}

function childOf(node: Node | null, step: string | number): Child | undefined {
  if (isMap(node)) {
    const pair = typeof step === 'string' ? pairsOf(node).get(step) : undefined;
    return pair && isNode(pair.key)
      ? { key: pair.key, value: isNode(pair.value) ? pair.value : null }
      : undefined;
  }
  const item = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
  return isNode(item) ? { key: item, value: item } : undefined;
}

/** The first pair of each key, kept because a rule can ask for the place of every key. */
const pairsOf = oncePer((map: YAMLMap) => {
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = keyText(pair.key);
    if (key !== undefined && !pairs.has(key)) pairs.set(key, pair);
  }
  return pairs;
});

/** Calls `visit` for every node of the tree, parents first. */
export function walk(node: unknown, visit: (node: Node) => void): void {
  if (isPair(node)) {
    walk(node.key, visit);
    walk(node.value, visit);
  } else if (isNode(node)) {
    visit(node);
    if (isCollection(node)) for (const item of node.items) walk(item, visit);
  }
}

interface Entry extends Child {
  readonly name: string;
}

interface Child {
  readonly key: Node;
  readonly value: Node | null;
}

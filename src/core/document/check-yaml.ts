import { isAlias, type Alias } from 'yaml';

import { problem, type Problem } from '../diagnostics/diagnostic.ts';
import { quote } from '../text/quote.ts';
import { kindOf } from './wrong-value.ts';
import { yamlErrors } from './yaml-errors.ts';
import {
  isEmpty,
  isMap,
  isScalar,
  isSeq,
  keyText,
  pointOf,
  pointOfNode,
  resolved,
  walk,
  type Node,
  type YamlTree,
} from './yaml-tree.ts';

/**
 * Returns the YAML problems of a tree: syntax, a list or text instead of keys, tags, merge keys, keys
 * that are not text, duplicate keys, and aliases without an anchor, of themselves or of too many
 * values. Do not read a tree with such a problem, except for duplicate keys, where the first counts,
 * and anchors without an alias.
 */
export function checkYaml(tree: YamlTree): readonly Problem[] {
  // First, because a directive changes how the rest is read and causes other errors.
  if (tree.text.trimStart().startsWith('%')) return [directive(tree)];
  if (tree.errors.length > 0) return yamlErrors(tree);
  const root = resolved(tree, tree.root);
  if (root !== null && !isMap(root) && !isEmpty(root)) return [noMapping(tree, root)];

  const problems: Problem[] = [];
  const used = new Set(tree.aliases.values());
  walk(tree.root, (node) => {
    if (node.tag !== undefined) problems.push(tagged(tree, node));
    if (isMap(node)) problems.push(...checkKeys(tree, node.items));
    if (isScalar(node) && node.anchor && !used.has(node) && !isEmpty(node)) {
      problems.push(unusedAnchor(tree, node, node.anchor));
    }
    if (isAlias(node) && resolved(tree, node) === null) problems.push(danglingAlias(tree, node));
  });
  const isReadable = problems.every(({ rule }) => rule === 'unread-text');
  return tree.aliases.size > 0 && isReadable ? [...problems, ...checkExpansion(tree)] : problems;
}

/** The number of values that aliases can repeat in one file. No roadmap needs 1 % of it. */
const mostAliased = 10_000;

function checkKeys(tree: YamlTree, items: readonly { key: unknown }[]): readonly Problem[] {
  const first = new Map<string, Node>();
  return items.flatMap(({ key }) => {
    const name = keyText(key);
    if (name === undefined) return oddKey(tree, key as Node);
    const node = key as Node;
    if (name === '<<' && isScalar(node) && node.type === 'PLAIN') return mergeKey(tree, node);
    const earlier = first.get(name);
    if (earlier) return duplicateKey(tree, name, node, earlier);
    first.set(name, node);
    return [];
  });
}

function duplicateKey(tree: YamlTree, name: string, node: Node, earlier: Node): Problem {
  return problem('duplicate-key', pointOfNode(tree, node), {
    message: `The key ${quote(name)} is given twice.`,
    hint: 'Keep one of the two.',
    related: [{ message: 'It is first given here.', location: pointOfNode(tree, earlier) }],
  });
}

function directive(tree: YamlTree): Problem {
  const start = tree.text.indexOf('%');
  return problem('invalid-front-matter', pointOf(tree, start, start + 1), {
    message: 'Directives such as "%YAML" are not allowed: content is YAML 1.2.',
    hint: 'Remove the line.',
  });
}

function oddKey(tree: YamlTree, key: Node): Problem {
  return problem('invalid-front-matter', pointOfNode(tree, key), {
    message: 'A key must be text, not a list or mapping.',
  });
}

function mergeKey(tree: YamlTree, key: Node): Problem {
  return problem('invalid-front-matter', pointOfNode(tree, key), {
    message: 'The merge key "<<" is not part of YAML 1.2.',
    hint: 'Write the keys out.',
  });
}

function noMapping(tree: YamlTree, root: Node): Problem {
  return problem('invalid-front-matter', pointOfNode(tree, root), {
    message: `The keys must be a mapping of "key: value" lines, not ${kindOf(root)}.`,
  });
}

function tagged(tree: YamlTree, node: Node): Problem {
  const start = tree.text.lastIndexOf('!', (node.range?.[0] ?? 0) - 1);
  const from = tree.text.charAt(start - 1) === '!' ? start - 1 : start;
  const [tag = '!'] = /^!\S*/.exec(tree.text.slice(from)) ?? [];
  return problem('invalid-front-matter', pointOf(tree, from, from + tag.length), {
    message: `The YAML tag ${quote(tag)} is not allowed.`,
    hint: 'Write the plain value, or put text that starts with "!" in quotes.',
  });
}

function unusedAnchor(tree: YamlTree, node: Node, name: string): Problem {
  const start = tree.text.lastIndexOf(`&${name}`, node.range?.[0] ?? 0);
  const end = start + name.length + 1;
  return problem('unread-text', pointOf(tree, start, end), {
    message: `${quote(`&${name}`)} is lost: YAML reads it as an anchor, and nothing refers to it.`,
    hint: 'Put text that starts with "&" in quotes.',
  });
}

function danglingAlias(tree: YamlTree, node: Node): Problem {
  const name = isAlias(node) ? node.source : '';
  return problem('invalid-front-matter', pointOfNode(tree, node), {
    message: `The alias ${quote(`*${name}`)} has no anchor ${quote(`&${name}`)} before it.`,
    hint: 'Put text that starts with "*" in quotes.',
  });
}

function checkExpansion(tree: YamlTree): readonly Problem[] {
  let budget = mostAliased;
  let found: Problem | undefined;
  const open = new Set<Node>();
  expand(tree.root, undefined);
  return found ? [found] : [];

  function expand(node: Node | null, alias: Alias | undefined): void {
    if (node === null || found) return;
    if (alias && --budget < 0) found = tooMuch(tree, alias);
    if (isAlias(node)) {
      const target = resolved(tree, node);
      if (target && open.has(target)) found = ownPart(tree, node);
      return expand(target, alias ?? node);
    }
    open.add(node);
    if (isMap(node)) for (const { value } of node.items) expand(value as Node | null, alias);
    if (isSeq(node)) for (const item of node.items) expand(item as Node, alias);
    open.delete(node);
  }
}

function tooMuch(tree: YamlTree, alias: Alias): Problem {
  return problem('invalid-front-matter', pointOfNode(tree, alias), {
    message: `With the alias ${quote(`*${alias.source}`)}, aliases repeat more than ${mostAliased} values.`,
    hint: 'Write the values out.',
  });
}

function ownPart(tree: YamlTree, alias: Alias): Problem {
  return problem('invalid-front-matter', pointOfNode(tree, alias), {
    message: `The alias ${quote(`*${alias.source}`)} is inside the value it repeats.`,
    hint: 'Write the value out.',
  });
}

import { entriesOf, isScalar, isSeq, resolved, type Node, type YamlTree } from './yaml-tree.ts';

/** Returns the value of a node without a schema: texts, numbers, lists and records. */
export function plainValue(tree: YamlTree, value: Node | null): unknown {
  const node = resolved(tree, value);
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => plainValue(tree, item as Node));
  const record: Record<string, unknown> = {};
  for (const { name, value: member } of entriesOf(node)) {
    setOwn(record, name, plainValue(tree, member));
  }
  return node === null ? null : record;
}

/** Sets a key of a record, even `__proto__`. */
export function setOwn(record: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(record, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

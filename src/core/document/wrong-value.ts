import { z } from 'zod';

import type { Problem } from '../diagnostics/diagnostic.ts';
import { anyText } from '../model/scalars.ts';
import { isSecretWord } from '../model/hides.ts';
import { likelyOption, otherWay } from '../model/likely-option.ts';
import type { RuleId } from '../diagnostics/rule-table.ts';
import { quote } from '../text/quote.ts';
import {
  isMap,
  isScalar,
  isSeq,
  textOf,
  type Node,
  type Scalar,
  type YamlTree,
} from './yaml-tree.ts';

/** Returns the problem of a scalar that its schema does not accept. */
export function wrongLeaf(
  name: string,
  written: string,
  schema: z.ZodType,
  [issue]: readonly z.core.$ZodIssue[],
): Words & { readonly rule: RuleId } {
  if (issue?.code !== 'custom') {
    const message = `${quote(name)} must be ${expected(schema)}, not ${quote(written)}.`;
    return { rule: 'invalid-value', message, ...hinted(likely(schema, written)) };
  }
  if (written.trim() === '') {
    const hint = 'Add a value or remove the key.';
    return { rule: 'invalid-value', message: `${quote(name)} is blank.`, hint };
  }
  const suggest: unknown = issue.params?.['likely'];
  const hint: unknown = typeof suggest === 'function' ? suggest(written) : undefined;
  return {
    rule: issue.params?.['rule'] === 'invalid-date' ? 'invalid-date' : 'invalid-value',
    message: `${quote(name)} ${issue.message}: ${quote(written)}.`,
    ...hinted(typeof hint === 'string' ? hint : undefined),
  };
}

/** Returns the values that a schema accepts, in words. */
export function expected(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) {
    return `one of ${schema.options.map((option) => quote(String(option))).join(', ')}`;
  }
  if (schema instanceof z.ZodNumber) return 'a number';
  if (schema instanceof z.ZodBoolean) return 'true or false';
  return 'text';
}

/** Returns the problem of a value that should be a list. */
export function notAList(name: string, node: Node, schema: z.ZodArray): Words {
  const message = `${quote(name)} must be a list, not ${kindOf(node)}.`;
  const isWrappable = isScalar(node) && schema.element instanceof z.ZodString;
  return { message, ...hinted(isWrappable ? `Write "${name}: [${textOf(node)}]".` : undefined) };
}

/** Returns the problem of a value that should be a mapping. */
export function notAMapping(name: string, node: Node): Words {
  return {
    message: `${quote(name)} must be a mapping of "key: value" lines, not ${kindOf(node)}.`,
  };
}

/** Returns the problem of a list entry of the wrong kind. */
export function wrongItem(name: string, node: Node, element: z.ZodType): Words | undefined {
  if (element instanceof z.ZodObject) {
    return isMap(node) ? undefined : notAnItem(name, node, element);
  }
  if (isScalar(node)) return undefined;
  return { message: `Each of ${quote(name)} must be ${expected(element)}, not ${kindOf(node)}.` };
}

function notAnItem(name: string, node: Node, schema: z.ZodObject): Words {
  const keys = Object.keys(schema.shape).filter(
    (key) => !(schema.shape[key] instanceof z.ZodOptional),
  );
  return {
    message: `Each of ${quote(name)} must be a mapping of "key: value" lines, not ${kindOf(node)}.`,
    hint: `Write "{ ${keys.map((key) => `${key}: …`).join(', ')} }".`,
  };
}

/** Returns the hint for an unknown key that is not close to a known one. */
export function unknownKeyHint(name: string, known: readonly string[]): string {
  if (known.length <= few) return `The keys are ${known.map(quote).join(', ')}.`;
  return `Start your own keys with "x-": ${quote(`x-${name}`)}.`;
}

const few = 4;

/** Returns a value in words: its text, or its kind. */
export function kindOf(node: Node): string {
  if (isSeq(node)) return 'a list';
  return isScalar(node) ? quote(textOf(node)) : 'a mapping';
}

/**
 * Returns the likely fix of a value that YAML reads as a comment or an anchor, such as an unquoted
 * colour.
 */
export function valueBehindSign(tree: YamlTree, node: Node | null): string | undefined {
  const anchor = node && 'anchor' in node ? node.anchor : undefined;
  if (anchor) return `Put a value that starts with "&" in quotes: "&${anchor}".`;
  const after = node?.range ? tree.text.slice(node.range[0], node.range[2]) : '';
  // A comment has a space after its sign, or its own line.
  const [value] = /^#\S.*/.exec(after) ?? [];
  return value && `Put a value that starts with "#" in quotes: "${value.trim()}".`;
}

/** Returns how to write as one value what YAML reads as a list or a mapping. */
export function asOneValue(
  name: string,
  tree: YamlTree,
  node: Node,
  schema: z.ZodType,
): Pick<Words, 'hint'> {
  const [start, end] = node.range ?? [0, 0];
  const written = tree.text.slice(start, end).trim();
  const only = isSeq(node) && node.items.length === 1 ? node.items[0] : undefined;
  // Text for readers can be in brackets: "[WIP]".
  const isBracketed = written.startsWith('[') && isFreeText(schema);
  if (isScalar(only) && !isBracketed && schema.safeParse(scalarFor(schema, only)).success) {
    return { hint: `Write ${quote(`${name}: ${textOf(only)}`)}.` };
  }
  if (isFreeText(schema)) return asText(node, written);
  return isSeq(node) && node.items.length > 1 ? { hint: 'Keep one of them.' } : {};
}

/** Returns what a schema checks of a scalar: text as it is written, other values by their type. */
export function scalarFor(schema: z.ZodType, node: Scalar): unknown {
  return schema instanceof z.ZodString ? textOf(node) : node.value;
}

/** Whether a schema takes text for readers, as opposed to an id, an address or a date. */
export function isFreeText(schema: z.ZodType): boolean {
  return schema.meta()?.['pattern'] === anyText;
}

function asText(node: Node, written: string): Pick<Words, 'hint'> {
  const [sign = ''] = written;
  const words = isSeq(node)
    ? node.items.flatMap((item) => (isScalar(item) ? textOf(item) : []))
    : [];
  if (words.length > 1) return { hint: `Write it as one quoted text: ${quote(words.join(', '))}.` };
  return sign === '[' || sign === '{'
    ? { hint: `Put text that starts with "${sign}" in quotes: ${quote(written)}.` }
    : { hint: 'Put text that contains ": " or starts with "- " in quotes.' };
}

function likely(schema: z.ZodType, written: string): string | undefined {
  if (schema instanceof z.ZodNumber && written.trim() !== '' && Number.isFinite(Number(written))) {
    return `Write ${Number(written)} without quotes.`;
  }
  if (schema instanceof z.ZodBoolean && Object.hasOwn(spokenBooleans, written.toLowerCase())) {
    return `Did you mean ${spokenBooleans[written.toLowerCase()]}?`;
  }
  if (!(schema instanceof z.ZodEnum)) return undefined;
  if (isSecretWord(written)) return 'Nothing is hidden: everything in the folder is published.';
  const options = schema.options.map(String);
  const intended = likelyOption(written, options);
  return intended ? `Did you mean ${quote(intended)}?` : otherWay(written, options);
}

const spokenBooleans: Record<string, boolean> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

function hinted(hint: string | undefined): Pick<Words, 'hint'> {
  return hint === undefined ? {} : { hint };
}

export type Words = Pick<Problem, 'message' | 'hint'>;

import type { Definition, FootnoteDefinition, Nodes } from 'mdast';

import { quote } from '../text/quote.ts';
import type { Loss } from './loss.ts';
import { rangeIn, type Range } from './places.ts';

/**
 * Collects the link and footnote definitions of a tree and returns those that readers do not see:
 * nothing refers to them, or an earlier one has the same label. Definitions used as comments, such
 * as `[//]: # (…)`, are left alone.
 */
export function collectDefinitions(text: string): DefinitionLosses {
  const definitions: (Definition | FootnoteDefinition)[] = [];
  const usedLabels = new Set<string>();
  /** The references of each footnote, and those of the rest of the body under no name. */
  const footnotes = new Map<string, string[]>();

  return {
    note(node, footnote = '') {
      if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
      else if (node.type === 'linkReference' || node.type === 'imageReference')
        usedLabels.add(node.identifier);
      else if (node.type === 'footnoteReference') {
        const others = footnotes.get(footnote);
        if (others) others.push(node.identifier);
        else footnotes.set(footnote, [node.identifier]);
      }
    },
    losses() {
      if (definitions.length === 0) return [];
      const usedFootnotes = reached(footnotes);
      const firsts = {
        definition: new Map<string, Labelled>(),
        footnoteDefinition: new Map<string, Labelled>(),
      };
      return definitions.flatMap((node) => {
        const range = labelRange(node, text);
        const name = quote(text.slice(range.start, range.end));
        const first = firsts[node.type].get(node.identifier);
        if (first) return isSame(node, first.node) ? [] : [repeated(name, range, first.range)];
        firsts[node.type].set(node.identifier, { node, range });
        const used = node.type === 'definition' ? usedLabels : usedFootnotes;
        return used.has(node.identifier) || isComment(node) ? [] : [unused(node, name, range)];
      });
    },
  };
}

/** The footnotes that the body refers to, or a footnote among them does. */
function reached(footnotes: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(footnotes.get('') ?? [])];
  for (let label = waiting.pop(); label !== undefined; label = waiting.pop()) {
    if (found.has(label)) continue;
    found.add(label);
    waiting.push(...(footnotes.get(label) ?? []));
  }
  return found;
}

function labelRange(node: Definition | FootnoteDefinition, text: string): Range {
  const { start, end } = rangeIn(text, node);
  const label = /^\[(?:[^\]\\]|\\.)*\]/s.exec(text.slice(start, Math.min(end, start + 1100)));
  return { start, end: start + (label?.[0].length ?? 1) };
}

function unused(node: Definition | FootnoteDefinition, name: string, range: Range): Loss {
  const isFootnote = node.type === 'footnoteDefinition';
  return {
    rule: 'unused-definition',
    range,
    message: `Nothing refers to the ${isFootnote ? 'footnote' : 'definition'} ${name}, so it is not shown.`,
    hint: isFootnote
      ? `Write ${name} where it belongs, or remove it.`
      : 'Refer to it, remove it, or write "\\[" if it is text.',
  };
}

function repeated(name: string, range: Range, first: Range): Loss {
  return {
    rule: 'unused-definition',
    range,
    message: `${name} is defined twice, and only the first definition is used.`,
    hint: 'Give it another label, or remove it.',
    first,
  };
}

function isSame(node: Labelled['node'], first: Labelled['node']): boolean {
  if (node.type !== 'definition' || first.type !== 'definition') return false;
  return node.url === first.url && node.title === first.title;
}

function isComment({ type, identifier, ...node }: Definition | FootnoteDefinition): boolean {
  if (type !== 'definition') return false;
  return identifier === '//' || ('url' in node && (node.url === '#' || node.url === ''));
}

interface Labelled {
  readonly node: Definition | FootnoteDefinition;
  readonly range: Range;
}

export interface DefinitionLosses {
  /** Takes a node, and the identifier of the footnote it is in. */
  note(node: Nodes, footnote?: string): void;
  losses(): readonly Loss[];
}

import type {
  Blockquote,
  Emphasis,
  Link,
  LinkReference,
  List,
  ListItem,
  Nodes,
  Table,
} from 'mdast';

import { quote } from '../text/quote.ts';
import { fenceLosses } from './fence-losses.ts';
import type { Loss } from './loss.ts';
import { calloutKinds, plainText } from './markdown.ts';
import { paragraphLosses } from './paragraph-losses.ts';
import { rangeIn } from './places.ts';
import { proseLosses } from './prose-losses.ts';

/**
 * Returns the parts of a block that readers do not see, or not as intended, without its children.
 */
export function blockLosses(node: Nodes, parent: Nodes | undefined, text: string): readonly Loss[] {
  switch (node.type) {
    case 'code':
      return fenceLosses(node, text);
    case 'table':
      return extraCells(node, text);
    case 'heading':
    case 'tableCell':
      return proseLosses(node, text);
    case 'paragraph':
      return [...paragraphLosses(node, parent, text), ...proseLosses(node, text)];
    case 'list':
      return otherNumbers(node, text);
    case 'listItem':
      return quotedNumber(node, text);
    case 'blockquote':
      return otherCallout(node, text);
    case 'link':
    case 'linkReference':
      return linkWithoutText(node, text);
    case 'emphasis':
      return multiplication(node, text);
    default:
      return none;
  }
}

const none: readonly Loss[] = [];

function extraCells({ children: rows }: Table, text: string): readonly Loss[] {
  const columns = rows[0]?.children.length ?? 0;
  return rows.flatMap((row) => {
    const extra = row.children.slice(columns).flatMap(({ children }) => children);
    const [first] = extra;
    const last = extra.at(-1);
    if (first === undefined || last === undefined) return [];
    const range = { start: rangeIn(text, first).start, end: rangeIn(text, last).end };
    return [
      {
        rule: 'unpublished-markup',
        range,
        message: `The row has ${row.children.length} cells, but the header has ${columns}: ${quote(text.slice(range.start, range.end))} is not shown.`,
        hint: 'Add a column to the header. If "|" is text, write "\\|", even in code.',
      },
    ];
  });
}

function otherNumbers(node: List, text: string): readonly Loss[] {
  if (!node.ordered) return [];
  const from = node.start ?? 1;
  const items = node.children.map((item) => {
    const { start } = rangeIn(text, item);
    const written = /^\d+/.exec(text.slice(start, start + 10))?.[0] ?? '';
    return { number: Number(written), range: { start, end: start + written.length + 1 } };
  });
  if (items.every(({ number }) => number === from)) return [];
  const index = items.findIndex(({ number }, place) => number !== from + place);
  const wrong = items[index];
  if (wrong === undefined) return [];
  return [
    {
      rule: 'malformed-markup',
      range: wrong.range,
      message: `The item ${quote(text.slice(wrong.range.start, wrong.range.end))} is shown with the number ${from + index}.`,
      hint: 'Number the items in order, or write "\\." after a number that is text.',
    },
  ];
}

/** Matches a sign for "more than" at the start of an item. */
function quotedNumber({ children: [first] }: ListItem, text: string): readonly Loss[] {
  if (first?.type !== 'blockquote') return [];
  const range = rangeIn(text, first);
  if (!/^>[ \t]?[$€£]?\d/.test(text.slice(range.start, range.start + 4))) return [];
  return [
    {
      rule: 'malformed-markup',
      range: { start: range.start, end: range.start + 1 },
      message: 'The ">" starts a quote and is not shown.',
      hint: 'Write "\\>" for "more than".',
    },
  ];
}

/** Returns the loss of a wrong GitHub callout. */
function otherCallout({ children: [first] }: Blockquote, text: string): readonly Loss[] {
  if (first?.type !== 'paragraph') return [];
  const { start, end } = rangeIn(text, first);
  const [line = ''] = text.slice(start, end).split('\n', 1);
  const [mark, word = '', rest = ''] = /^\[!(\w+)\]([^[(]?.*)$/.exec(line) ?? [];
  if (mark === undefined) return [];
  const isKnown = calloutKinds.some((kind) => kind === word.toLowerCase());
  if (isKnown && rest.trim() === '') return [];
  return [
    {
      rule: 'malformed-markup',
      range: { start, end: start + word.length + 3 },
      message: isKnown
        ? `"[!${word}]" has text after it, so it is not a callout.`
        : `There is no callout "[!${word}]".`,
      hint: isKnown
        ? 'Write the text on the next line.'
        : `Write ${calloutKinds
            .map((kind) => `"[!${kind.toUpperCase()}]"`)
            .join(', ')
            .replace(/, ([^,]*)$/, ' or $1')}.`,
    },
  ];
}

function linkWithoutText(node: Link | LinkReference, text: string): readonly Loss[] {
  if (plainText(node).trim() !== '' || node.children.some(({ type }) => type !== 'text')) return [];
  const range = rangeIn(text, node);
  return [
    {
      rule: 'unpublished-markup',
      range,
      message: `The link ${quote(text.slice(range.start, range.end))} has no text, so readers do not see it.`,
      hint: 'Write its text between the first brackets.',
    },
  ];
}

/** Matches signs between digits, which Markdown reads as emphasis. */
function multiplication(node: Emphasis, text: string): readonly Loss[] {
  const range = rangeIn(text, node);
  const [before = '', after = ''] = [text[range.start - 1], text[range.end]];
  if (!/\d/.test(before) || !/\d/.test(after) || text[range.start] !== '*') return [];
  return [
    {
      rule: 'malformed-markup',
      range,
      message: `The signs of ${quote(text.slice(range.start, range.end))} are read as emphasis and not shown.`,
      hint: 'Write "×", or "\\*".',
    },
  ];
}

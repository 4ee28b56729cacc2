import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';

import { quote } from '../text/quote.ts';
import type { Loss } from './loss.ts';
import { rangeIn, type Range } from './places.ts';

/**
 * Returns the parts of a paragraph, heading or cell that look like a link, an image or a footnote
 * and are text. Shortcuts such as `[sic]` and `array[0]` are intended as text.
 */
export function proseLosses(node: Paragraph | Heading | TableCell, text: string): readonly Loss[] {
  const range = rangeIn(text, node);
  const source = text.slice(range.start, range.end);
  if (!suspicious.test(source)) return [];
  const prose = mask(node, source, range.start, text);
  return patterns.flatMap(({ pattern, lossOf }) =>
    [...prose.matchAll(pattern)].flatMap((match) => {
      const loss = lossOf(match);
      const start = range.start + match.index;
      return loss ? [{ range: { start, end: start + match[0].length }, ...loss }] : [];
    }),
  );
}

/** The text that each pattern needs and most links do not have. */
const suspicious = /\][ \t]+\(|[\])]\[|!\[|\[\^|\]\([^()\s]*(?:\s|$)/;

/** Returns the source with placeholders for code, HTML, links and images. */
function mask(node: Nodes, source: string, offset: number, text: string): string {
  let masked = '';
  let last = offset;
  visit(node);
  return masked + source.slice(last - offset);

  function visit(parent: Nodes): void {
    if (!('children' in parent)) return;
    for (const child of parent.children) {
      if (child.type === 'text' || child.type === 'break') continue;
      const { start, end } = rangeIn(text, child);
      if (isMarkup(child, text[start] ?? '')) {
        masked += source.slice(last - offset, start - offset) + '\uFFFC'.repeat(end - start);
        last = end;
      } else visit(child);
    }
  }
}

/** Whether a link without brackets can be the address of another link. */
function isMarkup({ type }: Nodes, first: string): boolean {
  if (type === 'link') return first === '[' || first === '<';
  return type !== 'emphasis' && type !== 'strong' && type !== 'delete';
}

const label = String.raw`((?:[^[\]\\]|\\.)+)`;
const notBefore = String.raw`(?<![\w\])\\])`;

const patterns: readonly Pattern[] = [
  {
    pattern: new RegExp(
      String.raw`${notBefore}(!?)\[${label}\]\[((?:[^[\]\\]|\\.)*)\](?![[(])`,
      'g',
    ),
    lossOf([written, mark = '', shown = '', name = '']) {
      if (!mark && !isMeantAsLink(shown, name)) return undefined;
      const wanted = name.trim() || shown;
      return {
        rule: 'undefined-reference',
        message: `The ${mark ? 'image' : 'link'} ${quote(written)} has no definition.`,
        hint: `Write "[${wanted}]: …" with its address on a line of its own, or "\\[" if it is text.`,
      };
    },
  },
  {
    pattern: new RegExp(String.raw`(?<![\w\\])!\[${label}\](?![[(:])`, 'g'),
    lossOf([written, shown = '']) {
      if (!/\p{L}/u.test(shown) || shown.startsWith('^')) return undefined;
      return {
        rule: 'undefined-reference',
        message: `The image ${quote(written)} has no address.`,
        hint: `Write ${quote(`![${shown}](image.png)`)}, or "\\!" if it is text.`,
      };
    },
  },
  {
    pattern: /(?<!\\)\[\^([\p{L}\p{N}][^\s[\]\\^]*)\](?![:*+{])/gu,
    lossOf([written, name = '']) {
      if (/^(?:.-.)+$/u.test(name)) return undefined;
      return {
        rule: 'undefined-reference',
        message: `The footnote ${quote(written)} has no definition.`,
        hint: `Write "${written}: …" with its text on a line of its own.`,
      };
    },
  },
  {
    pattern: new RegExp(String.raw`${notBefore}\[${label}\][ \t]+\(([^()\s]+)\)`, 'g'),
    lossOf([written, , url = '']) {
      if (!looksLikeAddress(url)) return undefined;
      return malformed(
        `${quote(written)} has a space between "]" and "(", so it is not a link.`,
        'Remove the space.',
      );
    },
  },
  {
    pattern: /(?<!\\)\(([^()]+)\)\[([^[\]\s]+)\]/g,
    lossOf([written, shown = '', url = '']) {
      if (!looksLikeAddress(url)) return undefined;
      return malformed(
        `The brackets of ${quote(written)} are in the wrong order, so it is not a link.`,
        `Write ${quote(`[${shown}](${url})`)}.`,
      );
    },
  },
  {
    pattern: new RegExp(String.raw`${notBefore}!?\[${label}\]\(([^()<>\n"']*)\)`, 'g'),
    lossOf([, shown = '', url = '']) {
      const address = url.trim();
      if (!/\s/.test(address) || !address.split(/\s+/).some(looksLikeAddress)) return undefined;
      return malformed(
        `The address ${quote(address)} has a space, so it is not a link.`,
        `Write it in angle brackets: ${quote(`[${shown}](<${address}>)`)}.`,
      );
    },
  },
  {
    pattern: new RegExp(String.raw`${notBefore}!?\[${label}\]\(([^\s()]+)(?=\s|$)`, 'g'),
    lossOf([written, , url = '']) {
      if (!looksLikeAddress(url)) return undefined;
      return malformed(
        `${quote(written)} is never closed, so it is not a link.`,
        'Close it with ")".',
      );
    },
  },
];

function malformed(message: string, hint: string): Finding {
  return { rule: 'malformed-markup', message, hint };
}

/** Whether two pairs of brackets are no indexes, types, sets of letters or marks of a team. */
function isMeantAsLink(shown: string, name: string): boolean {
  if (!/\p{L}/u.test(shown) || letterSet.test(shown) || letterSet.test(name)) return false;
  if (name === '') return !/^[\w.$]+(?:\s*,\s*[\w.$]+)+$/.test(shown);
  if (name.trim() === '') return false;
  return /\p{Ll}|[^\p{Lu}\p{N}\s_-]/u.test(shown + name) || shown.length + name.length > 12;
}

const letterSet = /^\^?(?:[^\s]-[^\s])+$/;

function looksLikeAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|www\.|\.{1,2}\/|\/\w|#[a-z])|\.(?:mdx?|png|jpe?g|gif|svg|webp|avif|html?)(?:#\S*)?$/i.test(
    url,
  );
}

interface Pattern {
  /** Global, and linear in time. */
  readonly pattern: RegExp;
  readonly lossOf: (match: RegExpExecArray) => Finding | undefined;
}

type Finding = Omit<Loss, 'range'> & { readonly range?: Range };

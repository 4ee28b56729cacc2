import type { Token } from 'parse5';

import { quote } from '../text/quote.ts';
import { stripped } from './html-elements.ts';
import type { Loss } from './loss.ts';
import type { Range } from './places.ts';
import {
  lossesOfTag,
  notShown,
  rawTextElements,
  voidElements,
  type SeenTag,
} from './losses-of-tag.ts';

/**
 * Watches the tags and comments of raw HTML in `text`, and returns the parts that readers do not
 * see: elements and attributes that are not published, and unclosed ones. Closed comments are left
 * alone.
 */
export function watchHtml(text: string): HtmlWatch {
  const tags: SeenTag[] = [];
  const open = new Map<string, SeenTag[]>();
  const losses: Loss[] = [];
  /** The indexes of the open tags whose contents are left out. */
  const starts = new Map<SeenTag, number>();

  return {
    start({ tagName, attrs, selfClosing }, place) {
      const isClosed = voidElements.has(tagName) || (selfClosing && !rawTextElements.has(tagName));
      const tag: SeenTag = { ...place, tagName, attrs, isClosed, isStray: false, isInside: false };
      const index = tags.push(tag) - 1;
      if (isClosed) return;
      const others = open.get(tagName);
      if (others) others.push(tag);
      else open.set(tagName, [tag]);
      if (stripped.has(tagName)) starts.set(tag, index);
    },

    end({ tagName }, place) {
      const tag = open.get(tagName)?.pop();
      if (tag === undefined) {
        const isStray = tagName !== 'br';
        if (isStray)
          tags.push({ ...place, tagName, attrs: [], isClosed: true, isStray, isInside: false });
        return;
      }
      tag.isClosed = true;
      const index = starts.get(tag);
      if (index !== undefined) for (const each of tags.slice(index + 1)) each.isInside = true;
    },

    comment(range, isWhole) {
      const written = text.slice(range.start, range.end);
      if (!written.startsWith('<!--')) {
        losses.push(notShown(range, written.split('\n', 1)[0] ?? ''));
      } else if (!isWhole || !/^<!--(?:-?>|[^]*--!?>$)/.test(written)) {
        losses.push(unclosedComment(range, 'never closed, so nothing after it is shown'));
      } else if (written.includes('<!--', 4)) {
        losses.push(unclosedComment(range, 'not closed before another one starts'));
      }
    },

    brokenTag({ start, end }) {
      const [written = ''] = /^<[^\s<>]*/.exec(text.slice(start, end)) ?? [];
      losses.push({
        rule: 'unclosed-markup',
        range: { start, end: start + written.length },
        message: `The tag ${quote(written)} is never closed, so the text after it is not shown.`,
        hint: 'Close it with ">", or put it between backticks if it is text.',
      });
    },

    finish() {
      for (const tag of tags) if (!tag.isInside) losses.push(...lossesOfTag(tag, text));
      return losses;
    },
  };
}

function unclosedComment({ start }: Range, how: string): Loss {
  return {
    rule: 'unclosed-markup',
    range: { start, end: start + '<!--'.length },
    message: `The comment is ${how}.`,
    hint: 'Close it with "-->".',
  };
}

/** Receives tags and comments in order, if they are completely within a piece of raw HTML. */
export interface HtmlWatch {
  start(tag: Token.TagToken, place: TagPlace): void;
  end(tag: Token.TagToken, place: TagPlace): void;
  /** `isWhole` of one that ends in the piece of raw HTML in which it begins. */
  comment(range: Range, isWhole: boolean): void;
  /** A tag that does not end in the piece of raw HTML in which it begins. */
  brokenTag(range: Range): void;
  finish(): readonly Loss[];
}

export type TagPlace = Pick<SeenTag, 'range' | 'isInline' | 'rangeOf'>;

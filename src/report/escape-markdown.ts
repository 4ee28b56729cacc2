import { unprintable } from '../core/text/safe-text.ts';

/**
 * Returns a user's text for a Markdown comment on any git host: shown as written, without markup,
 * mentions, references or automatic links.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(unprintable, '\ufffd')
    .replace(hostMark, (mark) => mark + joiner)
    .replace(commitLike, (id) => id.slice(0, 1) + joiner + id.slice(1))
    .replace(/\bGH-(?=\d)/gi, (mark) => mark + joiner)
    .replace(/\bwww(?=\.)/gi, (mark) => mark + joiner)
    .replace(/[\\`*_[\]|~$<>&]/g, (mark) => entities[mark] ?? `\\${mark}`)
    .replace(/^(\d*)(?=[#+=.)-])/, '$1\\');
}

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Keeps letters together that are then no longer read as one word; it has no width. */
const joiner = '\u2060';

/**
 * Characters that hosts turn into mentions, references, labels, milestones, formulas, emoji and
 * links.
 */
const hostMark = /[@#!~%$&^:](?=\S)/g;

const commitLike = /\b[\da-f]{7,64}\b/gi;

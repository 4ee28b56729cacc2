import { unprintable } from '../core/text/visible.ts';

/**
 * Text of a user's, made safe to stand in a Markdown comment on any git host: shown as written, it
 * can be no markup, and no mention, reference or link of the host's own making either.
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

/** What hosts make mentions, references, labels, milestones, formulas, emoji and links of. */
const hostMark = /[@#!~%$&^:](?=\S)/g;

const commitLike = /\b[\da-f]{7,64}\b/gi;

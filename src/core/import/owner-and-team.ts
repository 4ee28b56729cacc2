import { idOfAnyTitle } from '../author/id-of-any-title.ts';
import { namesIn, plain } from '../model/identify-people.ts';
import { quote } from '../text/quote.ts';
import type { Cell, ImportNote, Place } from './import-row.ts';

/** One owner: handles stay together, of names the first counts, and an e-mail address is no name. */
export function ownerIn(
  { text, at }: Cell,
  { people }: ImportContext,
  say: Say,
): string | undefined {
  const known = new Map(people.map((name) => [plain(name), name]));
  const named = namesIn(text, known);
  if (named.length > 1) return named.join(', ');
  const [first = '', ...others] = text.split(/\s*[,;\n]\s*/).filter(Boolean);
  if (others.length > 0) say('Only the first of several owners is kept.', at);
  const [, mailbox] = /^([^\s@]+)@[^\s@]+\.[^\s@]+$/.exec(first) ?? [];
  if (mailbox === undefined) return first || undefined;
  say('An e-mail address is read as a name, because a roadmap is public.', at, true);
  const words = mailbox
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** The id of a team; a new one is declared if there are no settings yet. */
export function teamIn(
  { text, at }: Cell,
  { teams, mayAddTeams }: ImportContext,
  say: Say,
): string | undefined {
  const [name = ''] = text.split(/\s*[,;]\s*/);
  const known = [...teams].find(
    ([id, title]) => plain(id) === plain(name) || plain(title) === plain(name),
  );
  if (known) return known[0];
  const id = idOfAnyTitle(name);
  if (mayAddTeams && id !== undefined) {
    if (!teams.has(id)) teams.set(id, name);
    return id;
  }
  say(
    `The team ${quote(name)} is left out: add it to "teams" in roadmap.yml and import again.`,
    at,
  );
  return undefined;
}

/** The facts that values of rows depend on. */
export interface ImportContext {
  /** The day of the import. */
  readonly asOf: string;
  readonly notes: ImportNote[];
  /** Names and handles that the settings declare. */
  readonly people: readonly string[];
  /** Teams by id, each with its name. */
  readonly teams: Map<string, string>;
  readonly mayAddTeams: boolean;
}

/** Notes a loss, or a guess, at a place. */
export type Say = (message: string, at: Place, isGuess?: true) => void;

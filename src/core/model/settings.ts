import { z } from 'zod';

import { messageIds } from '../../messages/catalogues.ts';
import { nouns } from '../../messages/common-words.ts';
import { configurableRules, presets } from '../diagnostics/rule-table.ts';
import { likelyOption } from './likely-option.ts';
import { likelyColour } from './likely-value.ts';
import { gitHosts } from '../git-host.ts';
import { quote } from '../text/quote.ts';
import { cadences, ordinals, parseMeetingDay, weekdays } from './meeting.ts';
import { name, reference, siteAddress } from './scalars.ts';

/** An address of the site. A rule checks it against the others. */
const address = name.meta({ type: 'string', pattern: '^/' });

/** A folder and an id: the path of a file without its extension. */
const forgettable = /^(?:goals|intents|slices|assumptions|updates)\/[^/]+(?<!\.mdx?|\s)$/;

/** The parts that the page of a team can show first. */
export const lenses = ['leadership', 'engineering', 'design', 'ai-ml'] as const;

export type Lens = (typeof lenses)[number];

const team = z.strictObject({
  name: name.describe('The name of the team.'),
  lens: z
    .enum(lenses)
    .describe(
      'What its page shows after its own work. Default: its id if that is one of these, otherwise engineering.',
    )
    .optional(),
});

const person = z.strictObject({
  name: name.describe('The full name.'),
  handles: z
    .array(
      name
        .refine((value) => /^@\S+$/.test(value), {
          error: 'is not a handle, such as "@maria"',
          params: { likely: likelyHandle },
        })
        .meta({ type: 'string', pattern: '^@\\S+$' }),
    )
    .describe('The handles that items name as owners, in quotes.')
    .optional(),
  avatar: name.describe('An image in the content folder.').optional(),
});

const meeting = z.strictObject({
  every: z.enum(cadences).describe('How often it is held: week, month or quarter.'),
  on: name
    .refine((value) => parseMeetingDay(value) !== undefined, {
      error: 'is not a day such as "monday" or "first thursday"',
      params: { likely: likelyMeetingDay },
    })
    .meta({ type: 'string', pattern: `^(?:(?:${ordinals.join('|')}) )?(?:${weekdays.join('|')})$` })
    .describe('Its weekday, and of a month or quarter also which: first thursday.'),
});

const severity = z.enum(['off', 'warn', 'error']);

const ruleOptions = z.strictObject({
  severity: severity.describe('off, warn or error.').optional(),
  limit: z
    .number()
    .positive()
    .describe('What the rule tolerates, in the unit on its page.')
    .optional(),
});

/** The front matter of `roadmap.yml`. Every key is optional. */
export const settingsSchema = z.strictObject({
  title: name.describe("The product; without it, the vision's title.").optional(),
  description: name.describe('One sentence for search engines and chats.').optional(),
  url: siteAddress
    .refine(isPlainAddress, { error: 'can only have a host and a path' })
    .describe('Where the site is published.')
    .optional(),
  base: name
    .refine(isBase, { error: 'is not a path such as "/" or "/roadmap/"' })
    .meta({ type: 'string', pattern: '^/' })
    .describe('The path of the site, if it is not the path of url.')
    .optional(),
  repository: siteAddress
    .describe('The git repository of the roadmap, for links to edit, propose and challenge.')
    .optional(),
  host: z.enum(gitHosts).describe('The type of git host, if its name does not show it.').optional(),
  branch: name.describe('The branch to publish. Default: main.').optional(),
  directory: name.describe('The content folder in the repository. Default: content.').optional(),
  language: name
    .refine(isLanguageTag, {
      error: 'is not a language tag (BCP 47), such as "en" or "pt-BR"',
      params: { likely: likelyLanguage },
    })
    .describe('The language of the content, such as en or pt-BR. Default: en.')
    .optional(),
  redirects: z
    .record(address, address)
    .describe('Old addresses of pages, each with its new address. "throughline rename" adds them.')
    .optional(),
  teams: z
    .record(reference, z.union([name, team]))
    .describe('Teams by id, each with its name or a mapping of name and lens.')
    .optional(),
  people: z
    .record(reference, person)
    .describe('People by id: the handles and the name of one owner, and a picture.')
    .optional(),
  labels: z
    .strictObject({
      now: name.describe('Your word for now.').optional(),
      next: name.describe('Your word for next.').optional(),
      later: name.describe('Your word for later.').optional(),
      done: name.describe('Your word for done.').optional(),
    })
    .describe('Your words for the horizons, and for done intents.')
    .optional(),
  words: z
    .record(z.string().meta({ enum: [...nouns, ...messageIds] }), name)
    .describe('Your own words on the site: for a noun such as slice, or for a message by its id.')
    .optional(),
  meetings: z
    .strictObject({
      now: meeting.describe('The meeting on current work.').optional(),
      later: meeting.describe('The meeting on what comes next.').optional(),
    })
    .describe('When the now and the later meeting are held.')
    .optional(),
  accent: name
    .refine((value) => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value), {
      error: 'is not a colour of the form "#0b6e4f"',
      params: { likely: likelyColour },
    })
    .meta({ type: 'string', pattern: '^#(?:[\\da-fA-F]{3}|[\\da-fA-F]{6})$' })
    .describe('Your colour, in quotes. The site keeps it readable in light and dark.')
    .optional(),
  mdx: z
    .enum(['on', 'off'])
    .describe('Whether .mdx files, which are code, are allowed.')
    .optional(),
  history: z
    .enum(['on', 'off'])
    .describe('Whether the site shows the git history of the roadmap.')
    .optional(),
  health: z
    .enum(['on', 'off'])
    .describe('Whether the site has a page of what check and the coach report.')
    .optional(),
  guide: z.enum(['on', 'off']).describe('Whether the site has the guide to the method.').optional(),
  forget: z
    .array(
      name
        .refine((value) => forgettable.test(value), {
          error: 'is not the id of an item, such as "slices/old-id"',
          params: { likely: likelyItem },
        })
        .meta({ type: 'string', pattern: '^(goals|intents|slices|assumptions|updates)/' }),
    )
    .describe('Deleted items that pages, feeds and changes must not mention.')
    .optional(),
  coach: z
    .enum(presets)
    .describe('How much advice check gives: off, gentle, default or strict.')
    .optional(),
  rules: z
    .record(z.string().meta({ enum: configurableRules }), z.union([severity, ruleOptions]))
    .describe('The severity of each rule that can be set, or a mapping of severity and limit.')
    .optional(),
});

export type SettingsFields = z.infer<typeof settingsSchema>;

function likelyItem(written: string): string | undefined {
  const [, folder, id] =
    /^\/?(\w+?)s?\/(?:.*\/)?([^/]+?)(?:\.mdx?)?\/?$/.exec(written.trim()) ?? [];
  const intended = `${folder}s/${id}`;
  return forgettable.test(intended) ? `Did you mean ${quote(intended)}?` : undefined;
}

function likelyHandle(written: string): string | undefined {
  const handle = `@${written.trim().replace(/^@\s*/, '')}`;
  return /\s/.test(handle) ? undefined : `Did you mean ${quote(handle)}?`;
}

/** Finds the words in another case, shortened, misspelt or with a number: `1st Thu`. */
function likelyMeetingDay(written: string): string | undefined {
  const words = written
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  const likely = words.map((word, index) => {
    const isDay = index === words.length - 1;
    const nth = ['1st', '2nd', '3rd', '4th'].indexOf(word);
    const start = weekdays.find(
      (day) => word.length > 1 && day.startsWith(word.replace(/\.$/, '')),
    );
    return isDay
      ? (start ?? likelyOption(word, weekdays))
      : (ordinals[nth] ?? likelyOption(word, ordinals));
  });
  const intended = likely.includes(undefined) ? '' : likely.join(' ');
  return parseMeetingDay(intended) && `Did you mean ${quote(intended)}?`;
}

/** A path that is safe in a page and the same for every browser and server. */
function isBase(value: string): boolean {
  const segments = value.replace(/^\/|\/$/g, '').split('/');
  return value === '/' || (value.startsWith('/') && segments.every(isPlainSegment));
}

function isPlainSegment(segment: string): boolean {
  if (!/^[\w.~%-]+$/.test(segment)) return false;
  try {
    const name = decodeURIComponent(segment);
    return !/^\.+$/.test(name) && !/[%/\\?#\p{C}\p{Zl}\p{Zp}]/u.test(name);
  } catch {
    return false;
  }
}

function isPlainAddress(value: string): boolean {
  const { username, password, search, hash, pathname } = URL.parse(value) ?? {};
  return !username && !password && !search && !hash && isBase(pathname ?? '/');
}

function likelyLanguage(written: string): string | undefined {
  const hyphenated = written.replaceAll('_', '-');
  const intended = isLanguageTag(hyphenated) ? hyphenated : tagOfName(written);
  return intended === undefined ? undefined : `Did you mean "${intended}"?`;
}

/** Returns the tag of a language from its English name. */
function tagOfName(name: string): string | undefined {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return tags.find((tag) => names.of(tag)?.toLowerCase() === name.trim().toLowerCase());
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** All possible two-letter languages. */
const tags = letters.flatMap((first) => letters.map((second) => first + second));

/** Longer first parts are valid, but no language uses one. */
function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1 && /^[a-z]{2,3}(?:-|$)/i.test(value);
  } catch {
    return false;
  }
}

import { Feed } from 'feed';

import {
  absoluteUrl,
  addressOf,
  feedAddress,
  placeAddresses,
  yearAddress,
} from '../../core/addresses.ts';
import { recentSince } from '../../core/history/change-years.ts';
import type { Move } from '../../core/history/move.ts';
import { yearOfWeek } from '../../core/model/days.ts';
import type { Roadmap, Update } from '../../core/roadmap/roadmap.ts';
import { setType } from '../../core/text/smart-text.ts';
import { toldMove } from './told-move.ts';
import { formatWeek } from '../../core/model/format-period.ts';
import { weeksOf, type Week } from './weeks.ts';

/** What moved, as an Atom feed with one entry per week; `undefined` while no `url` is set. */
export function atomFeed(roadmap: Roadmap): string | undefined {
  const { asOf, settings, vision } = roadmap;
  const home = absoluteUrl(settings, '/');
  const page = absoluteUrl(settings, placeAddresses.changes);
  const self = absoluteUrl(settings, feedAddress);
  if (home === undefined || page === undefined || self === undefined) return undefined;
  const weeks = weeksOf(roadmap).slice(0, most);
  const [newest] = weeks;
  const set = (text: string) => plainText(setType(text, settings.language));
  const feed = new Feed({
    title: set(`${settings.title}: what moved`),
    description: set(settings.description ?? vision.statement),
    ...{ id: page, link: page, language: settings.language, generator: 'Throughline' },
    ...{ copyright: '', feedLinks: { atom: self } },
    updated: noonOf(newest ? lastDayOf(newest, asOf) : asOf),
    author: { name: set(settings.title), link: home },
  });
  for (const week of weeks) {
    feed.addItem({
      title: escapeText(formatWeek(week.monday, week.sunday, settings.language)),
      ...{
        id: `${page}#${week.id}`,
        link: linkOf(roadmap, week),
        date: noonOf(lastDayOf(week, asOf)),
        published: noonOf(week.monday),
      },
      content: contentOf(roadmap, week),
    });
  }
  return feed.atom1();
}

/** As many weeks as a reader who comes back from a long leave has missed. */
const most = 26;

/** Where a week is told. It moves to the page of its year, which must not make it a new entry. */
function linkOf({ settings, asOf }: Roadmap, { id, monday }: Week): string {
  const isRecent = monday >= recentSince(asOf);
  const page = isRecent ? placeAddresses.changes : yearAddress(yearOfWeek(monday));
  return `${absoluteUrl(settings, page)}#${id}`;
}

function contentOf(roadmap: Roadmap, { moves, updates }: Week): string {
  const posts = updates.map((update) => postOf(roadmap, update));
  const lines = moves.map((move) => lineOf(roadmap, move));
  return [...posts, lines.length > 0 ? `<ul>${lines.join('')}</ul>` : ''].join('');
}

function postOf({ settings }: Roadmap, { title, slices, intents }: Update): string {
  const items = [...intents, ...slices].map((item) =>
    anchor(absoluteUrl(settings, addressOf(item)), setType(item.title, settings.language)),
  );
  const about = items.length > 0 ? ` (${items.join(', ')})` : '';
  return `<p><strong>${escapeText(setType(title, settings.language))}</strong>${about}</p>`;
}

function lineOf(roadmap: Roadmap, move: Move): string {
  const { settings } = roadmap;
  const { before, title, after, item } = toldMove(roadmap, move);
  const url = item && absoluteUrl(settings, addressOf(item));
  const set = (text: string) => setType(text, settings.language);
  const name = title === undefined ? '' : anchor(url, set(title));
  return `<li>${escapeText(set(before))}${name}${escapeText(set(after))}</li>`;
}

function anchor(url: string | undefined, text: string): string {
  const shown = escapeText(text);
  return url === undefined ? shown : `<a href="${escapeText(url)}">${shown}</a>`;
}

/** The last day of a week on which anything in it happened. */
function lastDayOf({ moves, updates, monday }: Week, asOf: string): string {
  const days = [...moves, ...updates].map(({ date }) => date).filter((day) => day <= asOf);
  return days.sort().at(-1) ?? monday;
}

/** The feed dates entries to the second; what is known is the day. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** Text without what XML cannot hold. */
function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '\ufffd');
}

/** Text as HTML: what the feed declares the titles and contents of its entries to be. */
function escapeText(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

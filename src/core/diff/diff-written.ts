import { cite } from './cite.ts';
import type { Link } from '../roadmap/roadmap.ts';
import { upperFirst } from '../text/upper-first.ts';
import { cameAndWent } from './came-and-went.ts';
import type { Finding } from './change.ts';
import type { Comparison, WrittenItem } from './comparison.ts';
import { diffTasks } from './diff-tasks.ts';
import { changed, changedKeys, changedList } from './finding.ts';
import { sayList } from './say-list.ts';
import { sayCount } from './say-number.ts';
import { sayPeriod } from './say-period.ts';
import { sayValue } from './say-value.ts';

/** What differs in what every item with a file of its own has: its title, its body, keys beginning with `x-`. */
export function diffWritten<Item extends WrittenItem>(
  base: Item,
  head: Item,
  comparison: Comparison,
): readonly Finding[] {
  const name = head.type === 'vision' ? 'the vision' : cite(head.title);
  return [
    ...retitled(base.title, head.title),
    ...diffBody(base, head, name, comparison),
    ...changedKeys('extra-changed', base.extra, head.extra, () => {
      const keys = Object.keys({ ...base.extra, ...head.extra });
      return `Keys of your own change in ${name}: ${keys.map((key) => cite(key)).join(', ')}.`;
    }),
  ];
}

/** A title that is not what it was. */
export function retitled(before: string, after: string): readonly Finding[] {
  return changed('retitled', before, after, () => `${cite(before)} is now called ${cite(after)}.`);
}

/** The day something was last read and found true. */
export function diffReviewed(
  base: { readonly reviewed?: string },
  head: { readonly reviewed?: string },
  name: string,
): readonly Finding[] {
  return changed('reviewed', base.reviewed, head.reviewed, (before, after) =>
    after !== undefined && after > (before ?? '')
      ? `${upperFirst(name)} was reviewed on ${sayPeriod(after)} and found true.`
      : sayValue(name, 'a day of review', before && sayPeriod(before), after && sayPeriod(after)),
  );
}

/** The links out of the roadmap that an item lists. */
export function diffLinks(
  before: readonly Link[],
  after: readonly Link[],
  name: string,
): readonly Finding[] {
  const list = (links: readonly Link[]) => sayList(links.map(({ label }) => cite(label)));
  return changedList('links-changed', before, after, (gone, come) => {
    if (gone.length === 0) return `${name} now links to ${list(come)}.`;
    if (come.length === 0) return `${name} no longer links to ${list(gone)}.`;
    return `${name} now links to ${list(come)} in place of ${list(gone)}.`;
  });
}

function diffBody(
  base: WrittenItem,
  head: WrittenItem,
  name: string,
  comparison: Comparison,
): readonly Finding[] {
  const isAsItWas = base.body.text === head.body.text && base.body.format === head.body.format;
  if (isAsItWas) return [];
  const before = comparison.base.meaningOf(base);
  const after = comparison.head.meaningOf(head);
  return [
    ...diffTasks(before, after, name),
    ...changed('text-changed', before.text || undefined, after.text || undefined, () =>
      sayEdit(name, before.text, after.text),
    ),
  ];
}

/** How much of a text is new and how much is gone, counted in words. */
function sayEdit(name: string, before: string, after: string): string {
  const { gone, come } = cameAndWent(wordsOf(before), wordsOf(after));
  if (before === '')
    return `${upperFirst(name)} now has a text, of ${sayCount(come.length, 'word')}.`;
  if (after === '') return `${upperFirst(name)} no longer has a text.`;
  const parts = [
    ...(come.length > 0 ? [`${sayCount(come.length, 'word')} new`] : []),
    ...(gone.length > 0 ? [`${sayCount(gone.length, 'word')} gone`] : []),
  ];
  const what = parts.length > 0 ? parts.join(', ') : 'the same words, arranged anew';
  return `The text of ${name} changes: ${what}.`;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[^\s]+/g) ?? [];
}

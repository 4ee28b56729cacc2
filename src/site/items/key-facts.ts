import { type Messages, joinFacts } from '../../messages/create-messages.ts';
import { hrefTo } from '../../core/addresses.ts';
import {
  titleOf,
  type Item,
  type Link,
  type Roadmap,
  type Team,
} from '../../core/roadmap/roadmap.ts';
import { propertyOf, termOf, usesOf, type Appetite, type Key } from '../../core/model/key.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { keysOf } from '../../core/model/nouns.ts';
import { placeOf } from '../../core/place-of.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import { formatAmount, formatNumber } from '../../core/text/numbers.ts';
import { formatPeriod } from '../../core/model/format-period.ts';

/**
 * Returns what an item has under the keys that no other code shows, in the order of its table, and
 * not `without`.
 */
export function keyFacts(
  item: Exclude<Item, Team>,
  roadmap: Roadmap,
  without: readonly string[] = [],
): readonly KeyFact[] {
  const t = messagesOf(roadmap.settings);
  return Object.entries<Key>(keysOf[item.type]).flatMap(([name, key]) => {
    const isShown = usesOf(key).fact && !without.includes(name);
    const values = isShown ? valuesUnder(item, name, key, roadmap, t) : [];
    return values.length === 0 ? [] : { term: upperFirst(termOf(name, t)), values };
  });
}

function valuesUnder(
  item: object,
  name: string,
  key: Key,
  roadmap: Roadmap,
  t: Messages,
): readonly KeyFactValue[] {
  const value = (item as Readonly<Record<string, unknown>>)[propertyOf(name)];
  if (value === undefined || value === false) return [];
  switch (key.kind) {
    case 'list':
      return (value as readonly object[]).map((member) => ({
        text: joinFacts(
          Object.entries<Key>(key.of)
            .flatMap(([part, each]) => valuesUnder(member, part, each, roadmap, t))
            .map(({ text }) => text),
          t,
        ),
      }));
    case 'id':
    case 'ids':
      return (Array.isArray(value) ? (value as readonly Item[]) : [value as Item]).map((each) => {
        const place = placeOf(each, roadmap);
        const href = place && hrefTo(roadmap.settings, place.address);
        return { text: titleOf(each), href, isWritten: true };
      });
    case 'links':
      return (value as readonly Link[]).map(({ label, url }) => ({
        text: label,
        href: url,
        isWritten: true,
      }));
    case 'url':
      return [{ text: new URL(String(value)).hostname, href: String(value) }];
    case 'day':
    case 'period':
      return [{ text: formatPeriod(String(value), t.locale), period: String(value) }];
    case 'appetite': {
      const { amount, unit } = value as Appetite;
      return [{ text: formatAmount(amount, unit, t.locale) }];
    }
    case 'number':
      return [{ text: formatNumber(Number(value), t.locale) }];
    case 'boolean':
      return [{ text: t('key.yes') }];
    case 'choice':
      return [{ text: t.find(`${name}.${String(value)}`) ?? String(value) }];
    default:
      return [{ text: String(value), isWritten: true, isOwner: name === 'owner' }];
  }
}

export interface KeyFact {
  readonly term: string;
  readonly values: readonly KeyFactValue[];
}

interface KeyFactValue {
  readonly text: string;
  readonly href?: string | undefined;
  /** Whether its text comes from the roadmap. */
  readonly isWritten?: boolean;
  /** Whether its text is an owner. */
  readonly isOwner?: boolean;
  /** Its date in the format of HTML's `time`, if it has one. */
  readonly period?: string;
}

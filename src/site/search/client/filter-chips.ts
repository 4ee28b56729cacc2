import { element } from '../../base/client/element.ts';
import { type Choice, filters, wordOf } from './search-state.ts';
import type { FilterValues } from './open-index.ts';
import type { SearchHome } from './search-home.ts';

/** A group of toggles per filter, each with its count; empty choices are hidden unless chosen. */
export function filterChips(
  { home, choice, values, count }: ChipFacts,
  onToggle: (name: string, value: string) => void,
): readonly HTMLElement[] {
  return filters.flatMap(({ name, order }) => {
    const known = values[name] ?? [];
    const chosen = choice[name] ?? [];
    const chips = sorted(known, order).flatMap((value) => {
      const isChosen = chosen.includes(value);
      const shown = count(name, value);
      if (shown === 0 && !isChosen) return [];
      const words = [wordOf(name, value, home), element('small', {}, [` ${shown}`])];
      const chip = element('button', { type: 'button', 'aria-pressed': String(isChosen) }, words);
      chip.dataset['filter'] = `${name} ${value}`;
      chip.addEventListener('click', () => onToggle(name, value));
      return [chip];
    });
    if (known.length < 2 || chips.length === 0) return [];
    const title = home.say(`script.search.${name}`);
    const label = element('span', { class: 'caption' }, [title]);
    const row = element('div', { class: 'search-chips' }, chips);
    return [element('div', { role: 'group', 'aria-label': title }, [label, row])];
  });
}

function sorted(known: readonly string[], order: readonly string[]): readonly string[] {
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return known.toSorted((a, b) => place(a) - place(b));
}

interface ChipFacts {
  readonly home: SearchHome;
  readonly choice: Choice;
  readonly values: FilterValues;
  readonly count: (filter: string, value: string) => number;
}

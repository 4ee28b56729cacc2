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
    const isFew = chips.length <= most;
    const isShown = ({ ariaPressed }: HTMLElement, at: number) =>
      isFew || at < most || ariaPressed === 'true';
    const title = home.say(`script.search.${name}`);
    const label = element('span', { class: 'caption' }, [title]);
    const row = element('div', { class: 'search-chips' }, chips.filter(isShown));
    const others = chips.filter((chip, at) => !isShown(chip, at));
    const more = others.length === 0 ? [] : [folded(others, name, home)];
    return [element('div', { role: 'group', 'aria-label': title }, [label, row, ...more])];
  });
}

/** More are folded, such as the owners of a large roadmap. */
const most = 10;

/** Those that stay open while they are chosen from are remembered by the name of their filter. */
function folded(chips: readonly HTMLElement[], name: string, { say }: SearchHome): HTMLElement {
  const words = say('script.search.more', { count: chips.length });
  const fold = element('details', {}, [
    element('summary', { class: 'label' }, [words]),
    element('div', { class: 'search-chips' }, chips),
  ]);
  fold.open = open.has(name);
  fold.addEventListener('toggle', () => open[fold.open ? 'add' : 'delete'](name));
  return fold;
}

const open = new Set<string>();

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

import { element } from '../../base/client/element.ts';
import { onceItRests } from '../../base/client/once-it-rests.ts';
import type { Speaker } from '../../base/client/speaker.ts';
import { formatMapAddress, type MapFilter } from '../map-address.ts';
import type { MapItem, Scene } from './scene.ts';

/**
 * Returns the filters of the map, with a field to find by title. Items that match are listed beside
 * the map; the others are dimmed and keep their place.
 */
export function createFilter(host: HTMLElement, say: Speaker, onChange: () => void): Filter {
  const controls = [...host.querySelectorAll('select')];
  const field = host.querySelector('input');
  const [output, list] = [host.querySelector('output'), host.querySelector('.matches')];

  const value = (): MapFilter =>
    Object.fromEntries(
      controls.flatMap(({ name, value: own }) => (own === '' ? [] : [[name, own]])),
    );
  host.addEventListener('submit', (event) => event.preventDefault());
  for (const control of controls) control.addEventListener('change', onChange);
  const typed = onceItRests(onChange);
  field?.addEventListener('input', () => typed.ask(undefined));
  field?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter') return;
    typed.now();
    list?.querySelector('a')?.click();
  });

  return {
    value,
    set(filter) {
      const wanted = new Map<string, string>(Object.entries(filter));
      for (const control of controls) {
        control.value = wanted.get(control.name) ?? '';
        // The item in an address may have been removed from the roadmap.
        if (control.selectedIndex < 0) control.value = '';
      }
    },
    apply(scene) {
      const [filter, asked] = [value(), fold(field?.value.trim() ?? '')];
      const isAny = Object.keys(filter).length > 0 || asked !== '';
      scene.found = isAny ? foundBy(filter, asked, scene) : undefined;
      scene.lit = scene.found && new Set(scene.found.flatMap(lineOf));
      const count = scene.found?.filter(({ type }) => type === 'slice').length ?? 0;
      const matches = scene.found?.length === 0 ? 'script.map.no-results' : undefined;
      if (output)
        output.textContent = !isAny
          ? ''
          : matches
            ? say(matches)
            : say('script.map.matches', { count });
      list?.replaceChildren(...listOf(scene.found ?? [], filter, say));
    },
  };
}

/** The items that match, each below what it is part of; goals only by their titles. */
function foundBy(
  { goal, team, status }: MapFilter,
  asked: string,
  scene: Scene,
): readonly MapItem[] {
  const index = scene.goals.findIndex(({ ref }) => ref.type === 'goal' && ref.id === goal);
  const isNamed = ({ title }: MapItem): boolean => fold(title).includes(asked);
  const isAsked = (item: MapItem): boolean =>
    (goal === undefined || item.goals.includes(index)) &&
    (team === undefined || item.team === team) &&
    (status === undefined || item.status === status || item.mark === status);
  const goals = goal === undefined && team === undefined && status === undefined ? scene.goals : [];
  const others = scene.intents.flatMap((intent) => [intent, ...intent.children]);
  return [...goals, ...others.filter(isAsked)].filter(isNamed);
}

/** Folds the marks of a language, which titles have and typed text does not. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\p{Pi}\p{Pf}‚„]/gu, "'")
    .replaceAll('"', "'")
    .toLowerCase();
}

function lineOf(item: MapItem): readonly MapItem[] {
  return item.parent ? [item, ...lineOf(item.parent)] : [item];
}

function listOf(
  found: readonly MapItem[],
  filter: MapFilter,
  say: Speaker,
): readonly HTMLElement[] {
  const links = found.slice(0, most).map(({ ref, title, notes, type }) => {
    const href = `#${formatMapAddress({ at: ref, filter })}`;
    const note = element('span', { class: 'label' }, [notes.slice(0, 2).join(' · ')]);
    return element('li', { class: type }, [
      element('a', { href, dir: 'auto' }, [title]),
      ' ',
      note,
    ]);
  });
  const more = element('li', { class: 'label' }, [
    say('script.map.more', { counts: say('count.slice', { count: found.length - most }) }),
  ]);
  return found.length > most ? [...links, more] : links;
}

/** How many are listed at most. */
const most = 60;

export interface Filter {
  value(): MapFilter;
  set(filter: MapFilter): void;
  /** Notes in a scene what matches, and lists it. */
  apply(scene: Scene): void;
}

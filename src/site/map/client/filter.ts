import type { Speaker } from '../../base/client/speaker.ts';
import type { MapFilter } from '../map-address.ts';
import type { MapItem, Scene } from './scene.ts';

/**
 * Returns the filters of the map as form controls. Items that do not match are dimmed and keep
 * their place.
 */
export function createFilter(form: HTMLFormElement, say: Speaker, onChange: () => void): Filter {
  const controls = [...form.querySelectorAll('select')];
  const output = form.querySelector('output');
  let known: { readonly scene: Scene; readonly isLit: (item: MapItem) => boolean } | undefined;

  const value = (): MapFilter =>
    Object.fromEntries(
      controls.flatMap(({ name, value: own }) => (own === '' ? [] : [[name, own]])),
    );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    known = undefined;
    onChange();
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
      known = undefined;
    },
    isLit(scene) {
      if (known?.scene === scene) return known.isLit;
      const lit = litBy(value(), scene);
      known = { scene, isLit: lit ? (item) => lit.has(item) : () => true };
      const count = lit && scene.slices.filter((slice) => lit.has(slice)).length;
      if (output)
        output.textContent = count === undefined ? '' : say('script.map.matches', { count });
      return known.isLit;
    },
  };
}

/** The items that match, with what they hang on and, of an intent, what it holds; nothing when nothing is asked. */
function litBy({ goal, team, status }: MapFilter, scene: Scene): ReadonlySet<MapItem> | undefined {
  if (goal === undefined && team === undefined && status === undefined) return undefined;
  const index = scene.goals.findIndex(({ ref }) => ref.type === 'goal' && ref.id === goal);
  const isAsked = (item: MapItem): boolean =>
    (goal === undefined || item.goals.includes(index)) &&
    (team === undefined || item.team === team) &&
    (status === undefined || item.status === status || item.mark === status);
  const lit = new Set<MapItem>([scene.vision]);
  const goals = goal === undefined ? scene.goals : scene.goals.slice(index, index + 1);
  if (team === undefined && status === undefined) goals.forEach((each) => lit.add(each));
  for (const item of [...scene.slices, ...scene.intents].filter(isAsked)) {
    for (let each: MapItem | undefined = item; each; each = each.parent) {
      if (each.type !== 'goal' || goals.includes(each)) lit.add(each);
    }
  }
  return lit;
}

export interface Filter {
  value(): MapFilter;
  set(filter: MapFilter): void;
  /** Returns whether an item matches or leads to one that does. */
  isLit(scene: Scene): (item: MapItem) => boolean;
}

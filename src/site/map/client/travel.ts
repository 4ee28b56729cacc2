import { boxAround, type Box } from '../map-sizes.ts';
import { formatMapAddress, parseMapAddress, type MapAddress } from '../map-address.ts';
import { onceItRests } from '../../base/client/once-it-rests.ts';
import type { Camera } from './camera.ts';
import { hrefOf, type Caption } from './caption.ts';
import type { Filter } from './filter.ts';
import { itemAt } from './item-at.ts';
import type { MapState } from './map-state.ts';
import { keyOf, type MapItem, type Scene } from './scene.ts';
import { addressOfView, isSameView, viewOfAddress } from './view-address.ts';
import { levelOf, viewOf, viewOfBox, wholeOf, type Size, type View } from './view.ts';

/** Goes from one place of the map to another, and keeps the address of where it is. */
export function createTravel(state: MapState, world: TravelWorld): Travel {
  const { camera, caption, filter, still, redraw } = world;
  const isHome = () =>
    isSameView(camera.view(), viewOf(state.scene.vision, state.scene, state.size), state.size);

  const focusOn = (item: MapItem): void => {
    state.focus = item;
    caption.show(item, state.scene);
    redraw();
  };
  const address = (): MapAddress => {
    const { focus, scene, size } = state;
    return inMonth(addressOfView(camera.view(), focus, scene, size, filter.value()));
  };
  const inMonth = (place: MapAddress): MapAddress => {
    const month = world.month();
    return month === undefined ? place : { ...place, month };
  };
  const keepAddress = (how: 'push' | 'replace', place = address()): void => {
    const hash = formatMapAddress(place);
    const to = hash === '' ? location.pathname + location.search : `#${hash}`;
    if (how === 'push' && hash !== location.hash.slice(1)) history.pushState(null, '', to);
    else history.replaceState(history.state, '', to);
  };
  // A reader who has moved on has another address already.
  const rested = onceItRests((hash: string) => {
    if (hash === location.hash) keepAddress('replace');
  });
  const settle = (): void => {
    const { x, y, k } = camera.view();
    focusOn(isHome() ? state.scene.vision : itemAt(state.scene, x, y, k));
    keepAddress('replace');
  };
  const to = (view: View, onLanded: () => void): void => {
    if (still.matches) {
      camera.jump(view);
      onLanded();
    } else camera.fly(view, onLanded);
  };
  const go = (item: MapItem, how: 'push' | 'replace'): void => {
    focusOn(item);
    caption.announce(item, state.scene);
    keepAddress(how, inMonth({ at: item.ref, filter: filter.value() }));
    to(viewOf(item, state.scene, state.size), redraw);
  };

  return {
    focusOn,
    keepAddress,
    keepAddressOnceItRests: () => rested.ask(location.hash),
    settle,
    go,
    enter(item) {
      const { focus, scene, size } = state;
      const isThere =
        item === focus && isSameView(camera.view(), viewOf(item, scene, size), size, scene);
      if (isThere && item.type !== 'vision') location.assign(hrefOf(item, scene));
      else go(item, 'push');
    },
    zoomBy(factor) {
      const { focus, scene, size } = state;
      const view = camera.view();
      const k = Math.min(3, Math.max(wholeOf(scene, size).k, view.k * factor));
      const at = factor > 1 ? nearestTo(view, focus, scene) : undefined;
      to({ ...(at ? towards(at.box, view, k, size) : view), k }, settle);
    },
    fit(items) {
      to(viewOfBox(boxAround(items.map(({ box }) => box)), state.scene, state.size), settle);
    },
    async restore(isFirst) {
      const asked = parseMapAddress(location.hash);
      filter.set(asked.filter);
      filter.apply(state.scene);
      if (asked.month !== world.month()) await world.goToMonth(asked.month);
      const { scene, size } = state;
      focusOn(scene.byKey.get(keyOf(asked.at)) ?? scene.vision);
      const view = viewOfAddress(asked, scene, size);
      if (isFirst) camera.jump(view);
      else to(view, redraw);
    },
  };
}

/** The item to come nearer to: the one in focus, else the nearest that is shown at this scale. */
function nearestTo(view: View, focus: MapItem, scene: Scene): MapItem | undefined {
  if (focus.type === 'slice') return focus;
  if (focus.type === 'intent' && levelOf(view, scene) !== 'near') return focus;
  const within =
    focus.type === 'vision' ? scene.intents : focus.type === 'goal' ? focus.children : [focus];
  const intents = within.filter((item) => !scene.lit || scene.lit.has(item));
  const near = levelOf(view, scene) === 'near' ? intents.flatMap(({ children }) => children) : [];
  const away = ({ box }: MapItem) =>
    Math.hypot(box.x + box.width / 2 - view.x, box.y + box.height / 2 - view.y);
  return (near.length > 0 ? near : intents).toSorted((a, b) => away(a) - away(b))[0];
}

/** The middle of a box, or as near to the view as it fills the window. */
function towards(box: Box, { x, y }: View, k: number, size: Size): Pick<View, 'x' | 'y'> {
  const along = (at: number, from: number, length: number, room: number): number => {
    const edge = Math.min(length, room / k) / 2;
    return Math.min(from + length - edge, Math.max(from + edge, at));
  };
  return { x: along(x, box.x, box.width, size.width), y: along(y, box.y, box.height, size.height) };
}

interface TravelWorld {
  readonly camera: Camera;
  readonly caption: Caption;
  readonly filter: Filter;
  readonly still: MediaQueryList;
  redraw(): void;
  month(): string | undefined;
  goToMonth(month: string | undefined): Promise<void>;
}

export interface Travel {
  focusOn(item: MapItem): void;
  keepAddress(how: 'push' | 'replace'): void;
  /** For what may follow one another quickly: browsers refuse to be given too many. */
  keepAddressOnceItRests(): void;
  /** Focuses what is in the middle, once the map is still; browsers refuse an address a frame. */
  settle(): void;
  go(item: MapItem, how: 'push' | 'replace'): void;
  /** Goes into an item, or to its page when one is there already. */
  enter(item: MapItem): void;
  /** Nearer is nearer to what is in focus, or to the nearest item. */
  zoomBy(factor: number): void;
  /** Shows some items, as large as they fit. */
  fit(items: readonly MapItem[]): void;
  /** Shows what the address says; a month once it is loaded. */
  restore(isFirst: boolean): Promise<void>;
}

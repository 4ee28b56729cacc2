import { formatMapAddress, parseMapAddress, type MapAddress } from '../map-address.ts';
import { onceItRests } from '../../base/client/once-it-rests.ts';
import type { Camera } from './camera.ts';
import { hrefOf, type Caption } from './caption.ts';
import type { Filter } from './filter.ts';
import { itemAt } from './item-at.ts';
import type { MapState } from './map-state.ts';
import { keyOf, type MapItem } from './scene.ts';
import { addressOfView, isSameView, viewOfAddress } from './view-address.ts';
import { viewOf, type View } from './view.ts';

/** Goes from one place of the map to another, and keeps the address of where it is. */
export function createTravel(state: MapState, world: TravelWorld): Travel {
  const { camera, caption, filter, still, redraw } = world;
  const whole = () => viewOf(state.scene.vision, state.scene, state.size);
  const isWhole = () => isSameView(camera.view(), whole(), state.size);

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
    focusOn(isWhole() ? state.scene.vision : itemAt(state.scene, x, y, k));
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
    whole,
    isWhole,
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
      const { x, y, k } = camera.view();
      to({ x, y, k: Math.min(3, Math.max(whole().k, k * factor)) }, settle);
    },
    async restore(isFirst) {
      const asked = parseMapAddress(location.hash);
      filter.set(asked.filter);
      if (asked.month !== world.month()) await world.goToMonth(asked.month);
      const { scene, size } = state;
      focusOn(scene.byKey.get(keyOf(asked.at)) ?? scene.vision);
      const view = viewOfAddress(asked, scene, size);
      if (isFirst) camera.jump(view);
      else to(view, redraw);
    },
  };
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
  whole(): View;
  isWhole(): boolean;
  focusOn(item: MapItem): void;
  keepAddress(how: 'push' | 'replace'): void;
  /** For what may follow one another quickly: browsers refuse to be given too many. */
  keepAddressOnceItRests(): void;
  /** Focuses what is in the middle, once the map is still; browsers refuse an address a frame. */
  settle(): void;
  go(item: MapItem, how: 'push' | 'replace'): void;
  /** Goes into an item, or to its page when one is there already. */
  enter(item: MapItem): void;
  zoomBy(factor: number): void;
  /** Shows what the address says; a month once it is loaded. */
  restore(isFirst: boolean): Promise<void>;
}

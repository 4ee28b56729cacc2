import { hrefOf } from './caption.ts';
import { cellAt, itemAt } from './item-at.ts';
import type { MapState } from './map-state.ts';
import type { MapItem, Scene } from './scene.ts';
import type { View } from './view.ts';

/** Goes into what is clicked, and shows that it can be. */
export function listenToPointer(canvas: HTMLCanvasElement, world: PointedWorld): void {
  const { state, enter, fit, redraw } = world;
  const under = <Found>(find: Finder<Found>, { offsetX, offsetY }: MouseEvent): Found => {
    const { x, y, k } = world.view();
    const { width, height } = state.size;
    return find(state.scene, x + (offsetX - width / 2) / k, y + (offsetY - height / 2) / k, k);
  };
  canvas.addEventListener('click', (event) => {
    const item = under(itemAt, event);
    const cell = under(cellAt, event);
    if (cell) fit(cell);
    else if (item.type === 'vision') return;
    else if (event.ctrlKey || event.metaKey)
      window.open(hrefOf(item, state.scene), '_blank', 'noopener');
    else enter(item);
  });
  canvas.addEventListener('pointermove', (event) => {
    const item =
      event.buttons === 0 && event.pointerType === 'mouse'
        ? (under(cellAt, event)?.[0] ?? under(itemAt, event))
        : undefined;
    const next = item?.type === 'vision' ? undefined : item;
    canvas.style.cursor = next ? 'pointer' : 'grab';
    if (next !== state.hover) redraw();
    state.hover = next;
  });
  canvas.addEventListener('pointerleave', () => {
    state.hover = undefined;
    redraw();
  });
}

type Finder<Found> = (scene: Scene, x: number, y: number, k: number) => Found;

interface PointedWorld {
  readonly state: MapState;
  view(): View;
  enter(item: MapItem): void;
  fit(items: readonly MapItem[]): void;
  redraw(): void;
}

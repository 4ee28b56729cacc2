import { hrefOf } from './caption.ts';
import { itemAt } from './item-at.ts';
import type { MapState } from './map-state.ts';
import type { MapItem } from './scene.ts';
import type { View } from './view.ts';

/** Goes into what is clicked, and shows that it can be. */
export function listenToPointer(canvas: HTMLCanvasElement, world: PointedWorld): void {
  const { state, enter, redraw } = world;
  const itemUnder = ({ offsetX, offsetY }: MouseEvent): MapItem => {
    const { x, y, k } = world.view();
    const { width, height } = state.size;
    return itemAt(state.scene, x + (offsetX - width / 2) / k, y + (offsetY - height / 2) / k, k);
  };
  canvas.addEventListener('click', (event) => {
    const item = itemUnder(event);
    if (item.type === 'vision') return;
    if (event.ctrlKey || event.metaKey)
      window.open(hrefOf(item, state.scene), '_blank', 'noopener');
    else enter(item);
  });
  canvas.addEventListener('pointermove', (event) => {
    const item =
      event.buttons === 0 && event.pointerType === 'mouse' ? itemUnder(event) : undefined;
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

interface PointedWorld {
  readonly state: MapState;
  view(): View;
  enter(item: MapItem): void;
  redraw(): void;
}

import { interpolateZoom } from 'd3-interpolate';
import { select } from 'd3-selection';
import { zoom, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';

import type { Scene } from './scene.ts';
import { keepInside, wholeOf, type Size, type View } from './view.ts';

/** Returns the camera of the map: gestures move it, and code can send it to a place. */
export function createCamera(canvas: HTMLCanvasElement, world: CameraWorld): Camera {
  const target = select<HTMLCanvasElement, unknown>(canvas);
  let view: View = { x: 0, y: 0, k: 1 };
  let flight = 0;

  const transformOf = ({ x, y, k }: View): ZoomTransform => {
    const { width, height } = world.size();
    return new ZoomTransform(k, width / 2 - x * k, height / 2 - y * k);
  };
  const viewAt = ({ x, y, k }: ZoomTransform): View => {
    const { width, height } = world.size();
    return { x: (width / 2 - x) / k, y: (height / 2 - y) / k, k };
  };
  const whole = () => wholeOf(world.scene(), world.size()).k;
  const isWhole = () => view.k < whole() * 1.02;
  const land = () => {
    cancelAnimationFrame(flight);
    flight = 0;
  };
  const put = (next: View): void => {
    behaviour.transform(target, transformOf(keepInside(next, world.scene(), world.size())));
  };

  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .clickDistance(4)
    // One finger moves the page as long as there is nothing to move here.
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return true;
      if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
      const touches = event instanceof TouchEvent ? event.touches.length : 1;
      return touches > 1 || !isWhole();
    })
    .constrain((transform) =>
      transformOf(keepInside(viewAt(transform), world.scene(), world.size())),
    )
    .on('start', ({ sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      if (sourceEvent !== null && sourceEvent !== undefined) land();
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      view = viewAt(transform);
      canvas.style.touchAction = isWhole() ? 'pan-y' : 'none';
      world.onMove();
    })
    .on('end', ({ sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      if (sourceEvent !== null && sourceEvent !== undefined) world.onRest();
    });
  target.call(behaviour).on('dblclick.zoom', null);

  return {
    view: () => view,
    resize() {
      const least = whole();
      behaviour.scaleExtent([least, Math.max(3, least)]);
    },
    jump(to) {
      land();
      put(to);
    },
    fly(to, onLanded) {
      land();
      const { width } = world.size();
      const end = keepInside(to, world.scene(), world.size());
      const way = interpolateZoom([view.x, view.y, width / view.k], [end.x, end.y, width / end.k]);
      const lasts = Math.min(1100, Math.max(280, way.duration * 0.55));
      const begin = performance.now();
      const step = (now: number): void => {
        const time = Math.min(1, Math.max(0, (now - begin) / lasts));
        const [x, y, w] = way(time < 1 ? ease(time) : 1);
        flight = time < 1 ? requestAnimationFrame(step) : 0;
        behaviour.transform(target, transformOf({ x, y, k: width / w }));
        if (time === 1) onLanded();
      };
      flight = requestAnimationFrame(step);
    },
  };
}

/** Slow at both ends. */
function ease(time: number): number {
  return time < 0.5 ? 4 * time ** 3 : 1 - (-2 * time + 2) ** 3 / 2;
}

interface CameraWorld {
  scene(): Scene;
  size(): Size;
  onMove(): void;
  onRest(): void;
}

export interface Camera {
  view(): View;
  /** Call it when the window or what is in it has another size. */
  resize(): void;
  jump(to: View): void;
  fly(to: View, onLanded: () => void): void;
}

import { element } from '../../base/client/element.ts';
import { onceItRests } from '../../base/client/once-it-rests.ts';
import type { MapItem } from './scene.ts';

/** Lists within the canvas what is drawn on it, for those who hear it, as soon as it is still. */
export function listShown(
  canvas: HTMLCanvasElement,
): (shown: readonly (MapItem | string)[]) => void {
  return onceItRests<readonly (MapItem | string)[]>((shown) => {
    const lines = shown.map((each) =>
      typeof each === 'string' ? each : [each.title, ...each.notes].join(' · '),
    );
    canvas.replaceChildren(
      element(
        'ul',
        {},
        [...new Set(lines)].map((line) => element('li', {}, [line])),
      ),
    );
  }).ask;
}

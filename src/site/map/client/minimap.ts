import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';
import type { Size, View } from './view.ts';

/**
 * Returns the whole map at the size of a stamp, with a frame around the view; a click moves the
 * view.
 */
export function createMinimap(canvas: HTMLCanvasElement, { goTo, onRest }: Moved): Minimap {
  const ctx = canvas.getContext('2d');
  let ground: Ground | undefined;
  let scale = 1;

  const follow = ({ offsetX, offsetY }: PointerEvent): void => {
    goTo(offsetX / scale, offsetY / scale);
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    follow(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (canvas.hasPointerCapture(event.pointerId)) follow(event);
  });
  canvas.addEventListener('lostpointercapture', onRest);

  return {
    draw(scene, palette, view, size, isShown) {
      canvas.classList.toggle('shown', isShown);
      if (!isShown || !ctx) return;
      const density = Math.min(2, devicePixelRatio);
      if (ground?.layout !== scene.layout || ground.palette !== palette || ground.size !== size) {
        const { width, height } = scene.layout;
        const room = roomOf(canvas);
        scale = Math.min(room.width / width, room.height / height);
        canvas.style.width = `${width * scale}px`;
        canvas.style.height = `${height * scale}px`;
        canvas.width = width * scale * density;
        canvas.height = height * scale * density;
        drawWhole(ctx, scene, palette, scale * density);
        const image = ctx.getImageData(0, 0, canvas.width, canvas.height);
        ground = { layout: scene.layout, palette, size, image };
      }
      ctx.putImageData(ground.image, 0, 0);
      const to = scale * density;
      const [width, height] = [(size.width / view.k) * to, (size.height / view.k) * to];
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 1.5 * density;
      ctx.strokeRect(view.x * to - width / 2, view.y * to - height / 2, width, height);
    },
  };
}

function roomOf(canvas: HTMLCanvasElement): Size {
  const { maxWidth, maxHeight } = getComputedStyle(canvas);
  return { width: Number.parseFloat(maxWidth), height: Number.parseFloat(maxHeight) };
}

function drawWhole(
  ctx: CanvasRenderingContext2D,
  { layout, intents }: Scene,
  palette: Palette,
  scale: number,
): void {
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, layout.width * scale, layout.height * scale);
  ctx.fillStyle = palette.hairline;
  for (const { y } of layout.rows) ctx.fillRect(0, y * scale, layout.width * scale, 1);
  for (const { drawn: box, horizon } of intents) {
    ctx.fillStyle = horizon === 'now' ? palette.accent : palette.line;
    ctx.globalAlpha = horizon === 'now' ? 0.7 : 0.4;
    const { x, y, width, height } = box;
    ctx.fillRect(x * scale, y * scale, Math.max(1, width * scale), Math.max(1, height * scale));
  }
  ctx.globalAlpha = 1;
}

/** The drawing below the frame, and the input it was drawn for: it is kept until that changes. */
interface Ground {
  readonly layout: Scene['layout'];
  readonly palette: Palette;
  readonly size: Size;
  readonly image: ImageData;
}

interface Moved {
  readonly goTo: (x: number, y: number) => void;
  /** After a click or a drag, when it is still again. */
  readonly onRest: () => void;
}

export interface Minimap {
  draw(scene: Scene, palette: Palette, view: View, size: Size, isShown: boolean): void;
}

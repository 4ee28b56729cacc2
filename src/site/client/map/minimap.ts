import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';
import type { Size, View } from './view.ts';

/** The whole map as small as a stamp, with a frame around what is seen; a click there goes there. */
export function createMinimap(
  canvas: HTMLCanvasElement,
  goTo: (x: number, y: number) => void,
): Minimap {
  const ctx = canvas.getContext('2d');
  let ground:
    { readonly scene: Scene; readonly palette: Palette; readonly image: ImageData } | undefined;
  let scale = 1;

  const follow = (event: PointerEvent): void => {
    const { left, top } = canvas.getBoundingClientRect();
    goTo((event.clientX - left) / scale, (event.clientY - top) / scale);
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    follow(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (canvas.hasPointerCapture(event.pointerId)) follow(event);
  });

  return {
    draw(scene, palette, view, size, isShown) {
      canvas.classList.toggle('shown', isShown);
      if (!isShown || !ctx) return;
      const density = Math.min(2, devicePixelRatio);
      if (ground?.scene !== scene || ground.palette !== palette) {
        const { width, height } = scene.layout;
        scale = Math.min(150 / width, 104 / height);
        canvas.style.width = `${width * scale}px`;
        canvas.style.height = `${height * scale}px`;
        canvas.width = width * scale * density;
        canvas.height = height * scale * density;
        drawWhole(ctx, scene, palette, scale * density);
        ground = { scene, palette, image: ctx.getImageData(0, 0, canvas.width, canvas.height) };
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
  for (const { box, horizon } of intents) {
    ctx.fillStyle = horizon === 'now' ? palette.accent : palette.line;
    ctx.globalAlpha = horizon === 'now' ? 0.7 : 0.4;
    const { x, y, width, height } = box;
    ctx.fillRect(x * scale, y * scale, Math.max(1, width * scale), Math.max(1, height * scale));
  }
  ctx.globalAlpha = 1;
}

export interface Minimap {
  draw(scene: Scene, palette: Palette, view: View, size: Size, isShown: boolean): void;
}

import type { Page } from 'playwright-core';

/**
 * Shows a published drawing and finds the labels that reach out of the box they belong to: the only
 * shape of their group; and those that are cut off at the edge of the drawing.
 */
export function overflowsOf(page: Page, svg: string): Promise<readonly string[]> {
  return page.evaluate((drawing) => {
    const holder = document.createElement('div');
    holder.innerHTML = drawing;
    document.body.append(holder);
    const shapes = new Set(['rect', 'circle', 'ellipse', 'polygon', 'path']);
    const found: string[] = [];
    for (const group of holder.querySelectorAll('g, a')) {
      const [shape, ...others] = [...group.children];
      if (shape === undefined || !shapes.has(shape.localName)) continue;
      const box = shape.getBoundingClientRect();
      const isFilled = getComputedStyle(shape).fill !== 'none';
      const labels = others.filter((other) => other.localName === 'text');
      const isBox =
        isFilled && others.length === labels.length && box.width > 30 && box.height > 14;
      if (!isBox) continue;
      for (const label of labels) {
        const text = label.getBoundingClientRect();
        const out = Math.max(
          box.left - text.left,
          text.right - box.right,
          box.top - text.top,
          text.bottom - box.bottom,
        );
        if (out > 2) found.push(`"${label.textContent}" by ${out.toFixed(1)}`);
      }
    }
    const page = holder.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
    for (const label of holder.querySelectorAll('text')) {
      if (label.closest('[clip-path]') !== null) continue;
      const text = label.getBoundingClientRect();
      const out = Math.max(
        page.left - text.left,
        text.right - page.right,
        text.bottom - page.bottom,
      );
      if (out > 2) found.push(`"${label.textContent}" leaves the drawing by ${out.toFixed(1)}`);
    }
    holder.remove();
    return found;
  }, svg);
}

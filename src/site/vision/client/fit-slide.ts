/**
 * Sets the text of a slide smaller, step by step, until the stage holds it whole: a long title must not
 * push the figure out of sight. It stays large enough to be read, and what is longer still scrolls.
 */
export function fitSlide(stage: HTMLElement, slide: HTMLElement): void {
  const { paddingTop, paddingBottom } = getComputedStyle(stage);
  const room =
    stage.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  for (const fit of fits) {
    slide.style.setProperty('--fit', String(fit));
    if (slide.offsetHeight <= room && stage.scrollWidth <= stage.clientWidth) return;
  }
}

const fits = [1, 0.85, 0.72, 0.6, 0.5];

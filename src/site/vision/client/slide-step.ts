/**
 * Where a key leads from one slide to another: a number of steps, an end, or nowhere. In a language
 * that is written from right to left, left is onward.
 */
export function slideStep(key: string, isShifted: boolean, isRightToLeft: boolean): number {
  if (key === ' ') return isShifted ? -1 : 1;
  const onward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if ([onward, 'ArrowDown', 'PageDown'].includes(key)) return 1;
  if ([back, 'ArrowUp', 'PageUp'].includes(key)) return -1;
  return { Home: -Infinity, End: Infinity }[key] ?? 0;
}

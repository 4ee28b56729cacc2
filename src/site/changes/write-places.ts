/** Where something stood month by month, by its changes alone: `2:later 5:next 9:now`. */
export function writePlaces(stood: readonly string[]): string {
  return stood
    .map((place, index) => ({ place, index, before: stood[index - 1] ?? 'absent' }))
    .filter(({ place, before }) => place !== before)
    .map(({ place, index }) => `${index}:${place}`)
    .join(' ');
}

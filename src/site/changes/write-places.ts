/** Where something stood month by month, by its changes alone: `2:later 5:next 9:now`. */
export function writePlaces(stood: readonly string[]): string {
  return stood
    .map((place, index) => ({ place, index, before: stood[index - 1] ?? 'absent' }))
    .filter(({ place, before }) => place !== before)
    .map(({ place, index }) => `${index}:${place}`)
    .join(' ');
}

/** Where something stood in a month, by what `writePlaces` wrote of it. */
export function placeAt(written: string, month: number): string {
  const changes = written.split(' ').map((change) => change.split(':'));
  return changes.findLast(([from]) => Number(from) <= month && from !== '')?.[1] ?? 'absent';
}

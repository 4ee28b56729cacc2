/** Returns the states of an item by month, as its changes only: `2:later 5:next 9:now`. */
export function writePlaces(states: readonly string[]): string {
  return states
    .map((place, index) => ({ place, index, before: states[index - 1] ?? 'absent' }))
    .filter(({ place, before }) => place !== before)
    .map(({ place, index }) => `${index}:${place}`)
    .join(' ');
}

/** Returns the state in a month, from the text of `writePlaces`. */
export function placeAt(written: string, month: number): string {
  const changes = written.split(' ').map((change) => change.split(':'));
  return changes.findLast(([from]) => Number(from) <= month && from !== '')?.[1] ?? 'absent';
}

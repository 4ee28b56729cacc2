/** Where something stood in a month, by what `writePlaces` wrote of it. */
export function placeAt(written: string, month: number): string {
  const changes = written.split(' ').map((change) => change.split(':'));
  return changes.findLast(([from]) => Number(from) <= month && from !== '')?.[1] ?? 'absent';
}

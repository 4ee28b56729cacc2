/** The days from some day long ago to `day`, `YYYY-MM-DD`, so that days can be counted between two. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / 86_400_000);
}

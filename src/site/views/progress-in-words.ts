/**
 * How far along 0 (where it began) to 1 (the target) something is, as a person would say it: a
 * simple fraction, `about` one, or what happened instead of progress.
 */
export function progressInWords(progress: number): string {
  if (progress < 0) return 'further from the target than at the start';
  if (progress === 0) return 'no movement yet';
  if (progress > 1 + rounding) return 'past the target';
  if (progress >= 1 - rounding) return 'target reached';
  if (progress < 0.05) return 'hardly begun';
  if (progress > 0.95) return 'almost there';
  const exact = fractions(exactDenominators).find((each) => distance(each, progress) < rounding);
  return exact ? `${inWords(exact)} of the way` : `about ${inWords(nearest(progress))} of the way`;
}

const rounding = 0.0005;
const exactDenominators = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const roundDenominators = [2, 3, 4, 5, 10];

const parts = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const counts = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function fractions(denominators: readonly number[]): readonly Fraction[] {
  return denominators.flatMap((of) =>
    Array.from({ length: of - 1 }, (_, index) => ({ part: index + 1, of })),
  );
}

/** Tenths are awkward to hear except at the two ends. */
function nearest(progress: number): Fraction {
  return fractions(roundDenominators)
    .filter(({ part, of }) => of < 10 || part === 1 || part === 9)
    .reduce((best, each) => (distance(each, progress) < distance(best, progress) ? each : best));
}

function distance({ part, of }: Fraction, progress: number): number {
  return Math.abs(part / of - progress);
}

function inWords({ part, of }: Fraction): string {
  if (of === 2) return 'half';
  return `${counts[part]} ${parts[of] ?? 'tenth'}${part > 1 ? 's' : ''}`;
}

interface Fraction {
  readonly part: number;
  readonly of: number;
}

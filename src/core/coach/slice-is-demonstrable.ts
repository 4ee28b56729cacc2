import { daysBetween } from '../model/days.ts';
import type { Advice } from './advice.ts';

/** Reports slices that shipped lately without anything to look at. */
export const sliceIsDemonstrable: Advice = ({ slices, asOf }, { at, limit }) =>
  slices
    .filter(
      ({ status, kind, demo }) => status === 'shipped' && kind === 'build' && demo === undefined,
    )
    .filter(({ days }) => days.shipped !== undefined && daysBetween(days.shipped, asOf) <= limit)
    .map((slice) => ({
      message: 'The slice has shipped, but has no demo.',
      hint: 'Add "demo": a recording, a page, a test environment.',
      location: at(slice, 'status'),
    }));

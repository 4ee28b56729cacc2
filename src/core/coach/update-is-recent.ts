import { daysBetween } from '../model/days.ts';
import type { Advice } from './advice.ts';

/** Reports roadmaps with active work whose latest update is old. */
export const updateIsRecent: Advice = ({ updates, slices, asOf }, { at, limit }) => {
  const [latest] = updates;
  if (latest === undefined || !slices.some(({ status }) => status === 'active')) return [];
  const age = daysBetween(latest.date, asOf);
  if (age <= limit) return [];
  return [
    {
      message: `The latest update is ${age} days old, and work goes on.`,
      hint: 'Write what happened since: throughline new update "…".',
      location: at(latest, 'date'),
    },
  ];
};

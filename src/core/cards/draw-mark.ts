import type { GoalStatus } from '../forecast/status-of-goal.ts';
import { cardColours, type CardBead, type CardMark } from './card.ts';

/** Draws a shape of the site's sprite (see `Sprite.astro`), drawn with its middle at `x`, `y`. */
export function drawMark(name: CardShape, place: MarkPlace): string {
  const { x, y, size, accent } = place;
  const colour = quiet.has(name) ? cardColours.muted : accent;
  const transform = `translate(${x} ${y}) scale(${size / 16}) translate(-8 -8)`;
  return `<g transform="${transform}" stroke-width="1.5">${shapes[name](colour)}</g>`;
}

const paper = `fill="${cardColours.paper}"`;

const cut = `fill="none" stroke="${cardColours.paper}"`;

const shapes: Readonly<Record<CardShape, (colour: string) => string>> = {
  vision: (colour) => circle(6.5, `${paper} stroke="${colour}"`),
  goal: (colour) => circle(6.5, `${paper} stroke="${colour}"`) + circle(2.75, `fill="${colour}"`),
  'goal-reached': (colour) =>
    circle(7.25, `fill="${colour}"`) + `<path d="m4.7 8.3 2.3 2.4 4.3-5.2" ${cut}/>`,
  'goal-ahead': (colour) =>
    circle(6.5, `${paper} stroke="${colour}"`) +
    `<path d="m5 8.4 3-3 3 3M5 11.4l3-3 3 3" stroke="${colour}"/>`,
  'goal-on-track': (colour) =>
    circle(6.5, `${paper} stroke="${colour}"`) + circle(2.75, `fill="${colour}"`),
  'goal-behind': (colour) =>
    circle(6.5, `${paper} stroke="${colour}"`) +
    `<path d="M8 4.2v4.2l2.9 1.9" stroke="${colour}"/>`,
  'goal-worse': (colour) =>
    `<path d="M5 .75h6L15.25 5v6L11 15.25H5L.75 11V5z" fill="${colour}"/>` +
    `<path d="M8 3.6v5.6M8 11v1.75" ${cut}/>`,
  'goal-unknown': (colour) => circle(6.5, `${paper} stroke="${colour}"`),
  'goal-unmeasured': (colour) =>
    circle(6.5, `${paper} stroke="${colour}" stroke-dasharray="2.04"`) +
    circle(1.25, `fill="${colour}"`),
  now: (colour) => `<path d="M8 .8 15.2 8 8 15.2.8 8z" fill="${colour}"/>`,
  next: (colour) =>
    diamond(`${paper} stroke="${colour}"`) + `<path d="M8 1.8 14.2 8 8 14.2z" fill="${colour}"/>`,
  later: (colour) => diamond(`${paper} stroke="${colour}" stroke-dasharray="2.19"`),
  done: (colour) =>
    `<path d="M8 .8 15.2 8 8 15.2.8 8z" fill="${colour}"/>` +
    `<path d="m5 8.2 2.1 2.1 3.9-4.5" fill="none" stroke="${cardColours.paper}"/>`,
  declined: (colour) =>
    diamond(`${paper} stroke="${colour}"`) + `<path d="m4.6 11.4 6.8-6.8" stroke="${colour}"/>`,
  proposed: (colour) => circle(5.5, `${paper} stroke="${colour}" stroke-dasharray="2.16"`),
  ready: (colour) => circle(5.5, `${paper} stroke="${colour}"`),
  active: (colour) =>
    circle(5.5, `${paper} stroke="${colour}"`) +
    `<path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="${colour}"/>`,
  shipped: (colour) => circle(6.25, `fill="${colour}"`),
  dropped: (colour) =>
    circle(5.5, `${paper} stroke="${colour}"`) + `<path d="m4.2 11.8 7.6-7.6" stroke="${colour}"/>`,
  blocked: (colour) =>
    circle(5.5, `${paper} stroke="${colour}"`) + `<path d="M4.5 6.75h7v2.5h-7z" fill="${colour}"/>`,
};

/** The statuses drawn quietly, as on the site. */
const quiet: ReadonlySet<string> = new Set([
  'later',
  'declined',
  'proposed',
  'ready',
  'dropped',
  'blocked',
]);

function circle(radius: number, paint: string): string {
  return `<circle cx="8" cy="8" r="${radius}" ${paint}/>`;
}

function diamond(paint: string): string {
  return `<path d="M8 1.8 14.2 8 8 14.2 1.8 8z" ${paint}/>`;
}

type CardShape = CardMark | CardBead | `goal-${GoalStatus}`;

export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly accent: string;
}

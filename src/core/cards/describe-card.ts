import { upperFirst } from '../text/upper-first.ts';
import type { Card } from './card.ts';

/** Returns what a card shows, in words, as its text alternative. */
export function describeCard({ product, label, title, note, drawing }: Card): string {
  const facts = [note, ...factsOf(drawing)].flatMap((fact) => (fact ? [sentence(fact)] : []));
  return [`${product}: ${label.replace(' · ', ', ')}.`, sentence(title), ...facts].join(' ');
}

function factsOf(drawing: Card['drawing']): readonly (string | undefined)[] {
  switch (drawing?.kind) {
    case 'beads':
    case 'filled':
    case 'goals':
      return [drawing.words];
    case 'figure': {
      const { measure, value, way, until } = drawing;
      return [`${measure}: ${[value, way, until].filter(Boolean).join(' ')}`];
    }
    case undefined:
      return [];
  }
}

function sentence(text: string): string {
  const whole = upperFirst(text);
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`;
}

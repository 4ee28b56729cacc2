import { type Messages, joinFacts } from '../../messages/create-messages.ts';
import { upperFirst } from '../text/upper-first.ts';
import type { Card } from './card.ts';

/** Returns what a card shows, in words, as its text alternative. */
export function describeCard(card: Card, t: Messages): string {
  const { product, label, title, note, drawing } = card;
  const begin = t('goal.chart', { title: product, facts: joinFacts(label.split(' · '), t) });
  const facts = [title, note, factsOf(drawing, t)].filter((fact) => fact !== undefined);
  return [begin, ...facts.map((fact) => sentence(fact, t))].join(' ');
}

function factsOf(drawing: Card['drawing'], t: Messages): string | undefined {
  if (drawing?.kind !== 'figure') return drawing?.words;
  const { measure, value, way, until, state } = drawing;
  return t('goal.chart', { title: measure, facts: joinFacts([value, way, until, state], t) });
}

function sentence(fact: string, t: Messages): string {
  const text = upperFirst(fact);
  return /[.!?…。！？؟]$/.test(text) ? text : t('sentence', { text });
}

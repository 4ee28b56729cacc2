import { describe, expect, test } from 'vitest';

import { drawCard } from '../../../src/core/cards/draw-card.ts';
import type { Card } from '../../../src/core/cards/card.ts';
import { describeCard } from '../../../src/core/cards/describe-card.ts';
import { cardOf } from '../../../src/site/layout/card-of.ts';
import { cardsOf, socialCard } from '../../../src/site/layout/social-card.ts';
import { outlines } from '../../core/cards/outlines-of-cards.ts';
import { minimal, roadmapOf } from '../../support/roadmap-of.ts';
import { everyKind } from '../every-kind.ts';
import { english } from '../../support/english.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const roadmap = linkedRoadmap(everyKind);

describe('a card', () => {
  test('of the vision shows its statement and how far each goal is', () => {
    expect(cardOf(roadmap.vision, roadmap)).toMatchObject({
      address: '/cards/vision.png',
      product: 'Shelfwise',
      label: 'Every shelf knows',
      title: 'No shop runs out.',
      thread: ['vision'],
      drawing: {
        kind: 'goals',
        goals: [{ title: 'Halve stock-outs', status: 'unknown', progress: 1 / 7 }],
        words: 'Goals: Halve stock-outs (pace unknown)',
      },
    });
  });

  test('of a goal shows its latest reading, its baseline and its target', () => {
    const goal = card('goal', 'stock-outs');
    expect(goal).toMatchObject({
      label: 'Goal',
      thread: ['vision', 'goal'],
      drawing: { kind: 'figure', value: '39', way: 'from 42 to 21', until: 'by Q4 2027' },
    });
    expect(describeCard(goal, english)).toBe(
      'Shelfwise: Goal. Halve stock-outs. Stock-outs: 39, from 42 to 21, by Q4 2027, pace unknown.',
    );
  });

  test('is set with the marks of the language', () => {
    const settings = everyKind['roadmap.yml']?.replace('title: Shelfwise', 'title: Ladys "Regal"');
    const german = linkedRoadmap({ ...everyKind, 'roadmap.yml': `${settings}language: de\n` });
    expect(cardOf(german.vision, german).product).toBe('Ladys „Regal“');
  });

  test('of an assumption shows its state and what is believed', () => {
    const assumption = cardOf(known(roadmap.byId.assumption, 'rework'), roadmap);
    expect(assumption).toMatchObject({
      address: '/cards/assumptions/rework.png',
      label: 'Assumption · testing',
      thread: ['vision', 'active'],
      note: 'If we rebuild, then it was a waste.',
    });
  });

  test('of an intent for now shows its horizon and its slices', () => {
    expect(card('intent', 'run-out')).toMatchObject({
      address: '/cards/intents/run-out.png',
      label: 'Intent · Now',
      thread: ['vision', 'goal', 'now'],
      isFar: false,
      drawing: { kind: 'beads', beads: ['blocked', 'proposed', 'dropped'] },
    });
  });

  test('of an intent for later shows no more than its name', () => {
    expect(card('intent', 'later')).toMatchObject({ label: 'Intent · Later', isFar: true });
    expect(card('intent', 'later')).not.toHaveProperty('drawing');
  });

  test('of a done intent says so', () => {
    expect(card('intent', 'yes')).toMatchObject({
      label: 'Intent · Done',
      thread: ['vision', 'goal', 'done'],
    });
  });

  test('of a declined intent shows why', () => {
    expect(describeCard(card('intent', 'no'), english)).toBe(
      'Shelfwise: Intent, Declined. Not this. Nobody would pay.',
    );
  });
});

describe('its address', () => {
  test('is the same tomorrow, and another once it says something else', () => {
    const [today, tomorrow, moved] = [
      linkedRoadmap(everyKind),
      { ...linkedRoadmap(everyKind), asOf: '2026-11-24' },
      linkedRoadmap({
        ...everyKind,
        'slices/feed.md': everyKind['slices/feed.md']?.replace('proposed', 'shipped') ?? '',
      }),
    ].map((each) => socialCard(each, each.byId.intent.get('run-out')).address);
    expect(today).toMatch(/^\/cards\/intents\/run-out\.png\?v=[\da-f]{8}$/);
    expect(tomorrow).toBe(today);
    expect(moved).not.toBe(today);
  });

  test('is that of the intent for its slices, and of the vision for pages of many items', () => {
    const slice = roadmap.byId.slice.get('watch');
    expect(socialCard(roadmap, slice).card.address).toBe('/cards/intents/run-out.png');
    expect(socialCard(roadmap, 'now').card.address).toBe('/cards/vision.png');
    expect(socialCard(roadmap, undefined).card.address).toBe('/cards/vision.png');
  });

  test('is known only where the site is published', () => {
    expect(cardsOf(roadmap)).toHaveLength(7);
    const { roadmap: unpublished } = roadmapOf(minimal);
    expect(unpublished && cardsOf(unpublished)).toEqual([]);
  });
});

describe('its drawing', () => {
  test('has outlines for letters, so that it looks the same everywhere', () => {
    for (const each of cardsOf(roadmap)) expect(drawCard(each, outlines)).not.toContain('<text');
  });

  test('is made without letters that are not shipped, and with all the rest', () => {
    const foreign: Card = { ...card('intent', 'run-out'), title: '棚は必要なものを知っている' };
    const known = { ...foreign, title: 'A' };
    const shapes = (svg: string) => svg.match(/<circle/g)?.length;
    expect(shapes(drawCard(foreign, outlines))).toBe(shapes(drawCard(known, outlines)));
    expect(drawCard(foreign, outlines)).not.toContain('undefined');
  });

  test('holds no text of the roadmap as markup', () => {
    const evil: Card = { ...card('intent', 'run-out'), title: '<script>&"' };
    expect(drawCard(evil, outlines)).not.toContain('<script');
  });
});

function card(kind: 'goal' | 'intent', id: string): Card {
  const item = roadmap.byId[kind].get(id);
  if (item === undefined) throw new Error(`There is no ${kind} "${id}".`);
  return cardOf(item, roadmap);
}

import type { Speaker } from '../../base/client/speaker.ts';
import { element, markElement } from '../../base/client/element.ts';

/** Returns the slides of the vision page: the vision, each goal, and three intents of now at a time. */
export function slidesOf(page: ParentNode, say: Speaker): readonly Slide[] {
  const goals = [...page.querySelectorAll<HTMLElement>('.goals > article:has(h2 > a)')];
  return [
    visionSlide(page),
    ...goals.map((goal, index) =>
      goalSlide(goal, say('script.present.goal', { place: index + 1, total: goals.length })),
    ),
    ...nowSlides(page, say),
  ];
}

function visionSlide(page: ParentNode): Slide {
  return slide('vision', textOf(page, 'h1'), [
    element('p', { class: 'thought', dir: 'auto' }, [textOf(page, '.statement')]),
    ...copies(page, '.hero :is(.verdict, .by)'),
  ]);
}

function goalSlide(goal: HTMLElement, place: string): Slide {
  const made = slide('goal', textOf(goal, 'h2'), [
    element('p', { class: 'caption' }, [place]),
    ...copies(goal, '.why'),
    element('div', { class: 'measured' }, copies(goal, '.figure, .drawing')),
  ]);
  return { ...made, mark: `goal-${goal.dataset.status ?? 'unknown'}` };
}

function nowSlides(page: ParentNode, say: Speaker): readonly Slide[] {
  const rows = [...page.querySelectorAll<HTMLElement>('.goals .intent:has(> .mark-now)')];
  const each = new Map(rows.map((row) => [row.querySelector('a')?.href, row]));
  const items = [...each.values()].map((row) => nowItem(row, say));
  const label = rows[0] ? textOf(rows[0], '.horizon') : '';
  const slides = Math.ceil(items.length / perSlide);
  return Array.from({ length: slides }, (_, index) => {
    const shown = items.slice(index * perSlide, (index + 1) * perSlide);
    return slide('now', label, [element('ul', {}, shown)]);
  });
}

const perSlide = 3;

function nowItem(row: HTMLElement, say: Speaker): Node {
  const strip = copies(row, '.strip .group');
  const { current } = row.dataset;
  return element('li', {}, [
    element('h3', { dir: 'auto' }, [textOf(row, 'a')]),
    element('p', { class: 'label' }, strip.length > 0 ? strip : [say('script.present.no-slices')]),
    ...(current === undefined
      ? []
      : [element('p', { class: 'current', dir: 'auto' }, [markElement('active'), ' ', current])]),
  ]);
}

function slide(mark: string, title: string, body: readonly Node[]): Slide {
  const heading = element('h2', { dir: 'auto' }, [title]);
  return { mark, section: element('section', { class: `slide of-${mark}` }, [heading, ...body]) };
}

function textOf(within: ParentNode, selector: string): string {
  return within.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

function copies(within: ParentNode, selector: string): readonly Node[] {
  return [...within.querySelectorAll(selector)].map((found) => found.cloneNode(true));
}

/** How many slides a key moves by; in a right-to-left language, left is onward. */
export function slideStep(key: string, isShifted: boolean, isRightToLeft: boolean): number {
  if (key === ' ') return isShifted ? -1 : 1;
  const onward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if ([onward, 'ArrowDown', 'PageDown'].includes(key)) return 1;
  if ([back, 'ArrowUp', 'PageUp'].includes(key)) return -1;
  return { Home: -Infinity, End: Infinity }[key] ?? 0;
}

export interface Slide {
  readonly mark: string;
  readonly section: HTMLElement;
}

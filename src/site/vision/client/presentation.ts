import { element, markElement, loadStyles } from '../../base/client/element.ts';
import { loadSpeaker } from '../../base/client/speaker.ts';
import styles from './presentation.css?url';
import { slidesOf, slideStep } from './slides-of.ts';

/** Shows the page one thought at a time, over everything, until the reader leaves. */
export async function showPresentation(): Promise<void> {
  const [say] = await Promise.all([loadSpeaker(), loadStyles(styles)]);
  if (document.querySelector('dialog[open]')) return;
  const slides = slidesOf(document, say);
  const stage = element('div', { class: 'stage', 'aria-live': 'polite', tabindex: '-1' });
  const stops = element(
    'ol',
    { class: 'stops', 'aria-hidden': 'true' },
    slides.map(({ mark }) => element('li', {}, [markElement(mark)])),
  );
  const [backward, forward] = document.dir === 'rtl' ? ['→', '←'] : ['←', '→'];
  const [back, place, onward, leave] = [
    element('button', { 'aria-label': say('script.present.previous') }, [backward]),
    element('span', { role: 'status' }),
    element('button', { 'aria-label': say('script.present.next') }, [forward]),
    element('button', { class: 'leave' }, [say('script.present.close')]),
  ];
  const controls = element('div', { class: 'controls' }, [back, place, onward, leave]);
  const dialog = element(
    'dialog',
    { class: 'present', 'aria-label': say('script.present.label') },
    [stops, stage, controls],
  );

  let at = -1;
  function show(wanted: number): void {
    const next = Math.min(Math.max(wanted, 0), slides.length - 1);
    const section = slides[next]?.section;
    if (next === at || !section) return;
    section.classList.toggle('from-after', next < at);
    at = next;
    stage.replaceChildren(section);
    stage.scrollTop = 0;
    fitSlide(stage, section);
    place.textContent = say('script.present.place', { place: at + 1, total: slides.length });
    stops.style.setProperty('--at', String(at));
    stops.style.setProperty('--count', String(slides.length));
    for (const [index, stop] of [...stops.children].entries()) {
      stop.className = index < at ? 'above' : index > at ? 'below' : 'here';
    }
    back.ariaDisabled = String(at === 0);
    onward.ariaDisabled = String(at === slides.length - 1);
  }

  back.addEventListener('click', () => show(at - 1));
  onward.addEventListener('click', () => show(at + 1));
  leave.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', (event) => {
    const isPressing = event.key === ' ' && event.target instanceof HTMLButtonElement;
    const isScrolling =
      /^Arrow(?:Up|Down)$/.test(event.key) && stage.scrollHeight > stage.clientHeight;
    const isHeld = event.ctrlKey || event.altKey || event.metaKey;
    const step = slideStep(event.key, event.shiftKey, document.dir === 'rtl');
    if (step === 0 || isPressing || isScrolling || isHeld) return;
    event.preventDefault();
    show(at + step);
  });
  followSwipes(stage, (step) => show(at + step));
  leaveWithFullScreen(dialog);

  document.body.append(dialog);
  dialog.showModal();
  show(0);
  new ResizeObserver(() => {
    const shown = slides[at]?.section;
    if (shown) fitSlide(stage, shown);
  }).observe(stage);
  stage.focus();
}

/** A finger drawn sideways turns to the next slide, or back. */
function followSwipes(stage: HTMLElement, turn: (step: number) => void): void {
  let start: PointerEvent | undefined;
  stage.addEventListener('pointerdown', (event) => {
    start = event.pointerType === 'mouse' ? undefined : event;
  });
  stage.addEventListener('pointerup', ({ clientX, clientY }) => {
    if (!start) return;
    const [x, y] = [clientX - start.clientX, clientY - start.clientY];
    start = undefined;
    if (Math.abs(x) < 48 || Math.abs(x) < 2 * Math.abs(y)) return;
    turn(x > 0 === (document.dir === 'rtl') ? 1 : -1);
  });
}

/** Escape leaves the full screen first, without an event for that key. */
function leaveWithFullScreen(dialog: HTMLDialogElement): void {
  const changed = () => {
    if (!document.fullscreenElement) dialog.close();
  };
  document.addEventListener('fullscreenchange', changed);
  dialog.addEventListener('close', () => {
    document.removeEventListener('fullscreenchange', changed);
    dialog.remove();
    if (document.fullscreenElement) void document.exitFullscreen();
    if (location.hash === '#present') history.replaceState(history.state, '', location.pathname);
  });
}

/** Shrinks the text of a slide step by step until it fits; a longer slide scrolls. */
function fitSlide(stage: HTMLElement, slide: HTMLElement): void {
  const { paddingTop, paddingBottom } = getComputedStyle(stage);
  const room =
    stage.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  for (const fit of fits) {
    slide.style.setProperty('--fit', String(fit));
    if (slide.offsetHeight <= room && stage.scrollWidth <= stage.clientWidth) return;
  }
}

const fits = [1, 0.85, 0.72, 0.6, 0.5];

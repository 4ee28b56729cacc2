import { JSDOM } from 'jsdom';

import { measureText, verticalExtent, type Font } from '../font/measure-text.ts';
import { boxOnPage, elementBox, textLength } from '../layout/element-box.ts';
import type { Box } from '../layout/geometry.ts';
import { pathLength, pointOnPath } from '../layout/measure-path.ts';
import { textStyleOf } from '../layout/text-style.ts';

/**
 * Gives this process what Mermaid expects of a browser: a document whose drawings can be measured.
 * Only for a process that does nothing else.
 */
export function installBrowserGlobals(): Document {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
    pretendToBeVisual: true,
  });
  teachMeasuring(window);
  const globals: Record<string, unknown> = {
    window,
    document: window.document,
    screen: { availWidth: 760, availHeight: 900, width: 760, height: 900 },
    getComputedStyle: computedStyle,
  };
  for (const name of domNames) globals[name] = Reflect.get(window, name);
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  define(window, 'getComputedStyle', computedStyle);
  return window.document;
}

const domNames = ['Element', 'HTMLElement', 'SVGElement', 'Node', 'NodeFilter', 'DOMParser'].concat(
  ['XMLSerializer', 'DocumentFragment', 'HTMLTemplateElement', 'MutationObserver', 'Event'],
  ['CSSStyleSheet', 'CustomEvent', 'Option', 'Image', 'NamedNodeMap', 'HTMLFormElement'],
);

function teachMeasuring(window: JSDOM['window']): void {
  const { prototype } = window.Element;
  define(prototype, 'getBBox', function (this: Element) {
    return elementBox(this);
  });
  define(prototype, 'getBoundingClientRect', function (this: Element) {
    return clientRect(boxOnPage(this));
  });
  define(prototype, 'getComputedTextLength', function (this: Element) {
    return textLength(this);
  });
  define(prototype, 'getTotalLength', function (this: Element) {
    return pathLength(this.getAttribute('d') ?? '');
  });
  define(prototype, 'getPointAtLength', function (this: Element, length: number) {
    return pointOnPath(this.getAttribute('d') ?? '', length);
  });
  define(window.HTMLCanvasElement.prototype, 'getContext', () => canvasContext());
  const styles = window.CSSStyleDeclaration.prototype;
  const setProperty = Reflect.get(styles, 'setProperty');
  // Mermaid sets sizes as plain numbers, which a browser takes for pixels.
  define(
    styles,
    'setProperty',
    function (this: object, name: string, value: unknown, priority = '') {
      const size = name === 'font-size' && /^\d*\.?\d+$/.test(String(value)) ? `${value}px` : value;
      return Reflect.apply(setProperty, this, [name, size, priority]);
    },
  );
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function clientRect(box: Box): Box & Record<'left' | 'top' | 'right' | 'bottom', number> {
  const { x, y, width, height } = box;
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
}

/** As much of a computed style as Mermaid asks for. */
function computedStyle(element: Element): Record<string, unknown> {
  const style = textStyleOf(element);
  const values: Record<string, string> = {
    'font-size': `${style.size}px`,
    'font-weight': String(style.weight),
    'text-anchor': style.anchor,
  };
  return {
    fontSize: values['font-size'],
    fontWeight: values['font-weight'],
    textAnchor: values['text-anchor'],
    getPropertyValue: (name: string) => values[name] ?? '0px',
  };
}

function canvasContext(): object {
  return {
    font: '10px sans-serif',
    measureText(this: { font: string }, text: string) {
      const font = parseFont(this.font);
      const { ascent, descent } = verticalExtent(font.size);
      const width = measureText(text, font);
      return {
        width,
        actualBoundingBoxLeft: 0,
        actualBoundingBoxRight: width,
        actualBoundingBoxAscent: ascent,
        actualBoundingBoxDescent: descent,
        fontBoundingBoxAscent: ascent,
        fontBoundingBoxDescent: descent,
      };
    },
  };
}

function parseFont(shorthand: string): Font {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(shorthand)?.[1] ?? 10);
  const weight = Number(
    /\b([1-9]00)\b/.exec(shorthand)?.[1] ?? (/\bbold\b/.test(shorthand) ? 700 : 400),
  );
  return {
    size,
    weight,
    italic: /\bitalic\b/.test(shorthand),
    monospace: /monospace|courier/i.test(shorthand),
  };
}

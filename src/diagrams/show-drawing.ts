import type { DrawnDiagram } from './drawing.ts';

/**
 * Returns the HTML of a drawing: with its name and description, in a frame that scrolls when the
 * drawing is wider, with its links resolved and with ids that are unique on the page.
 */
export function showDrawing(drawing: ShownDiagram, options: ShowOptions): string {
  const { title, description, resolveHref = () => undefined, occurrence = 1 } = options;
  const { prefix } = drawing;
  const named = drawing.svg.replace(
    '>',
    () =>
      `><title id="${prefix}-title">${escape(title)}</title><desc id="${prefix}-desc">${escape(description)}</desc>`,
  );
  const linked = named.replace(
    /<a((?: [^>]*?)?) data-link="(\d+)"([^>]*)>(.*?)<\/a>/gs,
    (_, before: string, index: string, after: string, content: string) => {
      const attributes = before + after;
      const href = safeHref(resolveHref(drawing.links[Number(index)] ?? ''));
      if (href === undefined) return `<g${attributes}>${content}</g>`;
      return `<a href="${escape(href)}"${attributes}>${content}</a>`;
    },
  );
  const svg =
    occurrence === 1
      ? linked
      : linked
          .replaceAll(new RegExp(`(["#(])${prefix}-`, 'g'), `$1${prefix}-${occurrence}-`)
          .replaceAll(` ${prefix}-desc`, ` ${prefix}-${occurrence}-desc`);
  // A frame that scrolls must be reachable by keyboard.
  const focus =
    drawing.width > narrow ? ` tabindex="0" role="group" aria-label="${escape(title)}"` : '';
  const frame = drawing.width > wide ? 'diagram-frame wide' : 'diagram-frame';
  return `<div class="${frame}"${focus}>${svg}</div>`;
}

/** A drawing of this width fits the narrowest column. */
const narrow = 280;
/** A drawing of this width would not be readable made to fit a column of text. */
const wide = 1000;

/** Refuses addresses that run code, also those that the caller resolved. */
function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  // Browsers drop some of these before they look for a scheme.
  const plain = href.replace(/[\s\u0000-\u001F]+/g, '');
  const scheme = /^([a-z][\w+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return scheme === undefined || /^(?:https?|mailto|tel)$/.test(scheme) ? href : undefined;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

type ShownDiagram = Pick<DrawnDiagram, 'svg' | 'prefix' | 'width' | 'links'>;

export interface ShowOptions {
  /** Its name for screen readers. */
  readonly title: string;
  /** Its content for screen readers. */
  readonly description: string;
  /** Where a link leads, given as it was written; `undefined` takes it away. */
  readonly resolveHref?: (href: string) => string | undefined;
  /** 1 for the first time this drawing is on a page, then 2, 3, … */
  readonly occurrence?: number;
}

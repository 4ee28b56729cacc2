import { SaxesParser, type SaxesTagNS } from 'saxes';

import { expandEntities } from './expand-entities.ts';
import type { BrokenImage } from './made-image.ts';
import { isSafeAttribute, isSafeElement, isSafeStyle } from './svg-names.ts';

/**
 * Returns an SVG image without anything that runs, links or loads. It is then also harmless when it
 * is opened by itself, where a browser treats it as a page of the site. Removes unsafe elements
 * with all their content. Returns `broken` for an SVG that is not well-formed or is nested too
 * deep.
 */
export function safeSvg(written: string): SafeSvg | BrokenImage {
  const text = expandEntities(written, mostCharacters);
  if (text === undefined) {
    return { broken: 'its entities expand to too much', hint: 'Save it as plain SVG.' };
  }
  const parser = new SaxesParser({ xmlns: true });
  const out: string[] = [];
  const open: string[] = [];
  let skipped = 0;
  let style: string | undefined;
  let size: SafeSvg['size'];
  let broken: BrokenImage | undefined;

  /** Ends the parser, which would read on to the end otherwise. */
  function refuse(found: BrokenImage): never {
    broken = found;
    throw new Error(found.broken);
  }

  parser.on('error', () => refuse(malformed));

  parser.on('opentag', (tag) => {
    const isRoot = open.length === 0 && skipped === 0;
    const wrong = isRoot ? whyNoRoot(tag) : undefined;
    if (wrong) refuse(wrong);
    if (isRoot) size = sizeOf(tag);
    // Name spaces are looked up through all elements around.
    if (open.length + skipped >= deepest) refuse(tooDeep);
    if (skipped > 0 || style !== undefined || !isSafe(tag)) {
      skipped += 1;
      return;
    }
    out.push(openTag(tag, isRoot));
    open.push(tag.local);
    if (tag.local === 'style') style = '';
  });

  parser.on('text', (written) => {
    if (skipped > 0 || open.length === 0) return;
    if (style === undefined) out.push(escapeText(written));
    else style += written;
  });

  parser.on('cdata', (written) => {
    if (skipped > 0) return;
    if (style === undefined) out.push(escapeText(written));
    else style += written;
  });

  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    if (style !== undefined && isSafeStyle(style)) out.push(escapeText(style));
    style = undefined;
    out.push(`</${open.pop()}>`);
  });

  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    if (broken === undefined) throw error;
    return broken;
  }
  return { svg: out.join(''), ...(size && { size }) };
}

const svgSpace = 'http://www.w3.org/2000/svg';
const linkSpace = 'http://www.w3.org/1999/xlink';
const xmlSpace = 'http://www.w3.org/XML/1998/namespace';
/** With all its entities written out. */
const mostCharacters = 10_000_000;
const malformed: BrokenImage = { broken: 'it is not a well-formed SVG' };
const deepest = 200;
const tooDeep: BrokenImage = { broken: `it is nested deeper than ${deepest} elements` };

/** Why an element cannot be the root of an SVG that browsers show as an image. */
function whyNoRoot({ local, uri }: SaxesTagNS): BrokenImage | undefined {
  if (local !== 'svg') return { broken: 'its first element is not <svg>' };
  if (uri === svgSpace) return undefined;
  const broken =
    uri === '' ? 'its <svg> has no xmlns' : 'the xmlns of its <svg> is not that of SVG';
  return { broken, hint: `Write <svg xmlns="${svgSpace}">.` };
}

function isSafe(tag: SaxesTagNS): boolean {
  if (tag.uri !== svgSpace || !isSafeElement(tag.local)) return false;
  // An element that animates an attribute may write anything into it.
  const animated = Object.values(tag.attributes).find(({ local }) => local === 'attributeName');
  return animated === undefined || isSafeAttribute(animated.value.replace(/^.*:/s, ''), '#x', true);
}

function openTag({ local, attributes }: SaxesTagNS, isRoot: boolean): string {
  const kept = new Map<string, string>();
  if (isRoot) kept.set('xmlns', svgSpace);
  for (const { uri, local: name, value } of Object.values(attributes)) {
    const isPlain = uri === '' || (uri === linkSpace && name === 'href');
    if (isPlain && isSafeAttribute(name, value, false)) kept.set(name, value);
    if (uri === xmlSpace && /^(?:space|lang)$/.test(name)) kept.set(`xml:${name}`, value);
  }
  const written = [...kept].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${local}${written.join('')}>`;
}

/** Its own size, else that of its view box, in pixels. */
function sizeOf({ attributes }: SaxesTagNS): SafeSvg['size'] {
  const [width, height] = [pixels(attributes['width']?.value), pixels(attributes['height']?.value)];
  if (width && height) return { width, height };
  const [, , across, down] = (attributes['viewBox']?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!across || !down || !(across > 0 && down > 0)) return undefined;
  if (width) return { width, height: Math.round((width * down) / across) };
  if (height) return { width: Math.round((height * across) / down), height };
  return { width: Math.round(across), height: Math.round(down) };
}

function pixels(length: string | undefined): number | undefined {
  const value = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(length ?? '')?.[1];
  return value === undefined ? undefined : Math.round(Number(value)) || undefined;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

export interface SafeSvg {
  readonly svg: string;
  /** In pixels; absent where the image does not say. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
}

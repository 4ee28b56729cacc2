/** Returns whether an element of SVG only draws, groups, describes or moves. */
export function isSafeElement(name: string): boolean {
  return elements.has(name);
}

/**
 * Returns whether an attribute of SVG runs and loads nothing: no handler, and no address except one
 * within the image or an embedded picture. An animated attribute must not be an address or a style
 * at all.
 */
export function isSafeAttribute(name: string, value: string, isAnimated: boolean): boolean {
  if (/^(?:on.*|base|src)$/i.test(name)) return false;
  if (/^(?:href|style|class|id)$/i.test(name) && isAnimated) return false;
  if (/href$/i.test(name)) return value.startsWith('#') || carried.test(value);
  return isSafeStyle(value);
}

/**
 * Returns whether a style loads nothing: no import, no address except one within the image, no
 * escape.
 */
export function isSafeStyle(style: string): boolean {
  // Without white space no pattern below can go over the same text again and again.
  const bare = style.replaceAll(/\s+/g, '');
  if (/@import|expression\(|javascript:|\\/i.test(bare)) return false;
  if (/(?:image-set|image|src|cross-fade|element|paint)\(/i.test(bare)) return false;
  return !/url\(/i.test(bare.replace(ownUrl, ''));
}

const ownUrl =
  /url\((["']?)(?:#[^()"']*|data:(?:font\/[\w-]+|application\/(?:x-)?font-[\w-]+|image\/(?:png|jpe?g|gif|webp|avif));(?:charset=[\w-]+;)?base64,[\w+/=]*)\1\)/gi;

/** A picture in one of the formats that cannot run, as data. */
const carried = /^\s*data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\w+/=\s]*$/i;

const elements = new Set(
  (
    'svg g defs symbol use switch title desc metadata style path rect circle ellipse line polyline ' +
    'polygon text tspan textPath image marker mask clipPath pattern linearGradient radialGradient ' +
    'stop filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix ' +
    'feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB ' +
    'feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion animateTransform ' +
    'mpath set view'
  ).split(' '),
);

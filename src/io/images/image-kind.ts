/** What kind of image a file is, by what is in it and not by its name; `undefined` for no image. */
export function imageKind(bytes: Buffer): RasterKind | undefined {
  return signatures.find(([, fits]) => fits(bytes))?.[0];
}

const signatures: readonly (readonly [RasterKind, (bytes: Buffer) => boolean])[] = [
  ['png', (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1A\n'],
  ['jpeg', (bytes) => bytes.subarray(0, 3).toString('latin1') === '\xFF\xD8\xFF'],
  ['gif', (bytes) => /^GIF8[79]a$/.test(bytes.subarray(0, 6).toString('latin1'))],
  ['webp', (bytes) => /^RIFF.{4}WEBP$/s.test(bytes.subarray(0, 12).toString('latin1'))],
  ['avif', (bytes) => /^.{4}ftyp.*avi[fs]/s.test(bytes.subarray(0, 40).toString('latin1'))],
];

export type RasterKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif';

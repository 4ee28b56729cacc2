import type { ImageFacts } from '../../core/roadmap/media.ts';
import type { Files } from '../store.ts';

/** The files made of one image: plain data, stored beside these files. */
export interface MadeImage {
  readonly size?: ImageFacts['size'];
  /** The file to publish as the image itself; absent where the image may be published as it is. */
  readonly image?: string;
  readonly formats: readonly MadeFormat[];
}

export interface MadeFormat {
  readonly type: string;
  readonly variants: readonly { readonly file: string; readonly width: number }[];
}

/** With the files that it names. */
export interface MadeFiles {
  readonly made: MadeImage;
  readonly files: Files;
}

/** Why nothing can be made of an image, as the end of a sentence: "it is damaged". */
export interface BrokenImage {
  readonly broken: string;
  /** How to fix it, unless saving it again does. */
  readonly hint?: string;
}

/**
 * The processed images and diagrams of a roadmap, created before pages are rendered. Plain data,
 * like the roadmap.
 */
export interface Media {
  /** Of each image that is shown or linked to: by its path in the content folder. */
  readonly images: ReadonlyMap<string, ImageFacts>;
  /** Of each diagram, by its source. */
  readonly diagrams?: ReadonlyMap<string, DrawnDiagram>;
  /** Whether the vision page is also published as a PDF. */
  readonly pdf?: boolean;
}

/**
 * The data of an image that a page needs to reserve its space and to load the smallest fitting
 * file.
 */
export interface ImageFacts {
  /** In pixels, as it is shown, turned the right way up; absent where the image does not say. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The best first; none where the image itself is all there is. */
  readonly formats: readonly ImageFormat[];
}

/** The same image in one format, in several widths, the smallest first. */
export interface ImageFormat {
  readonly type: string;
  readonly variants: readonly ImageVariant[];
}

export interface ImageVariant {
  /** Root-relative, below `base`. */
  readonly address: string;
  /** In pixels. */
  readonly width: number;
}

/** A diagram as it was drawn, before its links lead anywhere: what `showDrawing` puts in a page. */
export interface DrawnDiagram {
  readonly svg: string;
  /** The first letters of all ids in it. */
  readonly prefix: string;
  /** Its kind, for which there is a message `diagram.<family>`. */
  readonly family: string;
  readonly title?: string;
  readonly description?: string;
  /** The first of its labels, and the number of the others. */
  readonly labels: readonly string[];
  readonly moreLabels: number;
  /** In pixels. */
  readonly width: number;
  /** The addresses of its links, as they were written. */
  readonly links: readonly string[];
}

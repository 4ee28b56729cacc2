/** A file on disk that is published as it is. */
export interface PublishedFile {
  /** Where it is published, below `base`, without a slash before it. */
  readonly path: string;
  readonly location: string;
}

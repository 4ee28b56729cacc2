/** The address an image of the content folder is published at, root-relative, below `base`. */
export function imageAddress(path: string): string {
  return `/content/${path.split('/').map(encodeURIComponent).join('/')}`;
}

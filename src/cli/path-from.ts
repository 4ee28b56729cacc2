import { relative, resolve, sep } from 'node:path';

/** Shows files of the content folder by their way from another folder, with `/`. */
export function pathFrom(folder: string, content: string): (file: string) => string {
  return (file) => relative(folder, resolve(content, file)).split(sep).join('/');
}

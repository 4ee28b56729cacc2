/**
 * The name of what is shown at an address, as one subject of the camera: the title of a page and a
 * link that leads to it share it, so that one grows into the other. A CSS identifier.
 */
export function cameraName(address: string): string {
  return address.slice(1, -1).replaceAll('/', '-') || 'vision';
}

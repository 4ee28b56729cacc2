/** Whether a file of this name is read, and not only known to be there. */
export function isRead(path: string): boolean {
  return path === 'roadmap.yml' || path.endsWith('.md') || path.endsWith('.mdx');
}

/** Whether what bears this name is passed over, wherever it lies. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether there is still something to do on a slice: it has neither shipped nor been dropped. */
export function isOpen({ status }: { readonly status?: string | undefined }): boolean {
  return status !== 'shipped' && status !== 'dropped';
}

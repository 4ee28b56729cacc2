/**
 * Returns the address of another site or of a mailbox that a link without a protocol was meant to
 * be; `undefined` if it looks like a file. A file can end in ".md", which is also a country.
 */
export function likelyAddress(url: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url)) return `mailto:${url}`;
  const [, host = ''] = /^([\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:[/?#]\S*)?$/.exec(url) ?? [];
  const isSite = host.startsWith('www.') || commonEndings.test(host);
  return isSite && URL.canParse(`https://${url}`) ? `https://${url}` : undefined;
}

const commonEndings = /\.(?:com|org|net|edu|gov|io|dev|app|ai|de|fr|es|uk|br|jp|ch|eu)$/i;

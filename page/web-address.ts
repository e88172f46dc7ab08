/** The address that a link leads to, without its fragment; null unless http or https, and without name or password. */
export function webAddress(href: string, base: URL): URL | null {
  if (!href.trim()) return null;
  try {
    const url = new URL(href.trim(), base);
    if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) return null;
    url.hash = '';
    return url;
  } catch {
    return null;
  }
}

/** The same last two labels of the host ("legal.acme.com", "www.acme.com"): near enough to rank by, not to trust by. */
export function isSameSite(a: URL, b: URL): boolean {
  const tail = (url: URL) => url.hostname.split('.').slice(-2).join('.');
  return tail(a) === tail(b);
}

/** An address for people: without its scheme, query and closing slash, percent signs decoded where they can be. */
export function addressWords(address: string): string {
  const url = parse(address);
  if (!url) return address;
  if (url.protocol === 'file:') return decode(url.pathname.split('/').at(-1) ?? address);
  return url.host.replace(/^www\./, '') + decode(url.pathname).replace(/\/$/, '');
}

/** The site of an address for a title: "shop.example". Empty where there is none. */
export function siteWords(address: string | undefined): string {
  return (address && parse(address)?.host.replace(/^www\./, '')) || '';
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

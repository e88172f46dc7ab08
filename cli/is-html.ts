// "<!-- saved from url --><!DOCTYPE html>", "<?xml version="1.0"?><html ...": comments may stand before either.
const BEGINNING = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

/** Whether a text is an HTML page: by its beginning, by its name's ending, or by what a server says it is. */
export function isHtml(text: string, name: string, type = ''): boolean {
  return /\.x?html?$/i.test(name) || /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type) || BEGINNING.test(text);
}

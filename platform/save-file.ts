/** Gives a file to the reader, by the browser's own download. Needs no permission. */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  saveBlob(name, blobOf(type, content));
}

/** A file's content as the browser holds it, outside of what a script can address: a thread gives it to another at no cost. */
export function blobOf(type: string, content: string | Uint8Array): Blob {
  const isText = typeof content === 'string';
  const data = isText ? content : new Uint8Array(content);
  return new Blob([data], { type: isText ? `${type};charset=utf-8` : type });
}

/** The same for what is too large to be one string. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes hold of the file a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

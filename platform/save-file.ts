/** Gives a file to the reader, by the browser's own download. Needs no permission. */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const isText = typeof content === 'string';
  const data = isText ? content : new Uint8Array(content);
  saveBlob(name, new Blob([data], { type: isText ? `${type};charset=utf-8` : type }));
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

/** Gives a text to the reader as a file, by the browser's own download. Needs no permission. */
export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for what is no text, or too large to be one string. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes hold of the file a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

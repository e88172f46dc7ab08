/** Puts a text on the clipboard; works after a press in an extension's page, without a permission. False where it did not. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

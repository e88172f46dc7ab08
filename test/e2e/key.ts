/** "Shift+Tab" as modifiers and key. */
export function parseKey(written: string): { modifiers: string[]; key: string } {
  const parts = written.length === 1 ? [written] : written.split('+');
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? written };
}

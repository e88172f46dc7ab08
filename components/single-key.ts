/** Whether a key press may be a single-letter shortcut: no modifier held, and no field that takes letters. */
export function singleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return false;
  const target = event.target as Element | null;
  // A chosen radio button or list takes letters too.
  return !target?.closest('input, textarea, select, [contenteditable]');
}

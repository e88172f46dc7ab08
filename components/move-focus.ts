const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys, Home and End walk through the elements marked data-rove inside the container. */
export function moveFocus(event: KeyboardEvent, container: HTMLElement | null): void {
  const step = steps[event.key];
  const from = (event.target as Element | null)?.closest<HTMLElement>('[data-rove]');
  if (!step || !from || !container || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...container.querySelectorAll<HTMLElement>('[data-rove]')];
  event.preventDefault();
  all[step(all.indexOf(from), all.length - 1)]?.focus();
}

/**
 * Brings what `box` measures into the upper third of the container. Text above that is not drawn yet
 * gets its true height only later, so the place is looked up again over a few frames.
 */
export function scrollTo(container: HTMLElement, box: () => DOMRect | undefined, frames = 4): void {
  const rect = box();
  if (!rect) return;
  const frame = container.getBoundingClientRect();
  const target = frame.top + Math.max(12, (frame.height - rect.height) / 3);
  if (Math.abs(rect.top - target) > 1) container.scrollTop += rect.top - target;
  if (frames > 0) requestAnimationFrame(() => scrollTo(container, box, frames - 1));
}

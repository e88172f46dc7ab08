const width = 800;
const height = 600;
// A popup is born this small, before it has grown to its contents.
const unborn = 120;

/**
 * Gives the contents the window's true size in pixels, now and whenever it changes. Not in CSS: Chromium finds a popup's
 * size by laying it out in windows of several sizes each time anything changes, and what hangs on the window's size is
 * then laid out again and again, a long policy for seconds.
 */
export function fitWindow(view: Window): void {
  const root = view.document.documentElement;
  const measure = () => {
    root.style.setProperty('--window-width', `${within(view.innerWidth, width)}px`);
    root.style.setProperty('--window-height', `${within(view.innerHeight, height)}px`);
  };
  measure();
  view.addEventListener('resize', measure);
}

function within(size: number, most: number): number {
  return size < unborn ? most : Math.min(size, most);
}

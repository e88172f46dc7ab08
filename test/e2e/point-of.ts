/**
 * Runs in the page: brings an element into view, waits until it stands still, and says where a hand would press it: the
 * middle of its first line, if nothing lies over it. Timers instead of frames, since a popup may go undrawn.
 */
export async function pointOf(selector: string): Promise<{ x: number; y: number } | null> {
  let before = '';
  for (let look = 0; look < 40; look++) {
    const element = document.querySelector(selector);
    const box = element && [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (element && box) {
      const x = Math.round(box.x + box.width / 2);
      const y = Math.round(box.y + box.height / 2);
      const top = document.elementFromPoint(x, y);
      if (`${x} ${y}` !== before) before = `${x} ${y}`;
      // The label of an input that is out of sight takes the press for it.
      else if (top && (element.contains(top) || top.contains(element))) return { x, y };
      else element.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return null;
}

/** How much the extension keeps, and how safe it is, in bytes. `known` is false where the browser does not say. */
export interface Room {
  known: boolean;
  used: number;
  most: number;
  /** Whether the browser promises not to throw it away when the disk gets full. */
  safe: boolean;
}

/** What the browser says of the room for captures. */
export async function roomLeft(storage: StorageManager | undefined = navigator.storage): Promise<Room> {
  try {
    const { usage = 0, quota = 0 } = (await storage?.estimate()) ?? {};
    return { known: quota > 0, used: usage, most: quota, safe: (await storage?.persisted()) ?? false };
  } catch {
    return { known: false, used: 0, most: 0, safe: false };
  }
}

/** Asks the browser never to throw captures away by itself. Firefox may ask the user, so only at a press. */
export async function askToStay(storage: StorageManager | undefined = navigator.storage): Promise<boolean> {
  try {
    return (await storage?.persist()) ?? false;
  } catch {
    return false;
  }
}

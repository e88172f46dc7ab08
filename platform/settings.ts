import { browser } from 'wxt/browser';

/** What the reader has set. Kept on this computer only. */
export interface Settings {
  /** Whether single letters are shortcuts. */
  singleKeys: boolean;
}

const key = 'settings';
const standard: Settings = { singleKeys: true };

/** The settings as last saved; the standard ones where none are, or where storage is out of order. */
export async function loadSettings(): Promise<Settings> {
  try {
    const kept = (await browser.storage.local.get(key))[key] as Partial<Settings> | undefined;
    return { singleKeys: typeof kept?.singleKeys === 'boolean' ? kept.singleKeys : standard.singleKeys };
  } catch {
    return standard;
  }
}

/** Saves the settings whole. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

import { browser } from 'wxt/browser';

/** What the reader has set. Kept on this computer only. */
export interface Settings {
  /** Whether single letters are shortcuts. */
  singleKeys: boolean;
  /** The auditor's name, as last given with a review. */
  author: string;
  /** Whether the bench keeps each audit. */
  keepAudits: boolean;
}

const key = 'settings';

/** What holds until something is set. */
export const standardSettings: Settings = { singleKeys: true, author: '', keepAudits: true };

/** The settings as last saved; the standard ones where none are, or where storage is out of order. */
export async function loadSettings(): Promise<Settings> {
  try {
    const kept = ((await browser.storage.local.get(key))[key] ?? {}) as Record<string, unknown>;
    const right = Object.entries(standardSettings).filter(([name, value]) => typeof kept[name] === typeof value);
    return { ...standardSettings, ...Object.fromEntries(right.map(([name]) => [name, kept[name]])) };
  } catch {
    return standardSettings;
  }
}

/** Saves the settings that are given; the others stay. */
export async function saveSettings(settings: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await loadSettings()), ...settings } });
}

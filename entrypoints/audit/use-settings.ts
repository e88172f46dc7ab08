import { useEffect, useState } from 'preact/hooks';
import { loadSettings, type Settings, saveSettings, standardSettings } from '../../platform/settings.ts';

/** The settings, and what changes and saves some of them. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(standardSettings);
  useEffect(() => {
    loadSettings().then(setSettings);
  }, []);
  return [
    settings,
    (change) => {
      setSettings((now) => ({ ...now, ...change }));
      // A setting that is not saved only holds for this tab.
      saveSettings(change).catch(() => {});
    },
  ];
}

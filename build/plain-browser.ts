import { fileURLToPath } from 'node:url';
import type { Entrypoint, WxtViteConfig } from 'wxt';

/**
 * The content script does without webextension-polyfill, an eighth of its size: all that it needs of it, both browsers' own
 * `browser` or `chrome` has in manifest 3.
 */
export function withoutPolyfill(entrypoints: readonly Entrypoint[], config: WxtViteConfig): void {
  if (!entrypoints.every(({ type }) => type === 'unlisted-script')) return;
  config.plugins ??= [];
  config.plugins.push({
    name: 'policy-loupe:plain-browser',
    enforce: 'pre',
    resolveId: (source) => (source === POLYFILLED ? fileURLToPath(import.meta.resolve('wxt/browser')) : null),
  });
}

const POLYFILLED = '@wxt-dev/webextension-polyfill/browser';

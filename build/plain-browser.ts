import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Leaves webextension-polyfill out of the build and keeps its types: in manifest 3 both browsers answer with promises by
 * themselves, and it is an eighth of the content script.
 */
export function plainBrowser(): Plugin {
  return {
    name: 'policy-loupe:plain-browser',
    enforce: 'pre',
    resolveId: (source) => (source === POLYFILLED ? fileURLToPath(import.meta.resolve('wxt/browser')) : null),
  };
}

const POLYFILLED = '@wxt-dev/webextension-polyfill/browser';

import { defineConfig } from 'wxt';
import { addPackFiles } from './build/pack-file.ts';
import { addPdfCharacterMaps } from './build/pdf-character-maps.ts';
import { withoutPolyfill } from './build/plain-browser.ts';
import { yamlPlugin } from './build/yaml-plugin.ts';

export default defineConfig({
  srcDir: '.',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      await addPackFiles(wxt, files);
      addPdfCharacterMaps(wxt, files);
    },
    'vite:build:extendConfig': withoutPolyfill,
  },
  vite: () => ({
    plugins: [yamlPlugin()],
    // Hooks hang on the copy of preact that they came with: there may be one.
    resolve: { dedupe: ['preact'] },
    // The bench's auditing thread is a bundle of its own.
    worker: { format: 'es', plugins: () => [yamlPlugin()] },
  }),
  manifest: {
    name: 'Policy Loupe',
    permissions: ['activeTab', 'scripting', 'storage'],
    // Asked for one origin at a time, at the press that needs it: docs/permissions.md.
    // As both browsers have it, but without Firefox's upgrade-insecure-requests: some policies are at http alone.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    optional_host_permissions: ['*://*/*'],
    browser_specific_settings: {
      gecko: {
        id: 'policy-loupe@policyloupe.org',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
});

import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { packPlugin } from './build/pack-plugin.ts';
import { yamlPlugin } from './build/yaml-plugin.ts';

export default defineConfig({
  plugins: [yamlPlugin(), packPlugin(), WxtVitest()],
  test: { include: ['test/**/*.test.{ts,tsx}'] },
});

import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { yamlPlugin } from './build/yaml-plugin.ts';

export default defineConfig({
  plugins: [yamlPlugin(), WxtVitest()],
  test: { include: ['test/**/*.test.{ts,tsx}'] },
});

import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { yamlPlugin } from './build/yaml-plugin.ts';

export default defineConfig({
  plugins: [yamlPlugin(), WxtVitest()],
  // a busy machine is slow: a test ends by its result, not by the clock
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: '100%', // left alone, it leaves one core idle, and that is half of a small machine
  },
});

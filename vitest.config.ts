import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { yamlPlugin } from './build/yaml-plugin.ts';

/** What they test keeps something in a window or in a store: each file begins with a clean one. */
const WITH_STATE = ['test/{components,entrypoints,platform}/**/*.test.{ts,tsx}'];

export default defineConfig({
  plugins: [yamlPlugin(), WxtVitest()],
  test: {
    // a busy machine is slow: a test ends by its result, not by the clock
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: availableParallelism(), // vitest leaves one core idle, of two
    projects: [
      // a pure function is the same in a used process, which has the rules compiled and the modules loaded already
      {
        extends: true,
        test: { name: 'pure', include: ['test/**/*.test.{ts,tsx}'], exclude: WITH_STATE, isolate: false },
      },
      { extends: true, test: { name: 'with state', include: WITH_STATE } },
    ],
  },
});

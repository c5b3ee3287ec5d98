import { defineConfig } from 'vitest/config'

/** `npm run bench`: `bench/*.bench.ts`; `npm run bars`: `bench/*.bars.ts`. One after another, they measure. */
export default defineConfig({
  test: {
    root: '.',
    include: [`bench/**/*.${process.env.SUITE ?? 'bench'}.ts`],
    globalSetup: ['tests/global-setup.ts'],
    fileParallelism: false,
    passWithNoTests: true,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
})

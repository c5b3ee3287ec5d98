import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { islands } from './vite-island.ts'

export default defineConfig({
  plugins: [islands()],
  test: {
    css: true,
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/global-setup.ts'],
    // Messages at the terminal are quoted in Russian, whatever the locale of the machine.
    env: { VZAIMNO_LANG: 'ru' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Vitest leaves one core to the editor; a run that nobody watches needs none.
    maxWorkers: availableParallelism(),
    // Most of a file's time went into reading the application anew; no file changes a module or the environment for another.
    isolate: false,
  },
})

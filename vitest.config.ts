import { defineConfig } from 'vitest/config'
import { islands } from './vite-island.ts'

export default defineConfig({
  plugins: [islands()],
  test: {
    css: true,
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
})

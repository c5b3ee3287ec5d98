import { defineConfig, type UserConfig } from 'vite'
import { islands } from './vite-island.ts'

/** `vite build` makes the styles (dist/assets); `vite build --ssr` makes the server, with the islands in it, and the command line (dist/server). */
export default defineConfig(
  ({ isSsrBuild }): UserConfig =>
    isSsrBuild
      ? {
          plugins: [islands()],
          build: {
            ssr: true,
            outDir: 'dist/server',
            target: 'node24',
            sourcemap: true,
            rollupOptions: {
              input: { vzaimno: 'src/cli/vzaimno.ts', thread: 'src/thread.ts' },
              // beside each other, where a chunk finds the file of the thread
              output: { chunkFileNames: '[name]-[hash].js' },
            },
          },
        }
      : {
          // for the benchmarks, which load the sources as they are
          plugins: [islands()],
          build: {
            outDir: 'dist/assets',
            manifest: true,
            target: ['chrome109', 'firefox115', 'safari16'],
            cssTarget: ['chrome109', 'firefox115', 'safari16'],
            modulePreload: false,
            rollupOptions: { input: { styles: 'src/ui/styles/index.css' } },
          },
        },
)

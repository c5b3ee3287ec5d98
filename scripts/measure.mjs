import process from 'node:process'
import { createServer } from 'vite'

// bench/bench.ts or bench/bars.ts: they build schools with the product's own sources
const [suite, ...args] = process.argv.slice(2)
const vite = await createServer({
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'warn',
})
const { run } = await vite.ssrLoadModule(`/bench/${suite}.ts`)
process.exitCode = await run(args)
await vite.close()

import { afterAll, beforeAll, expect, test } from 'vitest'
import { killApplication, killDatabase, stopUnderLoad } from '../bench/bars/kills.ts'
import { openSite, type Site } from '../bench/bars/site.ts'
import type { Finding } from '../bench/table.ts'
import { buildWhenStale } from '../scripts/build.mjs'

/** A few of the faults that `npm run bars` makes a hundred times, over the built product and a database that keeps its word. */
let site: Site
beforeAll(async () => {
  buildWhenStale(process.execPath)
  site = await openSite()
}, 180_000)
afterAll(() => site.place.close())

const faults: [string, (site: Site, times: number) => Promise<Finding[]>, number][] = [
  ['the application is killed', killApplication, 3],
  ['PostgreSQL is killed', killDatabase, 2],
  ['the application is told to stop', stopUnderLoad, 1],
]

// how soon it is healthy again is measured by the bars; here nothing may be lost, doubled or left half-written
test.each(faults)(
  '%s under eight writers: what was acknowledged is there, once and whole',
  async (_, fault, times) => {
    for (const { found } of await fault(site, times)) {
      expect(found).toContain('lost 0, duplicated 0, half-written 0, journal faults 0')
      expect(found).not.toMatch(/^0 acknowledged|cut off [1-9]/)
    }
  },
  120_000,
)

import { formToken } from '../src/platform/form-token.ts'
import { measureArchive } from './figures/archive.ts'
import { openBrowser } from './figures/browser.ts'
import { measureDesk } from './figures/desk.ts'
import { measureLoad } from './figures/load.ts'
import { measurePaint } from './figures/paint.ts'
import { measureImport } from './figures/staff-import.ts'
import { measureMemory, measureStarts } from './figures/start.ts'
import { measureBytes } from './figures/wire-bytes.ts'
import { inside } from './installation.ts'
import { openPlace } from './product.ts'
import { type Measurement, runSuite } from './run-suite.ts'
import { type Sown, sowSchool } from './school-with-pairs.ts'
import type { Finding } from './table.ts'

/** A running product with a school of so many people, for measurements that only look. */
async function atSchool(
  people: number,
  work: (address: string, school: Sown, newToken: () => string) => Promise<Finding[]>,
) {
  const place = await openPlace()
  const { school, secret } = await inside(place, async (app) => ({
    school: await sowSchool(app, { people }),
    secret: app.installation.secret,
  }))
  const product = await place.start()
  try {
    return await work(place.address, school, () => formToken(secret, school.curator.sessionId))
  } finally {
    await product.stop()
    place.close()
  }
}

/** `npm run bench [-- --only F1,F2]`. A new figure is one line here. */
const figures: Measurement[] = [
  { ids: ['F1'], run: measureStarts },
  { ids: ['F2'], run: measureLoad },
  {
    ids: ['F6'],
    run: () => atSchool(150, (address, school) => withBrowser((at) => measureBytes(address, school, at))),
  },
  {
    ids: ['F7'],
    run: () => atSchool(150, (address, school) => withBrowser((at) => measurePaint(address, school, at))),
  },
  { ids: ['F8'], run: () => atSchool(150, measureDesk) },
  { ids: ['F11'], run: measureImport },
  { ids: ['F12'], run: measureMemory },
  { ids: ['F13'], run: () => atSchool(150, measureArchive) },
]

async function withBrowser<T>(work: (browser: Awaited<ReturnType<typeof openBrowser>>) => Promise<T>): Promise<T> {
  const browser = await openBrowser()
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

export const run = (args: string[]): Promise<number> => runSuite(figures, args)

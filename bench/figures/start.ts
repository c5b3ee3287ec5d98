import { setTimeout as pause } from 'node:timers/promises'
import { inside } from '../installation.ts'
import { memoryOf, memoryOfServer, openPlace } from '../product.ts'
import { sowSchool } from '../school-with-pairs.ts'
import { type Finding, inMb, inSeconds, quantile } from '../table.ts'
import { ask } from '../wire.ts'
import { openLoop } from './load.ts'

/** F1: from the command to the first page, in an empty place and in one that was used. */
export async function measureStarts(): Promise<Finding[]> {
  const first: number[] = []
  const again: number[] = []
  for (let turn = 0; turn < 2; turn += 1) {
    const place = await openPlace()
    for (const list of [first, again, again]) {
      const began = performance.now()
      const product = await place.start()
      const page = await ask(place.address, '/')
      if (page.status !== 200 && page.status !== 303) throw new Error(`the first page answered ${page.status}`)
      list.push(performance.now() - began)
      await product.stop()
    }
    place.close()
  }
  const told = (times: number[]) => `${inSeconds(quantile(times, 0.5))} (worst ${inSeconds(Math.max(...times))})`
  return [
    {
      id: 'F1',
      what: 'first start, initdb included',
      bar: '≤ 10 s',
      found: told(first),
      holds: quantile(first, 0.5) <= 10_000,
    },
    { id: 'F1', what: 'restart', bar: '≤ 3 s', found: told(again), holds: quantile(again, 0.5) <= 3000 },
  ]
}

/** F12: what one school takes of the machine's memory. */
export async function measureMemory(): Promise<Finding[]> {
  const place = await openPlace()
  const school = await inside(place, (app) => sowSchool(app, { people: 60 }))
  const product = await place.start()
  await ask(place.address, '/sign-in')
  await pause(2000)
  const idle = { app: memoryOf(product.pid).now, database: memoryOfServer(place.postmaster()!) }
  await openLoop(place.address, school, { perSecond: 20, seconds: 10 })
  const busy = { app: memoryOf(product.pid).peak, database: memoryOfServer(place.postmaster()!) }
  await product.stop()
  place.close()
  const told = ({ app, database }: typeof idle) => `app ${inMb(app)}, database ${inMb(database)}`
  return [
    { id: 'F12', what: 'memory, idle', bar: 'app ≤ 200 MB', found: told(idle), holds: idle.app <= 200 },
    {
      id: 'F12',
      what: 'memory, 20 requests/s (app: peak)',
      bar: 'together ≤ 1 GB',
      found: told(busy),
      holds: busy.app + busy.database <= 1000,
    },
  ]
}

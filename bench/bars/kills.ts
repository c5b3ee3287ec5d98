import { setTimeout as pause } from 'node:timers/promises'
import { type Finding, inMs, inSeconds } from '../table.ts'
import { countDamage, isUnharmed, told } from './count-damage.ts'
import type { Site } from './site.ts'
import { startWriters } from './writers.ts'

const aMoment = (from: number, to: number) => pause(from + Math.random() * (to - from))

/** R1: kill −9 of the application under eight writers. */
export async function killApplication(site: Site, cycles: number): Promise<Finding[]> {
  let product = await site.place.start()
  const writers = startWriters(site)
  const recoveries: number[] = []
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await writers.nextAcknowledged()
    await aMoment(20, 400)
    await product.kill()
    const began = performance.now()
    product = await site.place.start()
    await writers.nextAcknowledged()
    recoveries.push(performance.now() - began)
  }
  const account = await writers.stop()
  const damage = await countDamage(site, account)
  await product.stop()
  const worst = Math.max(...recoveries)
  return [
    {
      id: 'R1',
      what: `application killed ${cycles} times under 8 writers`,
      bar: 'all 0, healthy ≤ 5 s',
      found: `${account.acknowledged.size} acknowledged: ${told(damage)}; healthy in ${inSeconds(worst)} at most`,
      holds: isUnharmed(damage) && worst <= 5000,
    },
  ]
}

/** R2: kill −9 of PostgreSQL under eight writers; the supervisor of the product brings it back. */
export async function killDatabase(site: Site, cycles: number): Promise<Finding[]> {
  const product = await site.place.start()
  const writers = startWriters(site)
  const outages: number[] = []
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await writers.nextAcknowledged()
    await aMoment(20, 400)
    process.kill(site.place.postmaster()!, 'SIGKILL')
    const began = performance.now()
    await pause(30)
    await writers.nextAcknowledged()
    outages.push(performance.now() - began)
  }
  const account = await writers.stop()
  const damage = await countDamage(site, account)
  const { code } = await product.stop()
  const worst = Math.max(...outages)
  return [
    {
      id: 'R2',
      what: `PostgreSQL killed ${cycles} times under 8 writers`,
      bar: 'all 0, outage ≤ 10 s',
      found: `${account.acknowledged.size} acknowledged: ${told(damage)}; outage ${inSeconds(worst)} at most`,
      holds: isUnharmed(damage) && worst <= 10_000 && code === 0,
    },
  ]
}

/** R12: SIGTERM under eight writers: everything that was taken up is answered. */
export async function stopUnderLoad(site: Site, cycles: number): Promise<Finding[]> {
  const exits: number[] = []
  let wrongCodes = 0
  const writers = startWriters(site)
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const product = await site.place.start()
    await writers.nextAcknowledged()
    await aMoment(50, 400)
    const { code, tookMs } = await product.stop()
    exits.push(tookMs)
    wrongCodes += code === 0 ? 0 : 1
  }
  const account = await writers.stop()
  const damage = await countDamage(site, account)
  const worst = Math.max(...exits)
  return [
    {
      id: 'R12',
      what: `SIGTERM under 8 writers, ${cycles} times`,
      bar: 'accepted requests lost 0, exit ≤ 10 s',
      found: `cut off ${account.cutOff}, ${told(damage)}; exit in ${inMs(worst)} at most`,
      holds: account.cutOff === 0 && wrongCodes === 0 && isUnharmed(damage) && worst <= 10_000,
    },
  ]
}

import { setTimeout as pause } from 'node:timers/promises'
import { inside } from '../installation.ts'
import { openPlace } from '../product.ts'
import { type Sown, sowSchool } from '../school-with-pairs.ts'
import { type Finding, inMs, quantile } from '../table.ts'
import { ask } from '../wire.ts'

type Served = { page: string; tookMs: number; status: number }

/** Asks at even times whether or not the earlier answers have come; a late answer counts from when it was due. */
export async function openLoop(address: string, school: Sown, { perSecond = 50, seconds = 20 }): Promise<Served[]> {
  const pages = [
    ...Object.entries(school.pages.curator).map(([page, path]) => ({ page, path, token: school.curator.token })),
    ...Object.entries(school.pages.participant).map(([page, path]) => ({
      page: `teacher’s ${page}`,
      path,
      token: school.participant.token,
    })),
  ]
  const began = performance.now()
  const asked: Promise<Served>[] = []
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const due = began + (turn * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await pause(early)
    const { page, path, token } = pages[turn % pages.length]!
    const answer = ask(address, path, { token, headers: { 'Accept-Encoding': 'gzip' } })
    asked.push(answer.then(({ status }) => ({ page, status, tookMs: performance.now() - due })))
  }
  return Promise.all(asked)
}

/** F2: server time of the main pages under an even stream of requests. */
export async function measureLoad(): Promise<Finding[]> {
  const place = await openPlace()
  const school = await inside(place, (app) => sowSchool(app, { people: 150 }))
  const product = await place.start()
  await openLoop(place.address, school, { perSecond: 20, seconds: 4 })
  const served = await openLoop(place.address, school, {})
  await product.stop()
  place.close()
  const wrong = served.filter(({ status }) => status !== 200)
  if (wrong.length > 0) throw new Error(`${wrong.length} answers were not 200: ${wrong[0]!.page} ${wrong[0]!.status}`)
  const times = served.map(({ tookMs }) => tookMs)
  const byPage = Object.entries(Object.groupBy(served, ({ page }) => page)).map(([page, list]) => ({
    page,
    p95: quantile(
      list!.map(({ tookMs }) => tookMs),
      0.95,
    ),
    median: quantile(
      list!.map(({ tookMs }) => tookMs),
      0.5,
    ),
  }))
  const slowest = byPage.toSorted((a, b) => b.median - a.median).slice(0, 4)
  const p95 = quantile(times, 0.95)
  return [
    {
      id: 'F2',
      what: '150 people, 50 requests/s, all pages',
      bar: 'p95 ≤ 50 ms',
      found: `p50 ${inMs(quantile(times, 0.5))}, p95 ${inMs(p95)}`,
      holds: p95 <= 50,
    },
    {
      id: 'F2',
      what: 'its slowest pages (p50 / p95)',
      bar: '',
      found: slowest.map(({ page, median, p95 }) => `${page} ${inMs(median)} / ${inMs(p95)}`).join(', '),
      holds: undefined,
    },
  ]
}

import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { inside } from '../installation.ts'
import { openPlace } from '../product.ts'
import { type Sown, sowSchool } from '../school-with-pairs.ts'
import { type Finding, inMs, quantile } from '../table.ts'
import { ask } from '../wire.ts'
import { keptStyles } from './kept-styles.ts'

type Served = { page: string; tookMs: number; status: number }
type Stream = {
  perSecond: number
  seconds: number
  /** Every so many requests one is a curator's, the others are teachers'; absent: evenly over all pages. */
  curatorEvery?: number
}

const whole: Stream = { perSecond: 50, seconds: 20 }

/** Asks at even times whether or not the earlier answers have come; a late answer counts from when it was due. */
export async function openLoop(address: string, school: Sown, { perSecond, seconds, curatorEvery }: Stream) {
  const turnOf = pageTurns(school, curatorEvery)
  const styles = await keptStyles(address)
  const began = performance.now()
  const asked: Promise<Served>[] = []
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const due = began + (turn * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await pause(early)
    const { page, path, token } = turnOf(turn)
    const headers = { 'Accept-Encoding': 'gzip', Cookie: `vzaimno=${token}; ${styles}` }
    const answer = ask(address, path, { headers })
    asked.push(answer.then(({ status }) => ({ page, status, tookMs: performance.now() - due })))
  }
  return Promise.all(asked)
}

function pageTurns({ pages, curator, participant }: Sown, curatorEvery: number | undefined) {
  const curators = Object.entries(pages.curator).map(([page, path]) => ({ page, path, token: curator.token }))
  const teachers = Object.entries(pages.participant).map(([page, path]) => ({
    page: `teacher’s ${page}`,
    path,
    token: participant.token,
  }))
  const all = [...curators, ...teachers]
  return (turn: number) => {
    if (!curatorEvery) return all[turn % all.length]!
    if (turn % curatorEvery === 0) return curators[(turn / curatorEvery) % curators.length]!
    return teachers[turn % teachers.length]!
  }
}

/** F2: server time of the pages under an even stream of requests. */
export async function measureLoad(): Promise<Finding[]> {
  const place = await openPlace()
  const school = await inside(place, (app) => sowSchool(app, { people: 150 }))
  const product = await place.start()
  await openLoop(place.address, school, { perSecond: 20, seconds: 4 })
  const before = cpuOf(product.pid)
  const even = await openLoop(place.address, school, whole)
  const cpu = (cpuOf(product.pid) - before) / even.length
  const usual = await openLoop(place.address, school, { ...whole, curatorEvery: 5 })
  await product.stop()
  place.close()
  return [
    judged('50 requests/s, four of five by teachers', usual),
    judged('50 requests/s, evenly over all 17 pages', even),
    { id: 'F2', what: 'CPU of the web process a request', bar: '', found: inMs(cpu), holds: undefined },
    { id: 'F2', what: 'slowest pages (p50 / p95)', bar: '', found: slowest(even), holds: undefined },
  ]
}

function judged(what: string, served: Served[]): Finding {
  const wrong = served.find(({ status }) => status !== 200)
  if (wrong) throw new Error(`${wrong.page} answered ${wrong.status}`)
  const times = served.map(({ tookMs }) => tookMs)
  const p95 = quantile(times, 0.95)
  const found = `p50 ${inMs(quantile(times, 0.5))}, p95 ${inMs(p95)}`
  return { id: 'F2', what: `150 people, ${what}`, bar: 'p95 ≤ 50 ms', found, holds: p95 <= 50 }
}

function slowest(served: Served[]): string {
  const byPage = Object.entries(Object.groupBy(served, ({ page }) => page)).map(([page, list]) => {
    const times = list!.map(({ tookMs }) => tookMs)
    return { page, median: quantile(times, 0.5), p95: quantile(times, 0.95) }
  })
  const worst = byPage.toSorted((a, b) => b.median - a.median).slice(0, 4)
  return worst.map(({ page, median, p95 }) => `${page} ${inMs(median)} / ${inMs(p95)}`).join(', ')
}

/** Milliseconds of processor time so far; NaN where the system does not tell. */
function cpuOf(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) * 10
  } catch {
    return Number.NaN
  }
}

import type { Sown } from '../school-with-pairs.ts'
import { type Finding, inMs, quantile } from '../table.ts'
import { type BenchBrowser, signedInContext } from './browser.ts'

/** Lighthouse's mobile preset, applied and not simulated: slow 4G as the browser's own throttling makes it, a quarter of the CPU. */
const slow4g = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 }
const cpuRate = 4
const turns = 5

type Painted = { lcp: number; cls: number; tbt: number }

/** F7: what a teacher's phone shows, and when. These are the browser's own figures, not Lighthouse's. */
export async function measurePaint(address: string, school: Sown, browser: BenchBrowser): Promise<Finding[]> {
  const { curator, participant } = school.pages
  const pages: [string, string, string][] = [
    ['sign-in', '/sign-in', ''],
    ['teacher’s home', participant.today, school.participant.token],
    ['teacher’s sheet', participant.mySheet, school.participant.token],
    ['curator’s home', curator.today, school.curator.token],
    ['people', curator.people, school.curator.token],
    ['desk', curator.desk, school.curator.token],
  ]
  const findings: Finding[] = []
  for (const [name, path, token] of pages) {
    const painted: Painted[] = []
    for (let turn = 0; turn < turns; turn += 1) painted.push(await paint(browser, address, path, token))
    const median = (of: keyof Painted) =>
      quantile(
        painted.map((one) => one[of]),
        0.5,
      )
    const [lcp, cls, tbt] = [median('lcp'), median('cls'), median('tbt')]
    findings.push({
      id: 'F7',
      what: name,
      bar: 'LCP ≤ 1.2 s, CLS ≤ 0.02, TBT ≤ 50 ms',
      found: `LCP ${inMs(lcp)}, CLS ${cls.toFixed(3)}, TBT ${inMs(tbt)}`,
      holds: lcp <= 1200 && cls <= 0.02 && tbt <= 50,
    })
  }
  return findings
}

async function paint(browser: BenchBrowser, address: string, path: string, token: string): Promise<Painted> {
  const context = await signedInContext(browser, address, token || 'nobody')
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4g)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate })
  await page.addInitScript(observe)
  await page.goto(path, { waitUntil: 'networkidle' })
  const painted = await page.evaluate(() => Reflect.get(window, 'painted') as Painted)
  await context.close()
  return painted
}

function observe(): void {
  const painted = { lcp: 0, cls: 0, tbt: 0 }
  Reflect.set(window, 'painted', painted)
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => {
    painted.lcp = entry.startTime
  })
  watch('layout-shift', (entry) => {
    painted.cls += Number(Reflect.get(entry, 'value'))
  })
  watch('longtask', (entry) => {
    painted.tbt += Math.max(0, entry.duration - 50)
  })
}

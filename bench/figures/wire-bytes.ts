import type { Sown } from '../school-with-pairs.ts'
import { type Finding, inKb } from '../table.ts'
import { ask } from '../wire.ts'
import { type BenchBrowser, signedInContext } from './browser.ts'
import { keptStyles } from './kept-styles.ts'

const firstVisit = 120_000
const laterPage = 15_000
const deskPage = 60_000

/** F6: bytes over the wire. Over plain HTTP browsers take gzip; brotli is asked for beside it, as over https. */
export async function measureBytes(address: string, school: Sown, browser: BenchBrowser): Promise<Finding[]> {
  const context = await signedInContext(browser, address, school.curator.token)
  const visits: { page: string; bytes: number }[] = []
  for (const [page, path] of Object.entries(school.pages.curator)) {
    visits.push({ page, bytes: await bytesOfVisit(context, path) })
  }
  await context.close()
  const [first, ...later] = visits
  const largest = later.toSorted((a, b) => b.bytes - a.bytes)
  const ordinary = largest.filter(({ page }) => page !== 'desk')
  const desk = later.find(({ page }) => page === 'desk')!
  const brotli = await Promise.all(ordinary.slice(0, 3).map(({ page }) => inBrotli(address, school, page)))
  const list = (some: typeof visits) => some.map(({ page, bytes }) => `${page} ${inKb(bytes)}`).join(', ')
  return [
    {
      id: 'F6',
      what: 'first visit: page, styles, fonts (gzip)',
      bar: '≤ 120 kB',
      found: list([first!]),
      holds: first!.bytes <= firstVisit,
    },
    {
      id: 'F6',
      what: 'later pages, the largest three (gzip)',
      bar: '≤ 15 kB',
      found: list(ordinary.slice(0, 3)),
      holds: ordinary[0]!.bytes <= laterPage,
    },
    { id: 'F6', what: 'the same in brotli, body alone', bar: '≤ 15 kB', found: list(brotli), holds: undefined },
    {
      id: 'F6',
      what: 'matching desk (gzip)',
      bar: '≤ 60 kB script',
      found: list([desk]),
      holds: desk.bytes <= deskPage,
    },
  ]
}

async function bytesOfVisit(context: Awaited<ReturnType<typeof signedInContext>>, path: string): Promise<number> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.close()
  return bytes
}

async function inBrotli(address: string, { pages, curator }: Sown, page: string) {
  const path = pages.curator[page as keyof typeof pages.curator]
  const Cookie = `vzaimno=${curator.token}; ${await keptStyles(address)}`
  const { body } = await ask(address, path, { headers: { 'Accept-Encoding': 'gzip, br', Cookie } })
  return { page, bytes: body.length }
}

import { setTimeout as pause } from 'node:timers/promises'
import type { Sown } from '../school-with-pairs.ts'
import { type Finding, inKb, inMs, inSeconds, quantile } from '../table.ts'
import { ask } from '../wire.ts'

/** F13: all papers of the programme as one zip; meanwhile a page that asks nothing of the database is timed. */
export async function measureArchive(address: string, school: Sown): Promise<Finding[]> {
  const { token } = school.curator
  let isOver = false
  const delays: number[] = []
  const ticker = (async () => {
    while (!isOver) {
      delays.push((await ask(address, '/assets/icon.svg')).tookMs)
      await pause(10)
    }
  })()
  const archive = await ask(address, `/${school.slug}/documents/archive`, { token })
  isOver = true
  await ticker
  if (archive.status !== 200) throw new Error(`the archive answered ${archive.status}`)
  const p99 = quantile(delays, 0.99)
  return [
    {
      id: 'F13',
      what: `all papers, ${school.pairs} pairs (zip of ${inKb(archive.body.length)})`,
      bar: '≤ 20 s',
      found: inSeconds(archive.tookMs),
      holds: archive.tookMs <= 20_000,
    },
    {
      id: 'F13',
      what: 'another request meanwhile, p99',
      bar: '≤ 50 ms',
      found: inMs(p99),
      holds: p99 <= 50,
    },
  ]
}

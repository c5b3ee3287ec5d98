import { backUpUnderLoad } from './bars/copies.ts'
import { guessPasswords } from './bars/guessing.ts'
import { killApplication, killDatabase, stopUnderLoad } from './bars/kills.ts'
import { acceptTogether, editTogether, sendTwice } from './bars/races.ts'
import { atSite, type Site } from './bars/site.ts'
import { type Measurement, runSuite } from './run-suite.ts'
import type { Finding } from './table.ts'

/** How often each fault is made; CYCLES and TRIES change it. */
const cycles = Number(process.env.CYCLES ?? 100)
const tries = Number(process.env.TRIES ?? 100_000)

const bar = (id: string, work: (site: Site, times: number) => Promise<Finding[]>, times: number): Measurement => ({
  ids: [id],
  run: () => atSite((site) => work(site, times)),
})

/** `npm run bars [-- --only R1,R5]`. A new bar is one line here. */
const bars: Measurement[] = [
  bar('R1', killApplication, cycles),
  bar('R2', killDatabase, cycles),
  bar('R5', sendTwice, 5),
  bar('R6', editTogether, 20),
  bar('R11', backUpUnderLoad, 20),
  bar('R12', stopUnderLoad, Math.ceil(cycles / 5)),
  bar('S9', guessPasswords, tries),
  bar('S10', acceptTogether, 5),
]

export const run = (args: string[]): Promise<number> => runSuite(bars, args)

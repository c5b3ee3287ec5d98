import { monitorEventLoopDelay } from 'node:perf_hooks'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { agreeTerms } from '../src/documents/pack/samples.ts'
import { aPair } from '../src/pairs/samples.ts'
import { CAST } from '../src/people/cast.ts'
import type { Context } from '../src/platform/context.ts'
import { competences, fromCast } from '../tests/agreed-pairs.ts'
import { aSchool, testApp } from '../tests/school.ts'

const vzaimno = await testApp()
const { school, curator, as } = await aSchool(vzaimno)
afterAll(() => vzaimno.drop())

const documents = `/${school.slug}/documents`

/** Sixty exchanges in a ring: everybody is a mentor of two and a mentee of two. */
async function sixtyPairs(ctx: Context): Promise<void> {
  const { Ц5 = '', К1 = '' } = await competences(ctx)
  const ring: string[] = []
  for (const { surname } of CAST) ring.push(await fromCast(ctx, surname))
  for (const [at, person] of ring.entries()) {
    const next = ring[(at + 1) % ring.length]!
    await aPair().helping(person, next, Ц5).helping(next, person, К1).agreed().in(ctx)
  }
  await agreeTerms(ctx)
}

async function timed<Result>(what: string, work: () => Promise<Result> | Result): Promise<[Result, number]> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const began = performance.now()
  const result = await work()
  const took = performance.now() - began
  delay.disable()
  const [p50, p99, max] = [delay.percentile(50), delay.percentile(99), delay.max].map((ns) => Math.round(ns / 1e6))
  console.log(`${what}: ${Math.round(took)} ms; event loop delay p50 ${p50}, p99 ${p99}, max ${max} ms`)
  return [result, took]
}

test('F13: all papers of a programme with 60 pairs as one zip in 20 s', async () => {
  await as(sixtyPairs)
  await timed('written', () => curator.post(`${documents}/pack`))
  const archive = async () => new Uint8Array(await (await curator.get(`${documents}/archive`)).arrayBuffer())
  const [drafts, took] = await timed('drafts as a zip', archive)
  expect(Object.keys(unzipSync(drafts))).toHaveLength(122)
  expect(took).toBeLessThanOrEqual(20_000)
  await timed('consents and agreements signed', () =>
    curator.post(`${documents}/signatures`, { signedOn: '2026-09-21' }),
  )
  const [signed] = await timed('signed papers as a zip', archive)
  expect(Object.keys(unzipSync(signed))).toHaveLength(122)
  expect(vzaimno.failures).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dryRun } from './dry-run.ts'
import { readStaffList } from './read-staff-list.ts'

const folder = new URL('./fixtures/', import.meta.url)
const files = readdirSync(folder).filter((name) => !name.endsWith('.json'))

/** Small files as schools really make them, each beside what `vzaimno import --dry-run --json` says of it. */
describe('the corpus of staff lists', () => {
  it.each(files)('%s', async (name) => {
    const list = await readStaffList(readFileSync(new URL(name, folder)), { today: '2026-09-01' })
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
    expect(dryRun(list, 'ru')).toEqual(expected)
  })
})

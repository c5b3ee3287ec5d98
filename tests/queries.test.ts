import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pairUp } from '../bench/school-with-pairs.ts'
import { invitePeople } from '../src/diagnostics/diagnosis/invite-people.ts'
import { solveRoundWhole } from '../src/matching/round/solve-round.ts'
import { addOwnField } from '../src/people/register/own-field.ts'
import { startImport } from '../src/people/staff-import/start-import.ts'
import { postLetters } from '../src/platform/letters.ts'
import { addressesOf } from './authorization/operations.ts'
import { buildWorld, type World } from './authorization/world.ts'
import { testApp } from './school.ts'

const vzaimno = await testApp()
const { query } = pg.Client.prototype
afterAll(() => {
  pg.Client.prototype.query = query
  return vzaimno.drop()
})

const most = 10

/** Above the bar and known: these counts may only fall. */
const known: Record<string, number> = {
  'GET /:school/matching/:round/people': 17,
  'GET /:school/matching/:round/comparison': 11,
  'GET /:school/matching/:round/pair-by-hand': 14,
  'GET /:school/matching/:round/change': 17,
  // every paper of the school at once, the lists of groups too
  'GET /:school/documents/archive': 17,
}

let few: World
let many: World
const asked: string[] = []

beforeAll(async () => {
  listenToQueries()
  few = await buildWorld(vzaimno)
  // a comparison needs two drafts
  await few.school.as((ctx) => solveRoundWhole(ctx, few.desk.roundId))
}, 120_000)

/** Hears every statement that any connection sends; what opens, names and ends a transaction aside. */
function listenToQueries(): void {
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given as [string | { text: string }]
    const text = typeof first === 'string' ? first : first.text
    if (!/^(begin|commit|rollback)\b|set_config/.test(text)) asked.push(text)
    return Reflect.apply(query, this, given)
  } as typeof query
}

/** The same school with about a hundred of everything that pages list. */
async function grow(world: World): Promise<World> {
  const { school } = world
  const { diagnosisId } = await pairUp(school, 90)
  for (let nth = 0; nth < 12; nth += 1) await school.member('participant')
  await school.as(async (ctx) => {
    await invitePeople(ctx, world.diagnosis, 'everybody', false)
    for (let nth = 0; nth < 8; nth += 1) await addOwnField(ctx, { name: `Поле ${nth}`, kind: 'text', choices: [] })
    const letter = { personId: world.teacher, toAddress: 'a@school.test', subject: 's', body: 'b' }
    await postLetters(ctx, Array(60).fill(letter))
  })
  for (const table of ['diagnosis_sheet', 'rating']) await copyRows(table, diagnosisId, world.desk.diagnosisId)
  await school.as((ctx) => solveRoundWhole(ctx, world.desk.roundId))
  const names = Array.from(
    { length: 60 },
    (_, nth) => `Лоза${'абвгд'[nth % 5]}${'клмнопрстуфх'[nth % 12]} Галина Петровна`,
  )
  const content = Buffer.from(['ФИО\tДолжность', ...names.map((name) => `${name}\tучитель`)].join('\n'))
  const staffImport = await school.as((ctx) => startImport(ctx, { fileName: '', content, isPasted: true }))
  return { ...world, staffImport }
}

async function copyRows(table: string, from: string, to: string): Promise<void> {
  await sql`insert into ${sql.table(table)} select (jsonb_populate_record(t, jsonb_build_object('diagnosis_id', ${to}::text))).*
    from ${sql.table(table)} t where diagnosis_id = ${from}`.execute(vzaimno.database.owner)
}

async function queriesOf(world: World, path: string): Promise<{ status: number; queries: string[] }> {
  const client = path.includes('/mine') ? world.clients.participant : world.clients.curator
  await client.get(path)
  asked.length = 0
  const { status } = await client.get(path)
  return { status, queries: [...asked] }
}

describe('what a page asks of the database', () => {
  let before: Map<string, string[]>

  beforeAll(async () => {
    before = new Map()
    for (const { name, path } of addressesOf(few, 'GET')) {
      const { status, queries } = await queriesOf(few, path)
      if (status === 200) before.set(name, queries)
    }
    many = await grow(few)
  }, 180_000)

  test(`is at most ${most} queries, and as many for long lists as for short ones`, async () => {
    const people = await few.school.as(({ db }) => db.selectFrom('person').select('id').execute())
    expect(people.length).toBeGreaterThan(100)
    expect(before.size).toBeGreaterThan(40)
    const grown: string[] = []
    const excessive: string[] = []
    for (const { name, path } of addressesOf(many, 'GET')) {
      const short = before.get(name)
      if (!short) continue
      const { queries } = await queriesOf(many, path)
      if (queries.length > short.length) grown.push(`${name}: ${short.length} → ${queries.length}`)
      if (queries.length > (known[name] ?? most)) excessive.push(`${name}: ${queries.length}`)
    }
    expect({ grown, excessive }).toEqual({ grown: [], excessive: [] })
  }, 180_000)
})

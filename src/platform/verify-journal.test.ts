import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { addPerson } from '../people/register/add-person.ts'
import { aTeacher } from '../people/samples.ts'
import { newId } from './ids.ts'
import { verifyJournals } from './verify-journal.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const schoolId = school.school.id
const quiet = await aSchool(vzaimno, 'lyceum-2')
const owner = new pg.Client(vzaimno.database.ownerUrl)
let last = 0
const columns = 'school_id, seq, id, type, payload, actor_id, at, previous_hash, hash'

beforeAll(async () => {
  await owner.connect()
  for (let each = 0; each < 4; each += 1) await school.as((ctx) => addPerson(ctx, aTeacher()))
  last = Number((await owner.query('select max(seq) from event where school_id = $1', [schoolId])).rows[0].max)
})
afterAll(async () => {
  await owner.end()
  await vzaimno.drop()
})

/** What is found after somebody with the owner's rights has switched the journal's triggers off. */
async function faultsAfter(forgery: string, values: unknown[] = []) {
  await owner.query(
    'create table kept_event as select * from event; create table kept_head as select * from journal_head',
  )
  await owner.query('alter table event disable trigger user')
  try {
    const { rowCount } = await owner.query(forgery, values)
    expect(rowCount, forgery).toBeGreaterThan(0)
    const [other, own] = await verifyJournals(owner)
    expect(other).toMatchObject({ slug: quiet.school.slug, faults: [] })
    return own!.faults
  } finally {
    await owner.query('delete from event; delete from journal_head')
    await owner.query(
      `insert into event (${columns}) select ${columns} from kept_event; insert into journal_head select * from kept_head`,
    )
    await owner.query('drop table kept_event, kept_head; alter table event enable trigger user')
  }
}

test('an honest journal is whole, and tells its head', async () => {
  const [other, own] = await verifyJournals(owner)
  expect(own).toMatchObject({
    slug: 'school-5',
    events: last,
    faults: [],
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(other).toMatchObject({ slug: 'lyceum-2', faults: [] })
  expect(await verifyJournals(owner, 'lyceum-2')).toEqual([other])
  expect(await verifyJournals(owner, 'nowhere')).toEqual([])
})

describe('with the triggers off', () => {
  const edits = {
    payload: `payload || '{"forged": true}'`,
    type: `type || 'X'`,
    actor_id: `case when actor_id is null then gen_random_uuid() end`,
    at: `at + interval '1 microsecond'`,
    id: 'gen_random_uuid()',
    hash: `set_byte(hash, 31, get_byte(hash, 31) # 1)`,
    previous_hash: `set_byte(previous_hash, 0, get_byte(previous_hash, 0) # 1)`,
  }

  test.each(Object.entries(edits))('an edit of %s is found in every event, with its place', async (column, value) => {
    for (let seq = 1; seq <= last; seq += 1) {
      const faults = await faultsAfter(`update event set ${column} = ${value} where school_id = $1 and seq = $2`, [
        schoolId,
        seq,
      ])
      expect(faults).toContainEqual(expect.objectContaining({ kind: 'edited', seq }))
    }
  })

  test('an edit with a hash that fits shows at the next event, or at the head', async () => {
    for (let seq = 1; seq <= last; seq += 1) {
      const forgery = `update event set payload = '{}', hash = event_hash(previous_hash, school_id, seq, id, type, '{}', actor_id, at)
        where school_id = $1 and seq = $2`
      const [fault] = await faultsAfter(forgery, [schoolId, seq])
      expect(fault).toMatchObject(seq === last ? { kind: 'head', seq } : { kind: 'detached', seq: seq + 1 })
    }
  })

  test('a deletion is found, of any event and of any run of them', async () => {
    for (let seq = 1; seq <= last; seq += 1) {
      const until = Math.min(last, seq + (seq % 3))
      const forgery = 'delete from event where school_id = $1 and seq between $2 and $3'
      expect(await faultsAfter(forgery, [schoolId, seq, until])).toEqual([{ kind: 'missing', seq, until }])
    }
  })

  test('a deletion closed up by renumbering is found', async () => {
    const forgery = `with gone as (delete from event where school_id = $1 and seq = 4)
      update event set seq = seq - 1 where school_id = $1 and seq > 4`
    await owner.query('alter table event drop constraint event_school_id_seq_key')
    const faults = await faultsAfter(forgery, [schoolId])
    await owner.query('alter table event add constraint event_school_id_seq_key unique (school_id, seq)')
    expect(faults[0]).toMatchObject({ kind: 'detached', seq: 4 })
  })

  test('an event put at the end is found', async () => {
    const forgery = `insert into event (${columns}) select school_id, $2 + 1, $3, 'SignedIn', '{}', null, now(), hash, '\\x00'
      from event where school_id = $1 and seq = $2`
    const faults = await faultsAfter(forgery, [schoolId, last, newId()])
    expect(faults).toContainEqual({ kind: 'head', seq: last + 1 })
  })

  test('an emptied journal is found, with its head or without', async () => {
    const every = 'delete from event where school_id = $1'
    expect(await faultsAfter(every, [schoolId])).toContainEqual({ kind: 'empty', seq: 0 })
    const both = `with gone as (${every}) delete from journal_head where school_id = $1`
    expect(await faultsAfter(both, [schoolId])).toEqual([{ kind: 'empty', seq: 0 }])
  })
})

describe('the role of the application', () => {
  const app = new pg.Client(vzaimno.database.appUrl)
  beforeAll(() => app.connect())
  afterAll(() => app.end())

  async function attempt(statement: string, values: unknown[] = []) {
    await app.query('begin')
    try {
      await app.query(`select set_config('vzaimno.school', $1, true)`, [schoolId])
      const { rowCount } = await app.query(statement, values)
      await app.query('commit')
      return rowCount
    } catch (error) {
      await app.query('rollback')
      return (error as { code: string }).code
    }
  }

  test.each([
    `update event set payload = '{}'`,
    'delete from event',
    'truncate event',
    'update journal_head set seq = 0',
    'delete from journal_head',
    'alter table event disable trigger all',
    'drop trigger chain on event',
  ])('is refused: %s', async (statement) => {
    expect(await attempt(statement)).toBe('42501')
  })

  test('an event inserted with a forged place and hash gets the true ones', async () => {
    const forged = `insert into event (${columns}) values ($1, 2, $2, 'SignedIn', '{}', null, now(), '\\x11', '\\x22')`
    expect(await attempt(forged, [schoolId, newId()])).toBe(1)
    const [report] = await verifyJournals(owner, 'school-5')
    expect(report).toMatchObject({ events: last + 1, faults: [] })
    last += 1
  })

  test('an event of another school is refused', async () => {
    const foreign = `insert into event (${columns}) values ($1, 1, $2, 'SignedIn', '{}', null, now(), '\\x11', '\\x22')`
    expect(await attempt(foreign, [quiet.school.id, newId()])).toBe('42501')
    expect((await verifyJournals(owner)).flatMap(({ faults }) => faults)).toEqual([])
  })
})

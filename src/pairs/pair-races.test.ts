import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { fourTeachers } from '../../tests/teachers.ts'
import { addPerson } from '../people/register/add-person.ts'
import { aTeacher } from '../people/samples.ts'
import { enterSchool } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { inOrder } from './pair.ts'
import { aPair } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { bella, alsu, denis, skills } = await school.as(fourTeachers)
const schoolId = school.school.id
const pairs = `/${school.school.slug}/pairs`
const asBella = await school.member('participant', bella)
afterAll(() => vzaimno.drop())

test('fifty answers at once have one effect', async () => {
  const id = await school.as((ctx) => aPair().helping(alsu, bella, skills.tests).acceptedBy(alsu).in(ctx))
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => asBella.post(`${pairs}/${id}/answer`, { answer: 'accepted' })),
  )
  expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(303))
  const { rows } = await sql<{ type: string; number: number }>`
    select type, count(*) as number from event where pair_id = ${id} group by type order by type`.execute(
    vzaimno.database.owner,
  )
  expect(rows).toEqual([
    { type: 'PairAgreed', number: 1 },
    { type: 'PairAnswered', number: 2 },
    { type: 'PairProposed', number: 1 },
  ])
})

test('both sides at once: the pair is agreed, whoever was first', async () => {
  const id = await school.as((ctx) => aPair().helping(denis, bella, skills.video).in(ctx))
  const clients = [asBella, await school.member('participant', denis)]
  await Promise.all(clients.map((client) => client.post(`${pairs}/${id}/answer`, { answer: 'accepted' })))
  const pair = await vzaimno.database.owner.selectFrom('pair').select('state').where('id', '=', id).executeTakeFirst()
  expect(pair?.state).toBe('agreed')
  expect(vzaimno.failures).toEqual([])
})

test('with the rules of the code off, the database still holds capacity, needs and pairs', async () => {
  const mentor = await school.as((ctx) => addPerson(ctx, aTeacher('Логинова Светлана Львовна')))
  const mentees = await school.as((ctx) =>
    Promise.all(Array.from({ length: 12 }, (_, n) => addPerson(ctx, aTeacher(`Тестова Анна${n} Ивановна`)))),
  )
  const tries = Array.from({ length: 100 }, (_, n) => rawPair(mentor, mentees[n % mentees.length] as string, n % 4))
  const outcomes = await Promise.allSettled(tries)
  const refusals = outcomes.flatMap((one) =>
    one.status === 'rejected' ? [(one.reason as { constraint: string }).constraint] : [],
  )
  expect(new Set(refusals)).toEqual(new Set(['direction_within_capacity', 'pair_standing']))
  const { rows } = await sql<{ load: number }>`
    select count(*) as load from direction where mentor_id = ${mentor} and ended_at is null`.execute(
    vzaimno.database.owner,
  )
  expect(rows[0]?.load).toBe(5)
  const helpers = await Promise.allSettled(mentees.map((one) => rawPair(one, bella, 3)))
  expect(helpers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  await expect(rawPair(mentor, mentor, 0)).rejects.toMatchObject({ constraint: 'pair_not_with_oneself' })
})

/** A pair written past every rule of the code, as the application's own role. */
function rawPair(mentorId: string, menteeId: string, skill: number) {
  const competenceId = Object.values(skills)[skill] as string
  return vzaimno.database.app.transaction().execute(async (tx) => {
    await enterSchool(tx, schoolId, null)
    const { id: programmeId } = await tx.selectFrom('programme').select('id').executeTakeFirstOrThrow()
    const id = newId()
    const at = new Date()
    await tx
      .insertInto('pair')
      .values({
        ...{ schoolId, id, programmeId, ...inOrder(mentorId, menteeId), kind: 'peer', state: 'proposed' },
        ...{ stateSince: at, startsOn: '2026-10-01', endsOn: '2027-05-31', createdAt: at },
      })
      .execute()
    await tx
      .insertInto('direction')
      .values({ schoolId, id: newId(), pairId: id, mentorId, menteeId, competenceId })
      .execute()
  })
}

import { issueInvitations } from '../../src/identity/invitation/issue-invitations.ts'
import { addPerson } from '../../src/people/register/add-person.ts'
import { aTeacher } from '../../src/people/samples.ts'
import { formToken } from '../../src/platform/form-token.ts'
import { aSchool, type TestSchool } from '../../tests/school.ts'
import { inside } from '../installation.ts'
import type { Finding } from '../table.ts'
import { type Answer, ask } from '../wire.ts'
import type { Site } from './site.ts'

const crowd = 50

/** R5: fifty identical sendings of one form at once. */
export async function sendTwice(site: Site, rounds: number): Promise<Finding[]> {
  const product = await site.place.start()
  let effects = 0
  let answers = 0
  for (let round = 0; round < rounds; round += 1) {
    const form = { _form: site.newToken(), surname: `Двойкина-${round}`, given: 'Анна' }
    const sent = await atOnce(() => ask(site.place.address, `/${site.slug}/people`, { token: site.token, form }))
    answers = Math.max(answers, new Set(sent.map(({ status, location }) => `${status} ${location}`)).size)
    effects = Math.max(effects, await countPeople(site, `Двойкина-${round}`))
  }
  await product.stop()
  return [
    {
      id: 'R5',
      what: `${crowd} identical posts at once, ${rounds} times`,
      bar: '1 effect',
      found: `${effects} effect, ${answers} sort of answer`,
      holds: effects === 1 && answers === 1,
    },
  ]
}

/** R6: eight editors who opened the same card save it at once. */
export async function editTogether(site: Site, rounds: number): Promise<Finding[]> {
  const product = await site.place.start()
  const added = { _form: site.newToken(), surname: 'Правкина', given: 'Анна' }
  const { location } = await ask(site.place.address, `/${site.slug}/people`, { token: site.token, form: added })
  let lostUpdates = 0
  let untold = 0
  for (let version = 1; version <= rounds; version += 1) {
    const given = (editor: number) => `Анна-${version}-${editor}`
    const saved = await Promise.all(
      Array.from({ length: 8 }, (_, editor) => {
        const form = { ...added, _form: site.newToken(), given: given(editor), version: String(version) }
        return ask(site.place.address, location, { token: site.token, form })
      }),
    )
    const winners = saved.flatMap(({ status }, editor) => (status === 303 ? [editor] : []))
    const page = (await ask(site.place.address, `${location}/edit`, { token: site.token })).body.toString()
    lostUpdates += winners.length === 1 && page.includes(given(winners[0]!)) ? 0 : 1
    untold += saved.filter(
      (answer, editor) => answer.status !== 303 && !tellsBoth(answer, given(editor), given(winners[0]!)),
    ).length
  }
  await product.stop()
  return [
    {
      id: 'R6',
      what: `8 editors save one card at once, ${rounds} times`,
      bar: 'lost updates 0, both versions shown',
      found: `lost updates ${lostUpdates}, not shown both ${untold}`,
      holds: lostUpdates === 0 && untold === 0,
    },
  ]
}

function tellsBoth({ status, body }: Answer, own: string, saved: string): boolean {
  const page = body.toString()
  return status === 409 && page.includes(own) && page.includes(saved)
}

/** S10: fifty accept one invitation at once; looking at it beforehand uses nothing up. */
export async function acceptTogether(site: Site, rounds: number): Promise<Finding[]> {
  const invitations = await inside(site.place, async (app) => {
    const school: TestSchool = await aSchool(app, 'school-invites')
    return school.as(async (ctx) => {
      const people: string[] = []
      for (let nth = 0; nth < rounds; nth += 1)
        people.push(await addPerson(ctx, aTeacher(`Гостева-${nth} Анна Юрьевна`)))
      return issueInvitations(ctx, people)
    })
  })
  const product = await site.place.start()
  let most = 0
  let refusals = 0
  for (const { token } of invitations) {
    const path = `/invitation/${token}`
    for (let look = 0; look < 3; look += 1) await ask(site.place.address, path)
    const accepted = await atOnce(() => {
      const form = { _form: formToken(site.secret, null), how: 'stay' }
      return ask(site.place.address, path, { form })
    })
    most = Math.max(most, accepted.filter(({ status }) => status === 303).length)
    refusals += accepted.filter(({ status }) => status === 410).length
  }
  await product.stop()
  const members = await countMembers(site, 'school-invites')
  return [
    {
      id: 'S10',
      what: `${crowd} accept one invitation at once, ${rounds} times`,
      bar: '1',
      found: `${most} accepted, ${refusals / rounds} told it is used, ${members} sign-ins for ${rounds} people`,
      holds: most === 1 && members === rounds && refusals === rounds * (crowd - 1),
    },
  ]
}

const atOnce = (send: () => Promise<Answer>) => Promise.all(Array.from({ length: crowd }, send))

function countPeople(site: Site, surname: string): Promise<number> {
  return inside(site.place, async ({ database }) => {
    const rows = await database.owner.selectFrom('person').select('id').where('surname', '=', surname).execute()
    return rows.length
  })
}

function countMembers(site: Site, slug: string): Promise<number> {
  return inside(site.place, async ({ database }) => {
    const rows = await database.owner
      .selectFrom('membership')
      .innerJoin('school', 'school.id', 'membership.schoolId')
      .select('membership.id')
      .where('school.slug', '=', slug)
      .where('membership.role', '=', 'participant')
      .execute()
    return rows.length
  })
}

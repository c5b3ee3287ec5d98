import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { standingConsent } from './consents/consent-queries.ts'
import { addPerson } from './register/add-person.ts'
import { aTeacher } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { curator } = school
const consents = `/${school.school.slug}/consents`
afterAll(() => vzaimno.drop())

const add = (name: string) => school.as((ctx) => addPerson(ctx, aTeacher(name)))
const [nazarova, aminova, kim] = [
  await add('Назарова Бэлла Гавриловна'),
  await add('Аминова Алсу Ренатовна'),
  await add('Ким Денис Сергеевич'),
]
const standing = (id: string) => school.as((ctx) => standingConsent(ctx, id, 'personal-data'))

test('signatures are recorded for several at once, with a scan', async () => {
  const scan = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])], 'листы.pdf')
  const answer = await curator.post(`${consents}/signatures`, {
    person: [nazarova, aminova],
    signedOn: '2026-09-18',
    scan,
  })
  expect(answer.headers.get('Location')).toContain('recorded=2')
  expect((await standing(nazarova))?.signedOn).toBe('2026-09-18')
  const file = await curator.get(`/${school.school.slug}/files/${(await standing(aminova))?.fileId}`)
  expect(file.headers.get('Content-Disposition')).toContain('attachment')
})

test('who signed already keeps the first signature', async () => {
  const answer = await curator.post(`${consents}/signatures`, { person: [nazarova], signedOn: '2026-09-20' })
  expect(answer.headers.get('Location')).toContain('recorded=0')
  expect((await standing(nazarova))?.signedOn).toBe('2026-09-18')
})

test.each([
  [{ signedOn: '2026-09-18' }, 'хотя бы одного'],
  [{ person: kim, signedOn: '2027-01-01' }, 'в будущем'],
  [{ person: kim, signedOn: '2026-09-18', scan: new File(['MZ'], 'скан.pdf') }, 'PDF, JPG или PNG'],
])('a wrong signature is refused: %o', async (fields, said) => {
  const answer = await curator.post(`${consents}/signatures`, fields)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(said)
  expect(await standing(kim)).toBeUndefined()
})

test('a withdrawn consent stands no more and may be signed anew', async () => {
  await curator.post(`${consents}/${aminova}/withdrawal`)
  expect(await standing(aminova)).toBeUndefined()
  await curator.post(`${consents}/signatures`, { person: [aminova], signedOn: '2026-09-21' })
  expect((await standing(aminova))?.signedOn).toBe('2026-09-21')
})

test('a teacher gives consent in the system only where the school allows it', async () => {
  const teacher = await school.member('participant', kim)
  expect((await teacher.post(`${consents}/mine`)).status).toBe(404)
  await vzaimno.database.owner
    .updateTable('school')
    .set({ consentInSystemAllowed: true })
    .where('id', '=', school.school.id)
    .execute()
  expect((await teacher.get(`${consents}/mine`)).status).toBe(200)
  expect((await teacher.post(`${consents}/mine`)).status).toBe(303)
  expect((await standing(kim))?.given).toBe('in-system')
  expect(vzaimno.failures).toEqual([])
})

import { afterAll, expect, test } from 'vitest'
import { competences, fromCast, threeAgreedPairs } from '../../tests/agreed-pairs.ts'
import { aSchool, testApp } from '../../tests/school.ts'
import { textOfDocx, withPart } from '../../tests/text-of-docx.ts'
import { aPair } from '../pairs/samples.ts'
import { addPerson } from '../people/register/add-person.ts'
import { aTeacher } from '../people/samples.ts'
import { livePapers } from './pack/pack-queries.ts'
import { agreeTerms } from './pack/samples.ts'
import { writePack } from './pack/write-pack.ts'
import { shippedTemplate } from './shipped-templates.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { curator } = school
const documents = `/${school.school.slug}/documents`
const cast = await school.as(threeAgreedPairs)
const unclear = await school.as((ctx) => addPerson(ctx, aTeacher('Ким Ен Сук', { gender: null })))
await school.as(async (ctx) => {
  const { Ц5 = '' } = await competences(ctx)
  await aPair().helping(cast.kim, unclear, Ц5).agreed().in(ctx)
  await agreeTerms(ctx)
  await writePack(ctx)
})
afterAll(() => vzaimno.drop())

const BODY = 'word/document.xml'
const consentOf = async (personId: string) => {
  const papers = await school.as((ctx) => livePapers(ctx))
  return papers.find((paper) => paper.template === 'consent' && paper.personId === personId)!.id
}
const bytesOf = async (path: string) => new Uint8Array(await (await curator.get(path)).arrayBuffer())
const textOf = async (id: string) => textOfDocx(await bytesOf(`${documents}/${id}/file`))
const docx = (change: (xml: string) => string) =>
  new File([Buffer.from(withPart(shippedTemplate('consent'), BODY, change))], 'наш.docx')

test('a template is taken home, changed in words, and used from then on', async () => {
  const taken = await bytesOf(`${documents}/templates/consent/file`)
  expect(textOfDocx(taken)).toContain('{в_отношении}')
  const own = docx((xml) => xml.replace('Мне разъяснено', 'Мне ясно сказано'))
  const answer = await curator.post(`${documents}/templates/consent`, { file: own })
  expect(answer.headers.get('Location')).toContain('replaced')
  expect(await textOf(await consentOf(cast.aminova))).toContain('Мне ясно сказано')
  expect(await (await curator.get(`${documents}/templates`)).text()).toContain('свой, загружен')
})

test('what was signed by the own template stays, the shipped one comes back for the rest', async () => {
  const id = await consentOf(cast.aminova)
  await curator.post(`${documents}/${id}/signature`, { version: '1', datedOn: '2026-09-18' })
  await curator.post(`${documents}/templates/consent/restoration`)
  expect(await textOf(id)).toContain('Мне ясно сказано')
  expect(await textOf(await consentOf(cast.nazarova))).toContain('Мне разъяснено')
})

test('every fault of an upload is named with its place, and nothing is replaced', async () => {
  const wrong = docx((xml) =>
    xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>Кому: {шкала} и {школа</w:t></w:r></w:p>'),
  )
  const answer = await curator.post(`${documents}/templates/consent`, { file: wrong })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Текст, абзац 1')
  expect(page).toContain('нет метки {шкала}')
  expect(page).toContain('не закрыта')
  expect(await (await curator.get(`${documents}/templates`)).text()).not.toContain('свой, загружен')
  expect((await curator.post(`${documents}/templates/consent`)).status).toBe(422)
  expect((await curator.post(`${documents}/templates/nothing`)).status).toBe(404)
})

test('a name that cannot be inflected is named first; its corrected forms go into the papers', async () => {
  const list = await (await curator.get(`${documents}/forms`)).text()
  expect(list).toContain('Проверьте эти имена')
  expect(list).toContain('Ким Ен Сук')
  expect(await (await curator.get(documents)).text()).toContain('не ясен пол')
  const kim = await (await curator.get(`${documents}/forms/people/${unclear}`)).text()
  expect(kim).toContain('Указать пол в карточке')
  const fields = { genitive: 'Ким Ен Сук', dative: 'Ким Ен Сук', version: '1' }
  expect((await curator.post(`${documents}/forms/people/${unclear}`, fields)).status).toBe(303)
  expect(
    (await curator.post(`${documents}/forms/people/${unclear}`, { ...fields, dative: 'Киму Ен Суку' })).status,
  ).toBe(409)
  const male = { genitive: 'Кима Ен Сука', dative: 'Киму Ен Суку', version: '2' }
  expect((await curator.post(`${documents}/forms/people/${unclear}`, male)).status).toBe(303)
  expect(await textOf(await consentOf(cast.kim))).toContain('Кима Ен Сука')
})

test('a position is corrected for everybody who holds it', async () => {
  const position = encodeURIComponent('учитель информатики')
  const path = `${documents}/forms/position?position=${position}`
  expect(await (await curator.get(path)).text()).toContain('value="учителю информатики"')
  const answer = await curator.post(path, { genitive: 'учителя информатики и ИКТ', version: '0' })
  expect(answer.status).toBe(303)
  expect(await textOf(await consentOf(cast.nazarova))).toContain('в отношении учителя информатики и ИКТ Аминовой')
  expect((await curator.get(`${documents}/forms/position?position=нет`)).status).toBe(404)
})

test('the sheets of consent to data processing: one file, a sheet a person', async () => {
  const sheets = async (fields: Record<string, string | string[]>) => {
    const answer = await curator.post(`${documents}/personal-data-consents`, fields)
    return textOfDocx(new Uint8Array(await answer.arrayBuffer()))
  }
  const two = await sheets({ person: [cast.nazarova, cast.mamedov] })
  expect(two.match(/Я, [^,]+,/g)).toEqual(['Я, Мамедов Али Гусейн оглы,', 'Я, Назарова Бэлла Гавриловна,'])
  expect(two).toContain('до 31 августа 2027 г.')
  expect((await sheets({})).match(/Я, [^,]+,/g)).toHaveLength(7)
})

test('printing the sheets does not use up the form on whose page it stands', async () => {
  const _form = curator.newFormToken()
  const fields = { _form, person: cast.nazarova, signedOn: '2026-09-18' }
  for (const _ of [1, 2]) expect((await curator.post(`${documents}/personal-data-consents`, fields)).status).toBe(200)
  const answer = await curator.post(`/${school.school.slug}/consents/signatures`, fields)
  expect(answer.headers.get('Location')).toContain('recorded=1')
  const rest = (await school.as((ctx) => ctx.db.selectFrom('person').select('id').execute())).map(({ id }) => id)
  await curator.post(`/${school.school.slug}/consents/signatures`, { person: rest, signedOn: '2026-09-18' })
  expect((await curator.post(`${documents}/personal-data-consents`)).status).toBe(409)
})

test('the terms are checked, kept by version, and go into the drafts', async () => {
  const page = await (await curator.get(`${documents}/terms`)).text()
  const version = page.match(/name="version" value="(\d+)"/)![1]!
  const fields = {
    directorAuthority: 'Устава',
    payKind: 'доплата',
    payer: 'Бухгалтерии',
    clerk: 'Секретарю',
    meetings: '10',
    meetingMode: 'remote',
    programmesInDays: '14',
    acquaintInDays: '3',
    controllerId: await school.as((ctx) => fromCast(ctx, 'Логинова')),
    version,
  }
  expect((await curator.post(`${documents}/terms`, { ...fields, meetings: 'много' })).status).toBe(422)
  expect((await curator.post(`${documents}/terms`, { ...fields, curatorId: crypto.randomUUID() })).status).toBe(404)
  expect((await curator.post(`${documents}/terms`, fields)).status).toBe(303)
  expect((await curator.post(`${documents}/terms`, { ...fields, meetings: '12' })).status).toBe(409)
  const papers = await school.as((ctx) => livePapers(ctx))
  const order = await textOf(papers.find(({ template }) => template === 'order')!.id)
  expect(order).toContain('выплату за наставничество (доплата)')
  expect(order).toContain('возложить на Логинову С.Л., заместителя директора по учебно-воспитательной работе.')
  expect(vzaimno.failures).toEqual([])
})

test('an order over chosen pairs takes them from the other draft', async () => {
  const answer = await curator.post(`${documents}/orders`, { pair: cast.classic })
  const chosen = answer.headers.get('Location')!.split('/').at(-1)!
  const orders = async () => (await school.as((ctx) => livePapers(ctx))).filter(({ template }) => template === 'order')
  expect((await orders()).map(({ pairIds }) => pairIds.length)).toEqual([3, 1])
  expect((await curator.post(`${documents}/orders`)).status).toBe(409)
  const all = (await orders()).flatMap(({ pairIds }) => [...pairIds])
  await curator.post(`${documents}/${chosen}/pairs`, { pair: all })
  expect((await orders()).map(({ id, pairIds }) => [id, pairIds.length])).toEqual([[chosen, 4]])
})

test('two orders of one year cannot bear one number', async () => {
  const [order] = (await school.as((ctx) => livePapers(ctx))).filter(({ template }) => template === 'order')
  await curator.post(`${documents}/${order!.id}/pairs`, { pair: [cast.classic] })
  await curator.post(`${documents}/${order!.id}`, { number: '7-лс', datedOn: '2026-09-21', version: '1' })
  const other = (await curator.post(`${documents}/orders`, { pair: cast.reverse })).headers.get('Location')!
  const answer = await curator.post(other, { number: '7-лс', datedOn: '2026-09-21', version: '1' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Номер 7-лс уже занят')
  expect(await (await curator.get(other)).text()).toContain('value="8-лс"')
  expect(vzaimno.failures).toEqual([])
})

test('a mentor finds their own papers, and only those', async () => {
  const teacher = await school.member('participant', cast.nazarova)
  const page = await (await teacher.get(`${documents}/mine`)).text()
  expect(page).toContain(await consentOf(cast.nazarova))
  expect(page).not.toContain(await consentOf(cast.kim))
  expect((await teacher.get(`${documents}/${await consentOf(cast.nazarova)}/file`)).status).toBe(200)
  expect((await teacher.get(`${documents}/${await consentOf(cast.kim)}/file`)).status).toBe(404)
})

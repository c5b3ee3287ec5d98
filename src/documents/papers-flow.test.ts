import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { afterAll, expect, test } from 'vitest'
import { competences, threeAgreedPairs } from '../../tests/agreed-pairs.ts'
import { aSchool, testApp } from '../../tests/school.ts'
import { textOfDocx } from '../../tests/text-of-docx.ts'
import { pairsById } from '../pairs/pair-queries.ts'
import { aPair } from '../pairs/samples.ts'
import { standingConsent } from '../people/consents/consent-queries.ts'
import { livePapers } from './pack/pack-queries.ts'
import { agreeTerms } from './pack/samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { curator } = school
const documents = `/${school.school.slug}/documents`
const cast = await school.as(threeAgreedPairs)
await school.as((ctx) => agreeTerms(ctx))
afterAll(() => vzaimno.drop())

const papers = () => school.as((ctx) => livePapers(ctx))
const paperOf = async (template: string, personId: string | null = null) =>
  (await papers()).find((paper) => paper.template === template && paper.personId === personId)!
const textOf = async (id: string) =>
  textOfDocx(new Uint8Array(await (await curator.get(`${documents}/${id}/file`)).arrayBuffer()))
const versionOf = async (id: string) =>
  (await (await curator.get(`${documents}/${id}`)).text()).match(/name="version" value="(\d+)"/)![1]!
const sign = async (id: string, fields: Record<string, string | Blob>) =>
  curator.post(`${documents}/${id}/signature`, { version: await versionOf(id), ...fields })
const rename = (id: string, surname: string) =>
  vzaimno.database.owner.updateTable('person').set({ surname }).where('id', '=', id).execute()

test('one button writes the consents, agreements and the order of all agreed pairs', async () => {
  const answer = await curator.post(`${documents}/pack`)
  expect(answer.headers.get('Location')).toContain('written=9')
  const written = await papers()
  expect(written.filter(({ template }) => template === 'consent')).toHaveLength(4)
  expect(written.filter(({ template }) => template === 'supplementary-agreement').map(({ number }) => number)).toEqual([
    '1',
    '2',
    '3',
    '4',
  ])
  const numbers = await Promise.all(
    [cast.aminova, cast.mamedov, cast.nazarova, cast.petrenko].map((id) => paperOf('supplementary-agreement', id)),
  )
  expect(
    numbers.map(({ number }) => number),
    'by the alphabet of the mentors',
  ).toEqual(['1', '2', '3', '4'])
  expect((await paperOf('order')).pairIds).toHaveLength(3)
})

test('pressed again, it writes nothing twice', async () => {
  const answer = await curator.post(`${documents}/pack`)
  expect(answer.headers.get('Location')).toContain('written=0')
  expect(await papers()).toHaveLength(9)
})

test('the papers read as a kadrovik would write them', async () => {
  const agreement = await textOf((await paperOf('supplementary-agreement', cast.mamedov)).id)
  expect(agreement).toContain('в лице директора Орловой Веры Ильиничны, действующей на основании Устава')
  expect(agreement.replaceAll('\u00a0', ' ')).toContain(
    '2. Содержание: разработка с наставляемым персонализированной программы; консультации; взаимопосещение уроков; показ приёмов; оценка освоения. Документы, которые ведёт Работник: план пары; учёт встреч; итоговый отчёт – в электронной форме.',
  )
  expect(agreement).toContain('– учителю физической культуры Ооржаку Айдысу Владимировичу по направлению')
  expect(agreement).toContain('в размере 2 500 рублей в месяц за наставляемого на основании положения')
  const consent = await textOf((await paperOf('consent', cast.aminova)).id)
  expect(consent).toContain('от учителя информатики\nАминовой Алсу Ренатовны')
  expect(consent).toMatch(/трудовым договором от \d\d\.08\.2024 № 18-ТД/)
  expect(consent).toContain('(проект дополнительного соглашения № ')
  const order = await textOf((await paperOf('order')).id)
  expect(order).toContain('утверждённым приказом от 28.08.2026 № 41-од')
  expect(order).toContain('Мамедов Али Гусейн оглы')
  expect(order).toContain('реверсивное (взаимное)')
  expect(`${agreement}${consent}${order}`).not.toMatch(/[{}]|undefined|null/)
})

test('the page of the set says what is there and what is lacking', async () => {
  await vzaimno.database.owner
    .updateTable('person')
    .set({ contractNumber: '', mentoringPay: null })
    .where('id', '=', cast.petrenko)
    .execute()
  const page = await (await curator.get(documents)).text()
  expect(page).toContain('Нет номера трудового договора')
  expect(page).toContain(`/people/${cast.petrenko}/edit`)
  expect(page).toContain('Не назван куратор')
  expect(await textOf((await paperOf('consent', cast.petrenko)).id)).toContain('№ ______, работы')
})

test('the archive holds every paper under its Russian name, and the table', async () => {
  const answer = await curator.get(`${documents}/archive`)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  expect(Object.keys(files)).toHaveLength(10)
  const name = 'Согласия/Согласие на работу по наставничеству – Назарова Бэлла Гавриловна.docx'
  expect(textOfDocx(files[name]!)).toContain('Назаровой Бэллы Гавриловны')
  const table = await readSheet(Buffer.from(files['Участники.xlsx']!))
  expect(table).toHaveLength(5)
  const chosen = await curator.get(`${documents}/archive?pair=${cast.exchange}`)
  expect(Object.keys(unzipSync(new Uint8Array(await chosen.arrayBuffer())))).toHaveLength(6)
})

test('an order is not signed before what it rests on, and every such paper is named', async () => {
  const order = await paperOf('order')
  const page = await (await curator.get(`${documents}/${order.id}`)).text()
  expect(page).not.toContain('Отметить подписанным<')
  expect(page).toContain(`/documents/${(await paperOf('consent', cast.mamedov)).id}">Мамедов`)
  const answer = await sign(order.id, { number: '131-лс', datedOn: '2026-09-21' })
  expect(answer.status).toBe(422)
  const said = (await answer.text()).replaceAll('\u00a0', ' ')
  expect(said).toContain(
    'подписанными не отмечены согласия: Аминова А. Р., Мамедов А. Г., Назарова Б. Г., Петренко Е. Ф.; соглашения: № 1 (Аминова А. Р.)',
  )
  expect((await paperOf('order')).state).toBe('draft')
  const many = await curator.post(`${documents}/signatures`, {
    from: 'journal',
    document: order.id,
    signedOn: '2026-09-21',
  })
  expect(many.status).toBe(422)
  const pairs = await school.as((ctx) => pairsById(ctx, [...order.pairIds]))
  expect(pairs.map(({ state }) => state)).toEqual(['agreed', 'agreed', 'agreed'])
})

test('a date out of order is refused, naming both papers', async () => {
  const consent = await paperOf('consent', cast.mamedov)
  const agreement = await paperOf('supplementary-agreement', cast.mamedov)
  expect((await sign(consent.id, { datedOn: '2026-09-18' })).status).toBe(303)
  const answer = await sign(agreement.id, { number: agreement.number, datedOn: '2026-09-17' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(
    `сначала согласие (Мамедов Али Гусейн оглы), потом дополнительное соглашение № ${agreement.number} (Мамедов Али Гусейн оглы), а датированы 18.09.2026 и 17.09.2026.`,
  )
  expect((await sign(agreement.id, { number: agreement.number, datedOn: '2026-09-30' })).status).toBe(422)
  expect((await paperOf('supplementary-agreement', cast.mamedov)).state).toBe('draft')
})

test('all consents and agreements are signed with one date, keeping a date of their own', async () => {
  const answer = await curator.post(`${documents}/signatures`, { signedOn: '2026-09-19' })
  expect(answer.headers.get('Location')).toContain('signed=7')
  expect((await paperOf('consent', cast.mamedov)).datedOn).toBe('2026-09-18')
  expect((await paperOf('consent', cast.nazarova)).datedOn).toBe('2026-09-19')
  const standing = await school.as((ctx) => standingConsent(ctx, cast.nazarova, 'mentoring'))
  expect(standing?.signedOn).toBe('2026-09-19')
})

test('the order takes the dates and numbers of what it rests on, and puts the pairs to work', async () => {
  const order = await paperOf('order')
  const page = await (await curator.get(`${documents}/${order.id}`)).text()
  expect(page).toContain('value="1-лс"')
  expect((await sign(order.id, { number: '131-лс', datedOn: '2026-09-18' })).status).toBe(422)
  const scan = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])], 'приказ.pdf')
  expect((await sign(order.id, { number: '131-лс', datedOn: '2026-09-21', scan })).status).toBe(303)
  const text = await textOf(order.id)
  expect(text).toContain('21.09.2026\t№ 131-лс')
  expect(text).toContain('19.09.2026')
  const pairs = await school.as((ctx) => pairsById(ctx, [...order.pairIds]))
  expect(pairs.map(({ state, orderId }) => [state, orderId])).toEqual([1, 2, 3].map(() => ['ordered', order.id]))
  expect(await (await curator.get(`/${school.school.slug}/programme`)).text()).toContain('приказ № 131-лс')
})

test('a signed paper says the same whatever changes later', async () => {
  const order = await paperOf('order')
  const agreement = await paperOf('supplementary-agreement', cast.nazarova)
  const before = [await textOf(order.id), await textOf(agreement.id)]
  await rename(cast.nazarova, 'Соколова')
  await vzaimno.database.owner
    .updateTable('school')
    .set({ shortName: 'МБОУ «Лицей»', directorName: 'Иванов Иван Иванович' })
    .where('id', '=', school.school.id)
    .execute()
  await curator.post(`${documents}/pack`)
  expect([await textOf(order.id), await textOf(agreement.id)]).toEqual(before)
})

test('a signed paper cannot be numbered, signed or renewed again', async () => {
  const order = await paperOf('order')
  const fields = { number: '132-лс', datedOn: '2026-09-21', version: '9' }
  expect((await curator.post(`${documents}/${order.id}`, fields)).status).toBe(409)
  expect((await curator.post(`${documents}/${order.id}/signature`, fields)).status).toBe(409)
  expect((await curator.post(`${documents}/${order.id}/renewal`)).status).toBe(409)
})

test('undone signing takes the order back from its pairs', async () => {
  const order = await paperOf('order')
  expect((await curator.post(`${documents}/${order.id}/unsigning`)).status).toBe(303)
  expect((await paperOf('order')).state).toBe('draft')
  const pairs = await school.as((ctx) => pairsById(ctx, [...order.pairIds]))
  expect(pairs.map(({ state }) => state)).toEqual(['agreed', 'agreed', 'agreed'])
  expect(await (await curator.get(`/${school.school.slug}/programme`)).text()).not.toContain('приказ № 131-лс')
  expect((await sign(order.id, { number: '131-лс', datedOn: '2026-09-21' })).status).toBe(303)
})

test('a cancelled consent is withdrawn, and the pack writes a new one', async () => {
  const consent = await paperOf('consent', cast.petrenko)
  expect((await curator.post(`${documents}/${consent.id}/cancellation`, { why: ' ' })).status).toBe(422)
  await curator.post(`${documents}/${consent.id}/cancellation`, { why: 'Ошибка в дате' })
  expect(await school.as((ctx) => standingConsent(ctx, cast.petrenko, 'mentoring'))).toBeUndefined()
  const answer = await curator.post(`${documents}/pack`)
  expect(answer.headers.get('Location')).toContain('written=1')
  expect((await paperOf('consent', cast.petrenko)).id).not.toBe(consent.id)
  const journal = await (await curator.get(`${documents}/journal?state=cancelled`)).text()
  expect(journal).toContain('Петренко Елена Фёдоровна')
})

test('the journal is searched and narrowed', async () => {
  const found = async (query: string) => {
    const page = await (await curator.get(`${documents}/journal?${query}`)).text()
    return [...page.matchAll(/<th scope="row"><a/g)].length
  }
  expect(await found('q=131-лс')).toBe(1)
  expect(await found('q=Мамедав')).toBe(2)
  expect(await found('template=order')).toBe(1)
  expect(await found('year=2025')).toBe(0)
  expect(await found(`pair=${cast.exchange}`)).toBe(5)
  expect(await found(`person=${cast.kim}`)).toBe(1)
})

test('what a signed order rests on stays as it was signed: a new mentee gets a new paper', async () => {
  const agreement = await paperOf('supplementary-agreement', cast.mamedov)
  for (const id of [agreement.id, (await paperOf('consent', cast.mamedov)).id]) {
    const answer = await curator.post(`${documents}/${id}/unsigning`)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('опирается подписанный приказ № 131-лс от 21.09.2026')
    const page = await (await curator.get(`${documents}/${id}`)).text()
    expect(page).not.toContain('Документ снова станет черновиком')
    expect(page).toContain('опирается подписанный приказ № 131-лс от 21.09.2026')
  }
  const before = await textOf(agreement.id)
  await school.as(async (ctx) => {
    const { Ц5 = '' } = await competences(ctx)
    await aPair().helping(cast.mamedov, cast.kim, Ц5).agreed().in(ctx)
  })
  await curator.post(`${documents}/pack`)
  const theirs = (await papers()).filter((one) => one.template === agreement.template && one.personId === cast.mamedov)
  expect(theirs.map(({ number, state }) => [number, state])).toEqual([
    [agreement.number, 'signed'],
    ['5', 'draft'],
  ])
  expect(await textOf(agreement.id)).toBe(before)
})

test('an order dated before its pairs were proposed needs a reason, which stays with it', async () => {
  const order = (await papers()).find(({ template, state }) => template === 'order' && state === 'draft')!
  const theirs = (await papers()).filter(({ personId, state }) => personId === cast.mamedov && state === 'draft')
  for (const { id, number } of theirs) expect((await sign(id, { number, datedOn: '2026-09-21' })).status).toBe(303)
  const refused = await sign(order.id, { number: '132-лс', datedOn: '2026-09-21' })
  expect(refused.status).toBe(422)
  const said = (await refused.text()).replaceAll('\u00a0', ' ')
  expect(said).toMatch(
    /датирован 21\.09\.2026, а пары, которые он называет, предложены позже: Мамедов А\. Г\. – Ким [^(]*\(\d\d/,
  )
  expect(said).toContain('name="earlyWhy"')
  const earlyWhy = 'Пара работает с сентября, приказ издан на бумаге'
  expect((await sign(order.id, { number: '132-лс', datedOn: '2026-09-21', earlyWhy })).status).toBe(303)
  expect(await (await curator.get(`${documents}/${order.id}`)).text()).toContain(earlyWhy)
  expect((await curator.post(`${documents}/${order.id}/unsigning`)).status).toBe(303)
  expect(await (await curator.get(`${documents}/${order.id}`)).text()).not.toContain(earlyWhy)
  expect(vzaimno.failures).toEqual([])
})

import { readSheet } from 'read-excel-file/node'
import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { fourTeachers } from '../../../tests/teachers.ts'
import { textOfDocx } from '../../../tests/text-of-docx.ts'
import { textOfPage } from '../../../tests/text-of-page.ts'
import { recordAnswers } from '../../pairs/answers/answer-pair.ts'
import { aGroup } from '../../pairs/groups/samples.ts'
import { withdrawPairs } from '../../pairs/proposals/withdraw-pair.ts'
import { addPerson } from '../../people/register/add-person.ts'
import { aTeacher } from '../../people/samples.ts'
import { signDocuments } from '../journal/sign-documents.ts'
import { cancelDocument } from '../journal/take-back.ts'
import { packEntries } from '../pack/pack-archive.ts'
import { livePapers } from '../pack/pack-queries.ts'
import { agreeTerms, signedPack } from '../pack/samples.ts'
import { writePack } from '../pack/write-pack.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { alsu, bella, denis, elena, skills } = await school.as(fourTeachers)
afterAll(() => vzaimno.drop())

const bytesOf = async (path: string) => Buffer.from(await (await school.curator.get(`/school-5${path}`)).arrayBuffer())
const textAt = async (path: string) => textOfDocx(await bytesOf(path)).replaceAll('\u00a0', ' ')
const fileOf = async (template: string) => {
  const papers = await school.as((ctx) => livePapers(ctx))
  return textAt(`/documents/${papers.find((one) => one.template === template)!.id}/file`)
}
const pageOfOrder = async () => {
  const papers = await school.as((ctx) => livePapers(ctx))
  const { id } = papers.find(({ template, state }) => template === 'order' && state === 'draft')!
  return textOfPage(await (await school.curator.get(`/school-5/documents/${id}`)).text())
}
const { pairIds } = await school.as((ctx) =>
  aGroup(
    { ...ctx, now: new Date('2026-09-01T09:00:00Z') },
    { mentorId: alsu, memberIds: [bella, denis, elena], competenceId: skills.video },
  ),
)
const [bellas = '', denises = '', elenas = ''] = pairIds
const accepted = (personId: string, pairId: string) => ({ pairId, personId, answer: 'accepted' as const, reason: '' })

test('nobody is printed before they agree; the workbook says who is awaited', async () => {
  const none = await school.curator.get('/school-5/documents/groups.docx')
  expect(none.status).toBe(409)
  expect(await none.text()).toContain('Печатать ещё нечего')
  const [head, ...rows] = await readSheet(await bytesOf('/documents/groups.xlsx'))
  expect(head?.slice(0, 4)).toEqual(['Группа', 'Тема', 'Ведёт', 'Участник'])
  expect(rows.map((row) => row[7])).toEqual(Array(3).fill('ответа ещё нет'))
})

test('whoever has agreed is in the list, in the agreement of the mentor, in the annex to the order', async () => {
  await school.as((ctx) =>
    recordAnswers(ctx, [
      ...pairIds.map((pairId) => accepted(alsu, pairId)),
      accepted(bella, bellas),
      accepted(denis, denises),
    ]),
  )
  await school.as((ctx) => writePack(ctx))
  const agreement = await fileOf('supplementary-agreement')
  for (const said of ['Форма: групповая', 'встреч с группой', 'план группы', 'Назаров', 'Ким'])
    expect(agreement).toContain(said)
  expect(agreement.match(/по направлению «/g), 'the topic once').toHaveLength(1)
  const order = await fileOf('order')
  expect(order).toContain('закреплении наставнической группы')
  expect(order).toContain('1. Ким Денис Сергеевич, учитель английского языка\n2. Назарова Бэлла')
  expect(await pageOfOrder()).toMatch(
    /Кто кому поручен № Наставник Участники .* Аминова .* Ким .* Назарова .* Видеоурок/,
  )
  const list = await textAt('/documents/groups.docx')
  for (const said of ['Проект', 'Ведёт Аминова', 'Назарова', 'Ким', 'приказа ещё нет', 'Подпись', 'День и время'])
    expect(list).toContain(said)
  expect(list).not.toContain('Петренко')
  const papers = await school.as((ctx) => livePapers(ctx))
  expect(papers.filter((one) => one.template === 'consent')).toHaveLength(1)
})

const promised = ['не менее 8 встреч с группой', 'план группы; учёт встреч; итоговый отчёт']
const asAlsu = await school.member('participant', alsu)
const pageOfLead = async () => {
  const { groupId } = await school.as(({ db }) =>
    db.selectFrom('direction').select('groupId').where('pairId', '=', bellas).executeTakeFirstOrThrow(),
  )
  return (await (await asAlsu.get(`/school-5/pairs/groups/${groupId}`)).text()).replaceAll('\u00a0', ' ')
}

test('whoever leads is promised what the agreement says', async () => {
  const page = await pageOfLead()
  for (const said of [...promised, 'Школа попросит ваше письменное согласие']) expect(page).toContain(said)
})

test('the curator sees what pay for each mentee comes to, until the agreement is signed', async () => {
  const page = async () => (await (await school.curator.get('/school-5/documents')).text()).replaceAll('\u00a0', ' ')
  expect(await page()).not.toContain('Выплата за каждого')
  expect(await page()).toContain('2 места в группах; 1 наставник')
  expect(await page()).toContain('пар и мест в группах в приказе')
  await school.as(async (ctx) => {
    await ctx.db
      .updateTable('person')
      .set({ mentoringPay: '2500', mentoringPayUnit: 'roubles', mentoringPayFor: 'mentee' })
      .where('id', '=', alsu)
      .execute()
  })
  expect(await page()).toContain('2 наставляемых, всего 5 000 руб. в месяц')
  expect(await fileOf('supplementary-agreement')).toContain(
    'за каждого наставляемого (число наставляемых – 2, всего 5 000 рублей в месяц)',
  )
})

test('a signed agreement that names somebody taken out since is pointed at', async () => {
  const { today } = await school.as(async (ctx) => ctx)
  await school.as((ctx) => signDocuments(ctx, [], today))
  const ofLead = await pageOfLead()
  for (const said of [...promised, 'число наставляемых – 2', 'подписано: содержание']) expect(ofLead).toContain(said)
  expect(ofLead, 'no promise of what is done').not.toContain('Школа попросит')
  await school.as((ctx) => withdrawPairs(ctx, [denises]))
  const page = await (await school.curator.get('/school-5/documents')).text()
  expect(page).toContain('Подписанное больше не соответствует парам')
  const outdated = (await school.as((ctx) => livePapers(ctx))).filter(({ goneIds = [] }) => goneIds.length > 0)
  expect(outdated.map(({ template }) => template)).toEqual(['consent', 'supplementary-agreement', 'order'])
  for (const { id, personId } of outdated)
    if (personId) await school.as((ctx) => cancelDocument(ctx, id, 'участник выбыл'))
  expect(await (await school.curator.get('/school-5/documents')).text()).not.toContain('больше не соответствует')
})

test('a signed order is named beside each, and the archive holds the lists', async () => {
  const { today } = await school.as(async (ctx) => ctx)
  await school.as((ctx) => agreeTerms(ctx))
  await school.as((ctx) => signedPack(ctx, { consentsOn: today, orderOn: today, number: '7-лс' }))
  const list = await textAt('/documents/groups.docx')
  expect(list).toContain('№ 7-лс')
  expect(list).not.toMatch(/Проект|закреплена/)
  expect(elenas).not.toBe('')
  const entries = await school.as((ctx) => packEntries(ctx, { person: '', pair: '' }))
  const names = entries.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Наставнические группы.docx', 'Наставнические группы.xlsx']))
})

test('a signed agreement that calls somebody a member who is taught alone now is pointed at', async () => {
  const page = async () => (await school.curator.get('/school-5/documents')).text()
  const olga = await school.as((ctx) => addPerson(ctx, aTeacher('Лоза Ольга Игоревна')))
  const { groupId, pairIds: seats } = await school.as((ctx) =>
    aGroup(ctx, {
      mentorId: denis,
      memberIds: [bella, elena],
      giveBack: { [bella]: skills.meetings },
      beside: { mentorId: alsu, memberIds: [olga] },
      competenceId: skills.olympiads,
    }),
  )
  await school.as((ctx) =>
    recordAnswers(
      ctx,
      [bella, elena].flatMap((member, at) => [accepted(denis, seats[at]!), accepted(member, seats[at]!)]),
    ),
  )
  const list = await textAt('/documents/groups.docx')
  expect(list, 'whoever has not agreed to lead is not printed').toContain('Подготовка к олимпиадам\nВедёт Ким')
  expect((await readSheet(await bytesOf('/documents/groups.xlsx'))).join()).toContain('; Аминова Алсу Ренатовна')
  const { today } = await school.as(async (ctx) => ctx)
  await school.as((ctx) => writePack(ctx))
  expect(await pageOfOrder()).toMatch(/1\. Наставнические пары .* Назарова .* 2\. Наставническая группа .* Ким/)
  await school.as((ctx) => signDocuments(ctx, [], today))
  expect(await page()).not.toContain('больше не соответствует')
  const leaving = await school.curator.post(`/school-5/pairs/groups/${groupId}/departures`, { pairId: seats[0]! })
  expect(leaving.status).toBe(303)
  const [, outdated = ''] = (await page()).split('id="outdated"')
  expect(textOfPage(outdated.split('</ul>')[0]!)).toMatch(/Согласие: Ким Д. С. Доп. соглашение № \d: Ким Д. С. $/)
  expect(vzaimno.failures).toEqual([])
})

import readExcel from 'read-excel-file/node'
import { afterAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { recordConsents } from '../people/consents/record-consent.ts'
import { addPerson } from '../people/register/add-person.ts'
import { aTeacher } from '../people/samples.ts'
import { needsAndOffers } from './results/needs-and-offers.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { curator } = school
const staff = await school.as(async (ctx) => {
  const names = ['Аминова Алсу Ренатовна', 'Ким Денис Сергеевич', 'Назарова Бэлла Гавриловна', '=Фомин Марк Ильич']
  const ids: string[] = []
  for (const name of names) ids.push(await addPerson(ctx, aTeacher(name)))
  await recordConsents(ctx, ids.slice(0, 3), { kind: 'personal-data', signedOn: ctx.today })
  return { aminova: ids[0]!, kim: ids[1]!, nazarova: ids[2]!, fomin: ids[3]! }
})
const coordinator = await school.member('coordinator')
afterAll(() => vzaimno.drop())

const base = `/${school.school.slug}/diagnosis`
const settings = {
  name: 'Осень',
  opensOn: '2026-09-14',
  closesOn: '2026-09-30',
  deficitUpTo: '1',
  deficitNeedsWish: 'yes',
  strengthFrom: '3',
  strengthNeedsReadiness: 'yes',
}
const opened = await curator.post(base, { ...settings, who: 'everybody', sendsLetters: 'yes' })
const page = opened.headers.get('Location') ?? ''
const id = page.split('/').at(-1) ?? ''
const rows = <T>(work: Parameters<typeof school.as<T>>[0]) => school.as(work)
const letters = () => rows(({ db }) => db.selectFrom('letter').selectAll().execute())
const textOf = async (path: string) => (await curator.get(path)).text()

describe('opening and watching', () => {
  test('everybody is invited, with a letter; days in the wrong order are named', async () => {
    expect(opened.status).toBe(303)
    expect(await letters()).toHaveLength(4)
    const list = await textOf(base)
    expect(list).toContain('ответили 0 из 4')
    const wrong = await curator.post(base, { ...settings, closesOn: '2026-09-01', who: 'everybody' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('не может быть раньше первого')
    const nobody = await curator.post(base, { ...settings, who: 'chosen' })
    expect(await nobody.text()).toContain('Отметьте хотя бы одного')
  })

  test('whoever came later is invited by one tap', async () => {
    const [late] = await Promise.all([school.as((ctx) => addPerson(ctx, aTeacher('Лоза Галина Петровна')))])
    expect(await textOf(page)).toContain('Пригласить остальных: 1')
    expect((await curator.post(`${page}/invitations`)).status).toBe(303)
    const after = await textOf(page)
    expect(after).not.toContain('Пригласить остальных')
    expect(after).toContain(late)
  })

  test('reminders go to the ticked, or to all who have not answered, and are counted', async () => {
    expect((await curator.post(`${page}/reminders`)).status).toBe(422)
    await curator.post(`${page}/reminders`, { person: staff.kim })
    await curator.post(`${page}/reminders`, { everybody: 'yes' })
    const text = await textOf(page)
    expect(text).toContain('2\u00a0раза')
    expect(text).toContain('писем: 4')
    expect(text, 'whoever has given no consent cannot answer').toContain('Напомнить всем, кто может ответить: 3')
    expect((await letters()).filter((letter) => letter.subject.startsWith('Напоминание'))).toHaveLength(4)
  })

  test('each reads a letter in their own language', async () => {
    const kim = await school.member('participant', staff.kim)
    await kim.post('/account/language', { language: 'en', back: base })
    await curator.post(`${page}/reminders`, { person: [staff.kim, staff.nazarova] })
    const subjectsOf = async (personId: string) =>
      (await letters()).filter((letter) => letter.personId === personId).map(({ subject }) => subject)
    expect((await subjectsOf(staff.kim)).at(-1)).toMatch(/^Reminder: the diagnosis runs until/)
    expect((await subjectsOf(staff.nazarova)).at(-1)).toMatch(/^Напоминание: диагностика идёт до/)
  })

  test('the blank of the chosen carries every code', async () => {
    const one = await textOf(`${page}/blanks?person=${staff.kim}`)
    expect(one.match(/class="blank"/g)).toHaveLength(1)
    expect(one).toContain('Ким Денис Сергеевич')
    expect(one.match(/class="blank-code"/g)).toHaveLength(46)
    expect((await textOf(`${page}/blanks`)).match(/class="blank"/g)).toHaveLength(5)
  })
})

describe('from paper', () => {
  const paper = (person: string) => `${page}/people/${person}/paper`
  const last = { colleagueLimit: '2', version: '1' }

  test('a bad row is named and nothing is saved', async () => {
    const answer = await curator.post(paper(staff.kim), {
      ...last,
      hoursPerWeek: 'сорок',
      'code-Ц1': '3',
      'code-Ц3': '5х',
      'code-М2': '2я',
    })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text, 'all faults at once, each with its field').toContain(
      'Сколько часов в неделю сможете уделять: Напишите число цифрами',
    )
    expect(text).toContain('Ц3: «5х». Уровень – одна цифра')
    expect(text).toContain('М2: «2я». После цифры')
    expect(text, 'all faults at once').toContain('Сколько часов в неделю сможете уделять: Напишите число цифрами')
    expect(text).toContain('id="code-Ц1" name="code-Ц1" value="3"')
    const many = await curator.post(paper(staff.kim), {
      ...last,
      'code-Ц1': '1!',
      'code-Ц2': '1!',
      'code-Ц3': '1!',
      'code-Ц4': '1!',
    })
    expect(await many.text()).toContain('больше трёх раз: Ц1, Ц2, Ц3, Ц4')
    expect((await rows(({ db }) => db.selectFrom('rating').selectAll().execute())).length).toBe(0)
  })

  test('a good sheet is submitted, marked as paper, and the journal says so', async () => {
    const codes = { 'code-Ц1': '4п', 'code-К1': '0!', 'code-К2': '1х' }
    const answer = await curator.post(paper(staff.kim), { ...last, ...codes, avoided: staff.aminova })
    expect(answer.status).toBe(303)
    expect(await textOf(page)).toContain('с бумаги')
    const events = await rows(({ db }) =>
      db.selectFrom('event').select('payload').where('type', '=', 'DiagnosisSubmitted').execute(),
    )
    expect(events.map(({ payload }) => payload)).toEqual([{ diagnosisId: id, personId: staff.kim, source: 'paper' }])
    const found = await school.as((ctx) => needsAndOffers(ctx, id))
    expect(found.needs.map(({ levelNow, priorityClass }) => [levelNow, priorityClass])).toEqual([
      [0, 1],
      [1, 2],
    ])
    expect(found.offers.map(({ level }) => level)).toEqual([4])
  })

  test('another hand’s stale sheet shows both versions; whom one avoids is the curator’s alone', async () => {
    const stale = await coordinator.post(paper(staff.kim), { ...last, 'code-Ц1': '2' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('4п')
    expect(await textOf(`${page}/people/${staff.kim}`)).toContain('Не хотел(а) бы в пару')
    const other = await (await coordinator.get(`${page}/people/${staff.kim}`)).text()
    expect(other).not.toContain('Не хотел(а) бы в пару')
    const fresh = await coordinator.post(paper(staff.kim), { colleagueLimit: '1', version: '2', 'code-Ц1': '4п' })
    expect(fresh.status).toBe(303)
    const { avoidances } = await school.as((ctx) => needsAndOffers(ctx, id))
    expect(avoidances).toEqual([[staff.kim, staff.aminova]])
  })

  test('without consent the page says what to do, and nothing is taken', async () => {
    expect(await textOf(paper(staff.fomin))).toContain('не отмечено согласие')
    expect((await curator.post(paper(staff.fomin), { ...last, 'code-Ц1': '2' })).status).toBe(409)
    expect(
      (await curator.post(`${page}/people/${staff.fomin}/outside`, { version: '0', 'level-Ц1': '2' })).status,
    ).toBe(409)
  })
})

describe('results', () => {
  test('the outside view stands beside, and a wide difference is marked', async () => {
    const outside = `${page}/people/${staff.kim}/outside`
    const opened = { version: '0' }
    expect(await (await curator.post(outside, { ...opened, 'level-Ц1': '7' })).text()).toContain('Ц1: напишите цифру')
    expect((await curator.post(outside, { ...opened, 'level-Ц1': '2' })).status).toBe(303)
    const stale = await coordinator.post(outside, { ...opened, 'level-Ц1': '3' })
    expect(stale.status).toBe(409)
    expect((await stale.text()).replace(/<[^>]+>/g, ' ')).toMatch(/Ц1 \S[^<]* 2 +3 /)
    expect(await textOf(outside)).toContain('name="version" value="1"')
    const typedAnew = await coordinator.post(outside, { ...opened, 'level-Ц1': '7' })
    expect(await typedAnew.text()).toContain('name="version" value="0"')
    expect(await textOf(`${page}/people/${staff.kim}`)).toContain('себя видит выше на 2')
    expect((await school.as((ctx) => needsAndOffers(ctx, id))).offers).toHaveLength(1)
  })

  test('the map counts; names are one step further, for those who run the programme', async () => {
    await curator.post(`${page}/people/${staff.nazarova}/paper`, {
      ...{ colleagueLimit: '1', version: '1' },
      ...{ 'code-Ц1': '1х', 'code-К5': '0х' },
    })
    const map = await textOf(`${base}/coverage`)
    expect(map).toContain('Осень: ответили 2 из 5')
    expect(map).toContain('К5 Медиация: примирение сторон.')
    const competence = map.match(/coverage\/([0-9a-f-]{36})">Электронный/)?.[1]
    const names = await textOf(`${base}/coverage/${competence}`)
    expect(names).toContain('Назарова')
    expect(names).toContain('Ким')
    const teacher = await school.member('participant', staff.aminova)
    const seen = await (await teacher.get(`${base}/coverage`)).text()
    expect(seen).toContain('некому научить')
    expect(seen).not.toMatch(/Назарова|Ким/)
    expect((await teacher.get(`${base}/coverage/${competence}`)).status).toBe(404)
  })

  test('the table holds text as text', async () => {
    await school.as((ctx) => recordConsents(ctx, [staff.fomin], { kind: 'personal-data', signedOn: ctx.today }))
    await curator.post(`${page}/people/${staff.fomin}/paper`, {
      ...{ colleagueLimit: '1', version: '1' },
      ...{ 'code-Ц1': '3', ownWords: '=1+1' },
    })
    const file = Buffer.from(await (await curator.get(`${page}/table`)).arrayBuffer())
    const workbook = await readExcel(file)
    const sheet = (name: string) => workbook.find((one) => one.sheet === name)?.data ?? []
    const answers = sheet('Ответы')
    expect(answers[0]?.[2]).toBe('Ц1')
    expect(answers.some((row) => row[0] === '=Фомин Марк Ильич' && row[2] === '3')).toBe(true)
    expect(sheet('Условия').flat()).toContain('=1+1')
  })
})

describe('the end', () => {
  test('a changed rule counts anew; a closed diagnosis takes nothing until it is opened again', async () => {
    const change = { ...settings, strengthFrom: '4', closesOn: '2026-10-10', version: '1' }
    expect((await curator.post(`${page}/settings`, change)).status).toBe(303)
    expect((await curator.post(`${page}/settings`, change)).status).toBe(409)
    expect((await curator.post(`${page}/closure`, { closed: 'yes' })).status).toBe(303)
    const paper = `${page}/people/${staff.aminova}/paper`
    const late = await curator.post(paper, { colleagueLimit: '1', version: '1', 'code-Ц1': '2' })
    expect(late.status).toBe(409)
    await curator.post(`${page}/closure`, { closed: 'no' })
    expect((await curator.post(paper, { colleagueLimit: '1', version: '1', 'code-Ц1': '2' })).status).toBe(303)
    expect(vzaimno.failures).toEqual([])
  })
})

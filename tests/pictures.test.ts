import { mkdirSync } from 'node:fs'
import { afterAll, test } from 'vitest'
import { DESK, openSite, PHONE } from './browser.ts'
import { openDemoIn } from './demo.ts'
import { signedIn, testApp } from './school.ts'

/** The pictures of the guide, taken from the demo school: `PICTURES=docs/pictures npm test -- tests/pictures`. */
const folder = process.env.PICTURES ?? ''

test.skipIf(!folder)('the pictures of the guide', { timeout: 240_000 }, async () => {
  const vzaimno = await testApp({ today: '2026-10-12' })
  const site = await openSite(vzaimno)
  afterAll(async () => {
    await site.close()
    await vzaimno.drop()
  })
  mkdirSync(folder, { recursive: true })
  const demo = await openDemoIn(vzaimno)
  const { owner } = vzaimno.database
  const idOf = (table: 'account' | 'matchingRound') => owner.selectFrom(table).select('id')
  const round = await idOf('matchingRound').executeTakeFirstOrThrow()
  const named = (userName: string) =>
    owner.selectFrom('account').select('id').where('userName', '=', userName).executeTakeFirstOrThrow()

  const curator = await site.visit(await signedIn(vzaimno, demo.accountId), DESK)
  const take = async (name: string, path: string) => {
    await curator.goto(`/${demo.slug}${path}`)
    await curator.screenshot({ path: `${folder}/${name}.png` })
  }
  await take('home', '')
  await take('coverage', '/diagnosis/coverage')
  await take('documents', '/documents')
  await curator.goto(`/${demo.slug}/matching/${round.id}`)
  const chosen = await curator.locator('a[href*="pair="]').first().getAttribute('href')
  if (chosen) await curator.goto(chosen.startsWith('?') ? `/${demo.slug}/matching/${round.id}${chosen}` : chosen)
  await curator.evaluate(() => window.scrollTo(0, 0))
  await curator.screenshot({ path: `${folder}/desk.png` })
  await take('groups', '/pairs/groups')
  await curator.goto(`/${demo.slug}/people/imports`)
  await curator.fill(
    '[name=pasted]',
    'ФИО\tДолжность\tСтаж\nСаввина Нюргуяна Егоровна\tучитель химии\t7\nКим Денис Сергеевич\tстарший методист\t5\nЛоза Г. П.\tучитель географии\t6',
  )
  await curator.click('main form button[type=submit]')
  await curator.screenshot({ path: `${folder}/import.png` })
  await curator.goto(`/${demo.slug}/invitations`)
  await curator.locator('form[action$="/slips"] button').click()
  await curator.screenshot({ path: `${folder}/slips.png` })

  const teacher = await site.visit(await signedIn(vzaimno, (await named('рябова')).id), PHONE)
  await teacher.goto(`/${demo.slug}/diagnosis/mine`)
  await teacher.screenshot({ path: `${folder}/diagnosis-phone.png` })
  const asked = await site.visit(await signedIn(vzaimno, (await named('аминова')).id), PHONE)
  await asked.goto(`/${demo.slug}/pairs`)
  await asked.getByRole('link', { name: 'Прочитать и ответить' }).first().click()
  await asked.getByRole('button', { name: 'Согласиться' }).waitFor()
  await asked.screenshot({ path: `${folder}/proposal-phone.png` })
})

import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { aMailServer } from '../../tests/mail-server.ts'
import { aSchool, testApp } from '../../tests/school.ts'
import { readConfig } from './config.ts'
import { newId } from './ids.ts'
import { startWorker } from './jobs.ts'
import { postLetters } from './letters.ts'
import { createLog } from './log.ts'
import { deliverLetters, deliverLettersJob } from './mail.ts'

const vzaimno = await testApp()
const { as, school } = await aSchool(vzaimno)
const smtp = await aMailServer()
const { owner, app } = vzaimno.database
const config = readConfig({ SMTP_URL: smtp.url, MAIL_FROM: 'Школа № 5 <mentoring@school5.test>' })
vzaimno.installation.config = config
await owner
  .insertInto('installation')
  .values({ secret: Buffer.alloc(32) })
  .execute()
afterAll(async () => {
  await smtp.close()
  await vzaimno.drop()
})

const person = newId()
await owner
  .insertInto('person')
  .values({ schoolId: school.id, id: person, surname: 'Назарова', given: 'Бэлла', createdAt: new Date() })
  .execute()

beforeEach(async () => {
  smtp.letters.length = 0
  smtp.agree()
  await owner.deleteFrom('letter').execute()
})

const post = (...addresses: string[]) =>
  as((ctx) =>
    postLetters(
      ctx,
      addresses.map((toAddress) => ({
        personId: person,
        toAddress,
        subject: 'Диагностика до 5 октября',
        body: 'Здравствуйте!',
      })),
    ),
  )

const lettersNow = () =>
  owner.selectFrom('letter').select(['id', 'toAddress', 'state', 'failure']).orderBy('toAddress').execute()

async function deliverAll(attempt = 1, settings = config) {
  const letterIds = (await lettersNow()).map(({ id }) => id)
  const job = { id: '1', schoolId: school.id, actorId: null, payload: { letterIds }, attempt }
  return deliverLetters(settings)(job, app)
}

test('a letter posted in a transaction leaves by itself, readable and under its own Message-ID', async () => {
  const log = createLog({ logLevel: 'error', logFormat: 'json' }, () => {})
  const worker = await startWorker(vzaimno.database.ownerUrl, app, { [deliverLettersJob]: deliverLetters(config) }, log)
  await post('bella@school5.test')
  for (const end = Date.now() + 10_000; smtp.letters.length === 0 && Date.now() < end; await pause(20));
  await worker.stop()
  const [letter] = await lettersNow()
  expect(letter).toMatchObject({ state: 'sent', failure: null })
  const [raw] = smtp.letters
  expect(raw).toContain(`Message-ID: <${letter!.id}@school5.test>`)
  expect(raw).toContain('Auto-Submitted: auto-generated')
  expect(raw).toContain('To: bella@school5.test')
  const body = raw!.split('\r\n\r\n').at(-1)!
  expect(Buffer.from(body, 'base64').toString()).toContain('Здравствуйте!')
})

test('a letter without an address waits', async () => {
  await post('')
  await deliverAll()
  expect(await lettersNow()).toMatchObject([{ state: 'waiting', failure: null }])
})

test('refused for good is failed with the server’s words; put off is tried again; the others leave', async () => {
  smtp.answer('gone@', '550 no such mailbox')
  smtp.answer('later@', '451 greylisted')
  await post('fine@school5.test', 'gone@school5.test', 'later@school5.test')
  await expect(deliverAll()).rejects.toThrow('still waiting')
  expect(await lettersNow()).toMatchObject([
    { toAddress: 'fine@school5.test', state: 'sent' },
    { toAddress: 'gone@school5.test', state: 'failed', failure: expect.stringContaining('no such mailbox') },
    { toAddress: 'later@school5.test', state: 'waiting', failure: expect.stringContaining('greylisted') },
  ])
  smtp.agree()
  await deliverAll(2)
  expect((await lettersNow()).map(({ state }) => state)).toEqual(['sent', 'failed', 'sent'])
  expect(smtp.letters).toHaveLength(2)
})

test('a dead server loses nothing; after the last attempt the letters have failed', async () => {
  const dead = { ...config, smtpUrl: 'smtp://127.0.0.1:1' }
  await post('one@school5.test', 'two@school5.test')
  await expect(deliverAll(1, dead)).rejects.toThrow('still waiting')
  expect((await lettersNow()).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  await expect(deliverAll(12, dead)).rejects.toThrow('still waiting')
  expect((await lettersNow()).map(({ state }) => state)).toEqual(['failed', 'failed'])
})

test('two workers send a letter once', async () => {
  await post('one@school5.test', 'two@school5.test', 'three@school5.test')
  await Promise.all([deliverAll(), deliverAll()])
  expect(smtp.letters).toHaveLength(3)
})

test('a restored copy and the demo school send nothing', async () => {
  await post('one@school5.test')
  await owner.updateTable('installation').set({ mailPaused: true }).execute()
  await deliverAll()
  await owner.updateTable('installation').set({ mailPaused: false }).execute()
  await owner.updateTable('school').set({ isDemo: true }).execute()
  await deliverAll()
  expect(smtp.letters).toEqual([])
  expect(await lettersNow()).toMatchObject([{ state: 'waiting' }])
  await owner.updateTable('school').set({ isDemo: false }).execute()
})

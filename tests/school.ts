import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, registerReactions } from '../src/app.tsx'
import { termsOfAgreements } from '../src/documents/agreement-terms.ts'
import { createSchool } from '../src/identity/create-school.ts'
import { SESSION_COOKIES } from '../src/identity/session-cookie.ts'
import { startSession } from '../src/identity/start-session.ts'
import { register } from '../src/people/register/register.ts'
import { readConfig } from '../src/platform/config.ts'
import { type Context, enterSchool, type Installation, type Role, type Tx } from '../src/platform/context.ts'
import { noReactions } from '../src/platform/events.ts'
import { formToken } from '../src/platform/form-token.ts'
import { newId } from '../src/platform/ids.ts'
import { readFrame } from '../src/programme/programme-queries.ts'
import { testDatabase } from './database.ts'
import { threadsOfOneFile } from './threads.ts'

const TODAY = '2026-09-21'
export const ADDRESS = 'http://school.test'

/** The application on a database of this test file's own, with the day of the domain fixed. */
export async function testApp(options: { today?: string } = {}) {
  const database = await testDatabase()
  const today = options.today ?? TODAY
  const installation: Installation = {
    db: database.app,
    config: readConfig({}),
    clock: { now: () => new Date(), today: () => today },
    files: { folder: mkdtempSync(join(tmpdir(), 'vzaimno-files-')) },
    reactions: registerReactions(noReactions()),
    register,
    agreements: termsOfAgreements,
    secret: randomBytes(32),
    isReadOnly: () => false,
    threads: threadsOfOneFile(),
  }
  const failures: unknown[] = []
  const app = createApp(installation, (error) => failures.push(error))
  const drop = async () => {
    await installation.threads.close()
    await database.drop()
    rmSync(installation.files.folder, { recursive: true, force: true })
  }
  return { app, database, installation, failures, drop }
}

export type TestApp = Awaited<ReturnType<typeof testApp>>

/** A school with its curator, and the means to act as anybody in it. */
export async function aSchool(test: TestApp, slug = 'school-5') {
  const created = await inTransaction(test, async (visitor) => {
    const ctx = await createSchool(visitor, SCHOOL(slug), {
      userName: `curator-${slug}`,
      password: 'осень-2026-сад',
      role: 'curator',
    })
    return { school: ctx.school, actor: ctx.actor }
  })
  const curator = await signedIn(test, created.actor.accountId)
  return {
    ...created,
    curator,
    /** Runs an action or a query as the curator, in a transaction of its own. */
    as: <T>(work: (ctx: Context) => Promise<T>) => inSchool(test, created, work),
    /** Adds an account with a role and signs it in. */
    member: (role: Role, personId: string | null = null) => aMember(test, created.school.id, role, personId),
  }
}

export type TestSchool = Awaited<ReturnType<typeof aSchool>>

const SCHOOL = (slug: string) => ({
  slug,
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»',
  shortName: 'МБОУ «СОШ № 5»',
  founderLine: 'Администрация города Озёрска',
  address: '456780, Челябинская область, г. Озёрск, ул. Школьная, д. 5',
  place: 'г. Озёрск',
  inn: '7413000000',
  ogrn: '1027400000000',
  directorName: 'Орлова Вера Ильинична',
  directorPosition: 'директор',
  orderMask: '{номер}-од',
  personnelOrderMask: '{номер}-лс',
  workingDays: 5 as const,
  timeZone: 'Asia/Yekaterinburg',
})

type Visitor = Parameters<typeof createSchool>[0]

function inTransaction<T>(test: TestApp, work: (visitor: Visitor) => Promise<T>): Promise<T> {
  return test.database.app.transaction().execute((db: Tx) =>
    work({
      db,
      installation: test.installation,
      now: new Date(),
      language: 'ru',
      sessionId: null,
      accountId: null,
      nonce: '',
    }),
  )
}

function inSchool<T>(
  test: TestApp,
  { school, actor }: Pick<Context, 'school' | 'actor'>,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return inTransaction(test, async (visitor) => {
    await enterSchool(visitor.db, school.id, actor.accountId)
    const ctx: Context = {
      ...visitor,
      school,
      actor,
      accountId: actor.accountId,
      sessionId: '',
      today: test.installation.clock.today(school.timeZone),
      frame: { schoolYear: '', programmeId: null, stages: [] },
    }
    ctx.frame = await readFrame(ctx)
    return work(ctx)
  })
}

async function aMember(test: TestApp, schoolId: string, role: Role, personId: string | null) {
  const accountId = newId()
  await inTransaction(test, async ({ db, now }) => {
    await enterSchool(db, schoolId, accountId)
    await db
      .insertInto('account')
      .values({ id: accountId, userName: `${role}-${accountId.slice(-8)}`, createdAt: now })
      .execute()
    await db.insertInto('membership').values({ schoolId, id: newId(), accountId, role, personId, since: now }).execute()
  })
  return signedIn(test, accountId)
}

/** Somebody at a browser: gets pages and posts forms, with the cookie and the token a form would carry. */
export async function signedIn(test: TestApp, accountId: string) {
  const { token, sessionId } = await inTransaction(test, (visitor) =>
    startSession(visitor, { accountId, keeping: 'staff', device: 'test' }),
  )
  const headers = { Cookie: `${SESSION_COOKIES[1]}=${token}` }
  const request = (path: string, init: RequestInit, app = test.app) =>
    app.request(`${ADDRESS}${path}`, { ...init, headers: { ...headers, ...init.headers } })
  const newFormToken = () => formToken(test.installation.secret, sessionId, accountId)
  return {
    token,
    sessionId,
    newFormToken,
    get: (path: string, app = test.app) => request(path, {}, app),
    post: (path: string, fields: Fields = {}, app = test.app) =>
      request(
        path,
        { method: 'POST', body: bodyOf({ _form: newFormToken(), ...fields }), headers: { Origin: ADDRESS } },
        app,
      ),
  }
}

export type Client = Awaited<ReturnType<typeof signedIn>>

export type Fields = Record<string, string | string[] | Blob>

export function bodyOf(fields: Fields): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return body
}

import type pg from 'pg'
import { OperatorError } from './operator.ts'
import { tooOld } from './postgres-binaries.ts'

export type ServerFacts = {
  /** For example `18.4`. */
  version: string
  /** Whether damaged pages are noticed. Always so in the product's own cluster. */
  checksums: boolean
}

/**
 * A server that forgets what it has confirmed is not started with: fsync, full_page_writes and
 * synchronous_commit must be on, the encoding UTF-8, and Russian letters must have a case.
 * @throws OperatorError naming the setting.
 */
export async function checkServer(owner: pg.ClientBase, mayForget = false): Promise<ServerFacts> {
  const { rows } = await owner.query(`
    select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major,
      current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
      current_setting('synchronous_commit') as synchronous_commit,
      current_setting('data_checksums') = 'on' as checksums,
      current_setting('server_encoding') as encoding, lower('Ё') = 'ё' as knows_russian`)
  const facts = rows[0]
  if (facts.major < 15) throw tooOld(facts.major)
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    if (facts[name] === 'off' && !mayForget) throw forgetful(name)
  }
  if (facts.encoding !== 'UTF8' || !facts.knows_russian) throw foreignLetters()
  return { version: facts.version.split(' ')[0], checksums: facts.checksums }
}

function forgetful(name: string): OperatorError {
  return new OperatorError(
    {
      ru: `В PostgreSQL выключено ${name}: подтверждённые записи могут пропасть при сбое.`,
      en: `PostgreSQL runs with ${name} off: confirmed writes may be lost in a crash.`,
    },
    { ru: `Включите ${name} в настройках сервера.`, en: `Switch ${name} on in the server's settings.` },
  )
}

function foreignLetters(): OperatorError {
  return new OperatorError(
    { ru: 'База данных не знает русских букв.', en: 'The database does not know Russian letters.' },
    {
      ru: "Создайте базу так: create database vzaimno encoding 'UTF8' locale_provider icu icu_locale 'ru-RU' template template0;",
      en: "Make it by: create database vzaimno encoding 'UTF8' locale_provider icu icu_locale 'ru-RU' template template0;",
    },
  )
}
